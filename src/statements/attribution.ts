import { type According, accordingIn } from './according.ts'
import { type Cue, cuesOf } from './cues.ts'
import type { Attributed } from './draft.ts'
import type { Line } from './lines.ts'
import type { Mention } from './mention.ts'
import { type Party, partyOf } from './parties.ts'
import type { Surroundings } from './pointing.ts'
import { type Speakable, type Subject, subjectOf } from './subjects.ts'

/** Who spoke last at a level of quotation, for sentences without a subject. */
export interface Last {
  readonly parties: readonly Party[]
  readonly end: number
}

/** Whether a mention can be the subject of saying at that place. */
function maySpeak(mention: Mention, line: Line, at: number, quoted: boolean, around: Surroundings): boolean {
  const phrase = line.phrases[at]
  const known = around.directory.identify(around.scene.article.id, mention) !== null
  if (mention.kind === 'person') return mention.sure || known || (quoted && mention.proper)
  if (mention.kind === 'place') return known && (phrase?.mark === '、' || phrase?.tail === 'が')
  if (mention.kind === 'document') return mention.of !== null
  return true
}

export function speakableIn(line: Line, quoted: boolean, around: Surroundings): Speakable {
  return at => {
    const mention = around.scene.at(line, at)
    return mention !== null && maySpeak(mention, line, at, quoted, around) ? mention : null
  }
}

const partiesOf = (mentions: readonly Mention[], around: Surroundings): Party[] =>
  mentions.flatMap(mention => partyOf(mention, around) ?? [])

/** Whether the cue only says that people say: …という。 */
function isHearsay(line: Line, cue: Cue): boolean {
  const phrase = line.phrases[cue.predicate]
  return (
    cue.by === 'to' &&
    cue.predicate === cue.complement + 1 &&
    phrase?.content[0]?.base === 'いう' &&
    cue.quotations.length === 0
  )
}

/** An outlet to whom something was said: 「…」とアクシオスに語った. */
function listener(line: Line, cue: Cue, around: Surroundings): Party | null {
  const { outlets, ending } = around.vocabulary
  for (let at = cue.predicate - 1; at >= Math.max(0, cue.predicate - 8); at--) {
    if (at === cue.complement || !/^(?:に|に対し|に対して|の)$/.test(line.phrases[at]?.tail ?? '')) continue
    const mention = around.scene.at(line, at)
    if (mention === null || (mention.kind !== 'body' && mention.kind !== 'person') || mention.title !== null) continue
    const party = partyOf(mention, around)
    const names = [mention.name, ...(party?.identity?.names.keys() ?? [])]
    if (
      party?.identity?.kind === 'body' &&
      names.some(
        name => outlets.has(name) || ending('media', name) !== null || around.reporting.has(party.identity?.key ?? ''),
      )
    )
      return party
  }
  return null
}

interface Turn {
  readonly from: number
  readonly inherited: readonly Party[] | null
}

/** The parties of a cue: of its own subject, of the verb before it, of …によると, or of the sentence before. */
function attribute(line: Line, cue: Cue, turn: Turn, around: Context): Attributed | null {
  const quoted = cue.quotations.length > 0
  const speakable = speakableIn(line, quoted, around)
  const subject: Subject | null = isHearsay(line, cue) ? null : subjectOf(line, cue, { from: turn.from, speakable })
  const via = cue.by === 'to' ? listener(line, cue, around) : null
  if (subject !== null)
    return {
      cue,
      from: turn.from,
      parties: partiesOf(subject.mentions, around),
      at: subject.at,
      place: subject.place,
      via,
    }
  if (cue.passive) return null
  const { according, last } = around
  const told = according?.mention == null ? null : partyOf(according.mention, around)
  const from = according !== null && turn.from === 0 ? according.from : turn.from
  const previous = last !== null && line.start - last.end < 120 ? last.parties : []
  const free = line.within === null && (cue.by === 'to' || cue.by === 'noun')
  const parties = turn.inherited ?? (told !== null ? [told] : free ? previous : [])
  return { cue, from, parties, at: -1, place: 'elsewhere', via }
}

interface Context extends Surroundings {
  readonly according: According | null
  readonly last: Last | null
}

/** The cues of a line with who they belong to. */
export function attributionsIn(
  line: Line,
  around: Surroundings,
  last: Last | null,
): { readonly attributed: Attributed[]; readonly according: According | null } {
  const according = accordingIn(line, speakableIn(line, true, around))
  const context = { ...around, according, last }
  const cues = cuesOf(line, around.vocabulary)
  const attributed: Attributed[] = []
  let turn: Turn = { from: 0, inherited: null }
  for (const [i, cue] of cues.entries()) {
    const result = attribute(line, cue, turn, context)
    if (result === null) continue
    attributed.push(result)
    const next = cues[i + 1]
    const nested = next !== undefined && next.complement <= cue.predicate
    if (!nested && cue.form !== 'attributive' && result.parties.length > 0)
      turn = { from: cue.predicate + 1, inherited: result.parties }
  }
  return { attributed, according }
}
