import type { Quotation } from '../language/token.ts'
import { accordingIn } from './cues/according-to.ts'
import { type Cue, cuesOf } from './cues/find-cues.ts'
import { decide } from './decide.ts'
import { type Discourse, nextDiscourse, silence } from './discourse.ts'
import type { Attributed, Draft, Rejected } from './draft.ts'
import { draftsOf, freeDraft, sentenceDraft } from './drafts.ts'
import type { Surroundings } from './entities/coreference.ts'
import { spokenParagraphs } from './interview.ts'
import type { Line } from './lines.ts'
import { sentenceSpan } from './sentence-span.ts'
import type { Situation } from './sieves/sieve.ts'
import { speakableIn } from './speakable.ts'
import { advance, firstTurn, type Turn } from './turn.ts'

/** What an article says, and what looks like it and was not taken. */
export interface Attributions {
  readonly drafts: readonly Draft[]
  readonly rejected: readonly Rejected[]
}

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

function attributeCues(line: Line, situation: Situation): Attributed[] {
  const cues = cuesOf(line, situation.vocabulary)
  const attributed: Attributed[] = []
  let turn: Turn = firstTurn
  for (const [i, cue] of cues.entries()) {
    const result = attributeCue(cue, line, { ...situation, turn })
    attributed.push(result)
    const next = cues[i + 1]
    if (next === undefined || next.complement > cue.predicate) turn = advance(turn, result)
  }
  return attributed
}

/** What a line says, in three steps: cues, quotations that no cue takes, and the sentence as a whole. */
function attributeLine(line: Line, discourse: Discourse, around: Surroundings): Attributions {
  const according = accordingIn(line, speakableIn(line, true, around))
  const situation: Situation = { ...around, discourse, according, turn: firstTurn, own: [] }
  const { drafts, rejected } = draftsOf(line, attributeCues(line, situation), around)
  const taken = new Set(drafts.map(({ quotation }) => quotation))
  for (const quotation of line.quotations.filter(quotation => !taken.has(quotation))) {
    const decision = decide({ kind: 'quotation', line, quotation }, { ...situation, own: drafts })
    const free = freeDraft({ line, quotation, decision, around })
    if ('reason' in free) rejected.push(free)
    else drafts.push(free)
  }
  const span = sentenceSpan(line, { ...situation, own: drafts })
  if (span !== null) {
    const decision = decide({ kind: 'sentence', line, span }, { ...situation, own: drafts })
    if (decision === null || decision.parties.length === 0)
      rejected.push({ ...span, reason: 'hearsay without a source' })
    else drafts.push(sentenceDraft(line, span, decision))
  }
  return { drafts, rejected }
}

// Two paragraphs of ordinary length: past that a speaker would be named again.
const nearby = 500

/** Quotations of the lines before get the speaker that a line names for them: そう話すのは山田さんだ. */
function answerOpen(drafts: Draft[], open: readonly Draft[], echo: { parties: Draft['parties']; cue: Draft['cue'] }) {
  for (const draft of open) {
    const named = { parties: echo.parties, cue: echo.cue, evidence: [echo.cue], rule: 'sentence after the words' }
    drafts[drafts.indexOf(draft)] = { ...draft, ...named }
  }
}

/** A quotation on its own between two statements of one speaker is that speaker's. */
function between(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const alone = draft.parties.length === 0 && draft.quotation !== null && draft.line.phrases.length === 1
    if (!alone || draft.line.within !== null) return draft
    const same = (other: Draft) => other.parties.length > 0 && other.line.within === null
    const before = drafts.slice(Math.max(0, i - 8), i).findLast(same)
    const after = drafts.slice(i + 1, i + 9).find(same)
    if (before === undefined || after === undefined) return draft
    if (draft.start - before.end > nearby || after.start - draft.end > nearby) return draft
    const [one, other] = [before.parties[0], after.parties[0]]
    const agree = one !== undefined && one.identity !== null && one.identity === other?.identity
    return agree && before.parties.length === 1 && after.parties.length === 1
      ? {
          ...draft,
          parties: [one],
          cue: after.cue,
          evidence: [before.cue, after.cue],
          rule: 'between words of one speaker',
        }
      : draft
  })
}

/** Who says what in an article. Quotations inside quotations come with lines of their own. */
export function attributeArticle(around: Surroundings): Attributions {
  const drafts: Draft[] = []
  const rejected: Rejected[] = []
  const levels = new Map<Quotation | null, Discourse>()
  const turns = spokenParagraphs(around)
  const spoken = (at: number) => turns.some(({ start, end }) => at >= start && at < end)
  for (const line of around.scene.lines) {
    const discourse = levels.get(line.within) ?? silence
    const own = attributeLine(line, discourse, around)
    const next = nextDiscourse(line, own.drafts, { discourse, around })
    if (next.echo !== null) answerOpen(drafts, discourse.open, next.echo)
    drafts.push(...own.drafts)
    rejected.push(...own.rejected)
    levels.set(line.within, next.discourse)
  }
  const answers = turns.flatMap(turn => {
    const { line, start, end } = turn
    const decision = decide(
      { kind: 'paragraph', line, turn },
      { ...around, discourse: silence, according: null, turn: firstTurn, own: [] },
    )
    return decision === null
      ? []
      : [
          {
            ...sentenceDraft(line, { start, end }, decision),
            kind: 'direct' as const,
            telling: { from: 0, to: -1, skip: turn },
          },
        ]
  })
  const kept = drafts.filter(({ start, line }) => line.within !== null || !spoken(start))
  return { drafts: [...between(kept), ...answers], rejected }
}
