import type { According } from './cues/according-to.ts'
import type { Discourse, Voice } from './discourse.ts'
import { countBefore, type Surroundings } from './entities/coreference.ts'
import type { Mention } from './entities/mention.ts'
import { type Party, partyOf } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'
import { isOutlet } from './listener.ts'
import { reportAt, reporterAt } from './reporting.ts'
import { partiesOf } from './speakable.ts'

// Further back a reader would need the name again.
const reach = 300
const published = /(?:記事|報道|放送|番組|誌|紙|サイト|ニュース)$/

/** Who spoke last, or whom the text has been about since. */
export function latest({ last, topic }: Discourse): Voice | null {
  return last === null || (topic !== null && topic.end > last.end) ? topic : last
}

/** 【AFP＝時事】 tells who sent the article, and is nobody in it. */
function isDateline({ start, end }: Mention, { scene }: Surroundings): boolean {
  const { body } = scene.article
  return /[【＝=]\s?$/.test(body.slice(Math.max(0, start - 2), start)) || /^\s?[】＝=]/.test(body.slice(end, end + 2))
}

/** The nearest mention before the place that passes the test, as a party. */
function before(
  at: number,
  around: Surroundings,
  passes: (placed: Surroundings['scene']['placed'][number], party: Party) => boolean,
): Party | null {
  const { placed } = around.scene
  for (let i = countBefore(placed, at) - 1; i >= 0; i--) {
    const near = placed[i]
    if (near === undefined || at - near.mention.end > reach) return null
    if (!/^(?:body|person)$/.test(near.mention.kind) || isDateline(near.mention, around)) continue
    const party = partyOf(near.mention, around) ?? { identity: null, label: near.mention.label }
    if (passes(near, party)) return party
  }
  return null
}

/** What nobody in particular says. */
const rumour = /^(?:噂|うわさ|ウワサ|一説|話|情報|ところ)$/

const quoted = /^[「『](.{2,24})[」』]$/

/** Who reports in the line: a name, or what stands in quotation marks as the subject of 報じる. */
function reporterOf(line: Line, around: Surroundings): Party | null {
  const at = reporterAt(line)
  const phrase = line.phrases[at]
  const mention = around.scene.at(line, at)
  const called = quoted.exec((phrase?.content ?? []).map(({ surface }) => surface).join(''))?.[1]
  if (mention === null) return called === undefined ? null : { identity: null, label: called }
  const party = partyOf(mention, around)
  return party?.identity?.kind === 'body' ? party : null
}

/** The outlet named last before the place: whose article 記事 is. Where a sentence tells who reports, no other is meant. */
export function outletBefore(at: number, around: Surroundings): Party | null {
  const line = around.scene.lines.findLast(
    line => line.within === null && line.end <= at && at - line.end <= reach && reportAt(line) >= 0,
  )
  const reporter = line === undefined ? null : reporterOf(line, around)
  if (reporter !== null) return reporter
  const known = (names: readonly string[]) => names.some(name => around.vocabulary.known.has(name))
  return before(
    at,
    around,
    ({ mention }, party) =>
      isOutlet(party, mention, around) &&
      (line === undefined || known([mention.name]) || around.vocabulary.ending('media', mention.name) !== null),
  )
}

/** Whom …によると names; for これによると, who spoke or acted last, and for 記事によると the medium. */
export function sourcesOf(
  { mentions, label, points, start }: According,
  around: Surroundings & { readonly discourse: Discourse },
): readonly Party[] {
  const parties = partiesOf(mentions, around)
  if (parties.length > 0) return parties
  const own = label === '' || rumour.test(label) ? [] : [{ identity: null, label }]
  if (!points) return own
  if (published.test(label)) {
    const outlet = outletBefore(start, around)
    return outlet === null ? own : [outlet]
  }
  const { subject } = around.discourse
  if (subject !== null && start - subject.end <= 4) return subject.parties
  const voice = latest(around.discourse)
  const actor = before(start, around, ({ topic }) => topic)
  if (voice !== null && start - voice.end <= reach && around.discourse.last === voice) return voice.parties
  return actor === null ? [] : [actor]
}
