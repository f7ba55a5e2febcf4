import { contentText } from '../language/phrases.ts'
import type { Quotation } from '../language/token.ts'
import type { Span } from '../model.ts'
import { accordingIn } from './cues/according-to.ts'
import { type Cue, cuesOf } from './cues/find-cues.ts'
import { predicateAt, wordOf } from './cues/predicate.ts'
import { decide } from './decide.ts'
import { type Discourse, nextDiscourse, silence } from './discourse.ts'
import type { Attributed, Draft, Rejected } from './draft.ts'
import { draftsOf, type Outcome } from './drafts.ts'
import type { Surroundings } from './entities/coreference.ts'
import { freeDraft, sentenceDraft } from './free-drafts.ts'
import { spokenParagraphs } from './interview/interview.ts'
import type { SpokenParagraph } from './interview/paragraphs.ts'
import type { Line } from './lines.ts'
import { sentenceSpan } from './sentence-span.ts'
import type { Situation } from './sieves/sieve.ts'
import { speakableIn } from './speakable.ts'
import { advance, firstTurn, type Turn } from './turn.ts'

/** Everything that a line is read with. */
type Around = Surroundings & Pick<Situation, 'sieves'>

/** What an article says, and what looks like it and was not taken. */
export interface Attributions {
  readonly drafts: readonly Draft[]
  readonly rejected: readonly Rejected[]
}

/** What a situation has before anything of a line was read. */
const alone = { according: null, turn: firstTurn, own: [], next: null, nextAnnounces: false }

const nobody = { parties: [], rule: 'no sieve', evidence: [], passedOver: [], via: null }

/** One cue, with whoever its words belong to. */
function attributeCue(cue: Cue, line: Line, situation: Situation): Attributed {
  const decision = decide({ kind: 'cue', line, cue }, situation)
  if (decision === null) {
    const from =
      situation.according !== null && situation.turn.from === 0 ? situation.according.from : situation.turn.from
    return { ...nobody, cue, from, at: -1, place: 'elsewhere', settled: false }
  }
  const { finding, ...attribution } = decision
  const { at, place, settled, from } = finding
  return { ...attribution, cue, at, place, settled, from }
}

/** True if the verb at the phrase asks: whoever is asked speaks next. */
function asksAt({ phrases }: Line, at: number, { vocabulary }: Situation): boolean {
  const predicate = predicateAt(phrases, at)
  return predicate !== null && wordOf(predicate, 'asking', vocabulary) !== null
}

/** 「…」という質問に対し: what a noun of saying holds on the way to the verb leaves the sentence its subject. */
const isArgument = ({ phrases }: Line, { by, predicate }: Cue): boolean =>
  by === 'voice' &&
  /^(?:に|を|に対し|に対して|に対しては|について|については|には)$/.test(phrases[predicate]?.tail ?? '')

/** …と発言したことは「…」と明かした: with whom the main clause goes on, the clause before は does not tell. */
const isNominal = ({ phrases }: Line, { predicate }: Cue): boolean => {
  const [own, after] = [phrases[predicate], phrases[predicate + 1]]
  const holder = /^(?:こと|の|件|旨)$/
  if (after !== undefined && holder.test(contentText(after))) return /^(?:は|が|も|を|に)/.test(after.tail)
  return own !== undefined && holder.test(own.content.at(-1)?.surface ?? '') && /^(?:は|が|も|を|に)/.test(own.tail)
}

/** A clause of its own subject, to whom something was done, before words that are quoted. */
const isUndergone = ({ phrases }: Line, { passive, complement, predicate }: Cue, next: Cue | undefined): boolean =>
  passive &&
  next !== undefined &&
  next.quotations.length > 0 &&
  !/^(?:と|ば|たら|が)$/.test(phrases[predicate]?.tail ?? '') &&
  phrases.slice(0, complement).some(({ tail }) => tail === 'は')

function attributeCues(line: Line, situation: Situation): Attributed[] {
  const cues = cuesOf(line, situation.vocabulary)
  const attributed: Attributed[] = []
  let turn: Turn = firstTurn
  for (const [i, cue] of cues.entries()) {
    const result = attributeCue(cue, line, { ...situation, turn })
    attributed.push(result)
    const next = cues[i + 1]
    if (isArgument(line, cue)) continue
    if (next === undefined || next.complement > cue.predicate)
      turn = advance(turn, result, {
        asks: asksAt(line, cue.predicate, situation),
        nominal: isNominal(line, cue),
        undergone: isUndergone(line, cue, next),
      })
  }
  return attributed
}

