import type { Quotation } from '../language/token.ts'
import type { Span } from '../model.ts'
import { attributionsIn, isHearsay } from './attribution.ts'
import type { According } from './cues/according-to.ts'
import { reportedSpan } from './cues/content.ts'
import { isCried, isSaid } from './cues/is-utterance.ts'
import { utters } from './cues/uttering-verbs.ts'
import type { Attributed, Draft } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import { partyOf } from './entities/resolve-speaker.ts'
import { interviewDrafts } from './interview.ts'
import { fresh, type Level, nextLevel } from './level.ts'
import type { Line } from './lines.ts'
import { looseDrafts } from './loose.ts'

// Shorter words are fragments of a sentence rather than something that was said.
const shortest = 4

function cueSpan(line: Line, { cue, at, place }: Attributed): Span {
  const predicate = line.phrases[cue.predicate]
  const end = predicate?.stop ?? line.end
  const subject = place === 'elsewhere' ? undefined : line.phrases[at]
  if (subject === undefined)
    return { start: Math.min(line.phrases[cue.complement + 1]?.start ?? end, predicate?.start ?? line.start), end }
  return place === 'before'
    ? { start: subject.start, end: subject.stop }
    : { start: Math.min(subject.start, predicate?.start ?? subject.start), end: Math.max(end, subject.stop) }
}

const empty = /^(?:この|その|これ|それ|あれ|こう|そう|同様|何)/
const characterizing = /^(?:する|呼ぶ|称する|評する|表現する|見る|みる)$/

function directDrafts(line: Line, attributed: Attributed, around: Surroundings): Draft[] {
  const { cue, parties, via, from } = attributed
  const { body } = around.scene.article
  const verb = line.phrases[cue.predicate]?.content.find(({ pos }) => pos === '動詞')?.base ?? ''
  if (cue.held === true && parties.length === 0) return []
  const least = characterizing.test(verb) ? 4 : 2
  const shared = { line, parties, via, cue: cueSpan(line, attributed), kind: 'direct' as const }
  return cue.quotations
    .filter(quotation => quotation.inner.end - quotation.inner.start >= least)
    .filter(
      quotation => (parties.length > 0 && (cue.held !== true || isCried(quotation, body))) || isSaid(quotation, body),
    )
    .map(quotation => ({
      ...shared,
      ...quotation.inner,
      quotation,
      telling: { from, to: cue.predicate, skip: quotation },
    }))
}

function reportedDrafts(line: Line, attributed: Attributed, around: Surroundings): Draft[] {
  const { cue, parties, via, from } = attributed
  const span = reportedSpan(line, attributed, { vocabulary: around.vocabulary, body: around.scene.article.body })
  const bare = cue.by === 'object' || cue.by === 'request'
  if (span === null || span.end - span.start < (bare ? shortest : 3)) return []
  const hearsay = parties.length === 0 && isHearsay(line, cue) && cue.form === 'end'
  const heard = cue.by === 'rises' || hearsay || utters(line, cue)
  if (parties.length === 0 && (!heard || line.within !== null)) return []
  if (line.within !== null && (bare || cue.held)) return []
  const text = around.scene.article.body.slice(span.start, span.end)
  if (bare && empty.test(text) && text.length < 14) return []
  const shared = { line, parties, via, cue: cueSpan(line, attributed), kind: 'reported' as const }
  return [
    {
      ...shared,
      ...span,
      quotation: null,
      hearsay,
      telling: { from: attributed.place === 'after' ? cue.complement + 1 : from, to: cue.predicate, skip: span },
    },
  ]
}

/** Requests and objects inside words that somebody else reports are part of those words. */
function isInside({ cue, settled, place }: Attributed, all: readonly Attributed[]): boolean {
  if (cue.held === true && cue.form === 'attributive' && place === 'before' && cue.quotations.length === 0) return true
  if (
    all.some(
      other =>
        other.cue !== cue && other.cue.predicate === cue.predicate && other.cue.by !== 'object' && cue.by === 'object',
    )
  )
    return true
  const weak = cue.by === 'object' || cue.by === 'request' || cue.held === true || (!settled && cue.form === 'joining')
  return (
    weak &&
    all.some(other => {
      const after = other.place === 'after' || other.cue.complement === cue.predicate
      return other.cue !== cue && other.cue.quotations.length === 0 && cue.predicate <= other.cue.complement && after
    })
  )
}

function draftsOf(line: Line, all: readonly Attributed[], around: Surroundings): Draft[] {
  return all
    .filter(attributed => !isInside(attributed, all))
    .flatMap(attributed =>
      attributed.cue.quotations.length > 0
        ? directDrafts(line, attributed, around)
        : reportedDrafts(line, attributed, around),
    )
}

const hearsay = /(?:という|とのこと(?:だ|です)?|そうだ|そうです|といいます|としている|とされる)?[。．.！!？?」]*$/

/** What stands after …によると, where no verb of its own says who said it. */
function accordingDrafts(line: Line, according: According, drafts: readonly Draft[], around: Surroundings): Draft[] {
  const first = line.phrases[according.from]
  const party = according.mention === null ? null : partyOf(according.mention, around)
  const body = around.scene.article.body
  const told = body.slice(first?.start ?? line.end, line.end)
  const start = first?.start ?? line.end
  const end = start + told.replace(hearsay, '').length
  const taken = drafts.some(draft => draft.kind === 'reported' && draft.start <= start + 4 && draft.end >= end - 8)
  if (taken || end - start < shortest || party === null || line.within?.inner.start === start) return []
  // Where most of it is quoted, the quotations are the statements.
  const quoted = line.quotations
    .filter(quotation => quotation.start >= start)
    .reduce((sum, { inner }) => sum + inner.end - inner.start, 0)
  if (2 * quoted > end - start) return []
  const cue = { start: according.start, end: according.end }
  return [
    {
      line,
      start,
      end,
      kind: 'reported',
      parties: [party],
      cue,
      quotation: null,
      via: null,
      telling: { from: 0, to: according.from - 1, skip: { start, end } },
    },
  ]
}

// Two paragraphs of ordinary length: past that a speaker would be named again.
const nearby = 500

/** A quotation on its own between two statements of one speaker is that speaker's. */
function between(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const alone = draft.parties.length === 0 && draft.quotation !== null && draft.line.phrases.length === 1
    if (!alone || draft.line.within !== null) return draft
    const same = (other: Draft) => other.parties.length > 0 && other.line.within === null
    const before = drafts.slice(Math.max(0, i - 8), i).findLast(same)
    const after = drafts.slice(i + 1, i + 9).find(same)
    if (
      before === undefined ||
      after === undefined ||
      draft.start - before.end > nearby ||
      after.start - draft.end > nearby
    )
      return draft
    const [one, other] = [before.parties[0], after.parties[0]]
    const agree = one !== undefined && one.identity !== null && one.identity === other?.identity
    return agree && before.parties.length === 1 && after.parties.length === 1
      ? { ...draft, parties: [one], cue: after.cue }
      : draft
  })
}

/** …という。 is the writer's own manner where nobody has spoken shortly before. */
function heardOf(draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.hearsay !== true) return true
  return drafts.some(({ parties, end }) => parties.length > 0 && end <= draft.start && draft.start - end <= nearby)
}

/** All drafts of an article's lines. Nested quotations come with their own lines. */
export function draftsIn(around: Surroundings): Draft[] {
  const drafts: Draft[] = []
  const levels = new Map<Quotation | null, Level>()
  for (const line of around.scene.lines) {
    const level = levels.get(line.within) ?? fresh
    const { attributed, according } = attributionsIn(line, around, level.last)
    const own = draftsOf(line, attributed, around)
    if (according !== null) own.push(...accordingDrafts(line, according, own, around))
    own.push(...looseDrafts(line, { own, according, ...level, around }))
    const next = nextLevel(line, own, { level, around })
    const echoed = next.told
    if (echoed !== null)
      for (const open of level.open)
        drafts[drafts.indexOf(open)] = { ...open, parties: echoed.parties, cue: echoed.cue }
    drafts.push(...own)
    levels.set(line.within, next.level)
  }
  const answers = interviewDrafts(around, drafts)
  const answered = new Set(answers.map(({ start }) => start))
  const kept = drafts.filter(({ start, parties }) => parties.length > 0 || !answered.has(start))
  return [...between(kept.filter(draft => heardOf(draft, kept))), ...answers]
}