// Two paragraphs of ordinary length.
const nearby = 500

const heardBefore = ({ start }: Line, { discourse: { last, source } }: Situation): boolean =>
  [last, source].some(voice => voice !== null && start - voice.end <= nearby)

/** What a line says, in three steps: cues, quotations that no cue takes, and the sentence as a whole. */
function attributeLine(line: Line, situation: Situation): Outcome {
  const { drafts, rejected } = draftsOf(line, attributeCues(line, situation), situation)
  const taken = new Set(drafts.map(({ quotation }) => quotation))
  for (const quotation of line.quotations.filter(quotation => !taken.has(quotation))) {
    const decision = decide({ kind: 'quotation', line, quotation }, { ...situation, own: drafts })
    const free = freeDraft({ line, quotation, decision, around: situation })
    if ('reason' in free) rejected.push(free)
    else drafts.push(free)
  }
  const span = sentenceSpan(line, { ...situation, own: drafts })
  if (span === null) return { drafts, rejected }
  const decision = decide({ kind: 'sentence', line, span }, { ...situation, own: drafts })
  if (decision !== null && decision.parties.length > 0) drafts.push(sentenceDraft(line, span, decision))
  // …という。 is the writer's own manner if nobody has spoken shortly before.
  else if (heardBefore(line, situation)) drafts.push(sentenceDraft(line, span, { ...nobody, finding: null }))
  else rejected.push({ ...span, reason: 'hearsay without a source' })
  return { drafts, rejected }
}

/** The lines after each line at its level of quotation. */
function followers(lines: readonly Line[]): ReadonlyMap<Line, Line> {
  const last = new Map<Quotation | null, Line>()
  const next = new Map<Line, Line>()
  for (const line of lines) {
    const before = last.get(line.within)
    if (before !== undefined) next.set(before, line)
    last.set(line.within, line)
  }
  return next
}

const isQuotation = (line: Line | undefined): boolean =>
  line !== undefined && line.quotations.length > 0 && line.phrases.length === line.quotations.length

/** A turn of a conversation, which is one speaker's from end to end. */
function turnDraft(turn: SpokenParagraph, around: Around): Draft[] {
  const { line, start, end } = turn
  const situation: Situation = { ...around, ...alone, discourse: silence }
  const decision = decide({ kind: 'paragraph', line, turn }, situation)
  if (decision === null) return []
  const telling = { from: 0, to: -1, skip: turn }
  return [{ ...sentenceDraft(line, { start, end }, decision), kind: 'direct', telling }]
}

/** The first of the spans, in order of their starts, that starts at or after the place. */
function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** A paragraph between answers that says who else speaks is the writer's. */
const isNarrated = (turn: SpokenParagraph, drafts: readonly Draft[]): boolean =>
  turn.rule === 'answer in an interview' &&
  drafts
    .slice(firstFrom(drafts, turn.start), firstFrom(drafts, turn.end))
    .some(
      draft =>
        /^(?:topic|subject)/.test(draft.rule) &&
        draft.line.within === null &&
        draft.parties.some(({ identity }) => identity !== turn.party.identity),
    )

/** Who says what in an article. Quotations inside quotations come with lines of their own. */
export function attributeArticle(around: Around): Attributions {
  const { lines } = around.scene
  const drafts: Draft[] = []
  const rejected: Rejected[] = []
  const levels = new Map<Quotation | null, Discourse>()
  const following = followers(lines)
  for (const line of lines) {
    const discourse = levels.get(line.within) ?? silence
    const next = following.get(line) ?? null
    const nextAnnounces = next !== null && isQuotation(following.get(next))
    const according = accordingIn(line, speakableIn(line, true, around))
    const situation: Situation = { ...around, ...alone, discourse, next, nextAnnounces, according }
    const own = attributeLine(line, situation)
    drafts.push(...own.drafts)
    rejected.push(...own.rejected)
    levels.set(line.within, nextDiscourse(line, own.drafts, situation))
  }
  const ordered = drafts.toSorted((a, b) => a.start - b.start)
  const turns = spokenParagraphs(around).filter(turn => !isNarrated(turn, ordered))
  const isIn = ({ start }: Draft) => start < (turns[firstFrom(turns, start + 1) - 1]?.end ?? 0)
  const own = drafts.filter(draft => draft.line.within !== null || !isIn(draft))
  return { drafts: [...own, ...turns.flatMap(turn => turnDraft(turn, around))], rejected }
}
