import type { Span } from '../model.ts'
import { unreported, unsaid } from './acceptance.ts'
import { reportedSpan } from './cues/content.ts'
import type { Attributed, Attribution, Draft, Rejected } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import { isHabit } from './habit.ts'
import type { Line } from './lines.ts'

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

/** What a cue, or what stands in its place, comes to: statements, and words that were not taken. */
export interface Outcome {
  readonly drafts: Draft[]
  readonly rejected: Rejected[]
}

const none = (rejected: Rejected[] = []): Outcome => ({ drafts: [], rejected })

export const attributionOf = ({ parties, rule, evidence, passedOver, via }: Attribution): Attribution => ({
  parties,
  rule,
  evidence,
  passedOver,
  via,
})

function directDrafts(line: Line, attributed: Attributed, around: Surroundings): Outcome {
  const { cue, from } = attributed
  const { body } = around.scene.article
  const shared = { ...attributionOf(attributed), line, cue: cueSpan(line, attributed), kind: 'direct' as const }
  const outcome = none()
  for (const quotation of cue.quotations) {
    const reason = unsaid(quotation, { line, attributed, body }, around.vocabulary)
    const telling = { from, to: cue.predicate, skip: quotation }
    if (reason === null) outcome.drafts.push({ ...shared, ...quotation.inner, quotation, telling })
    else outcome.rejected.push({ ...quotation.inner, reason })
  }
  return outcome
}

/** …— 港の猫 (@minato): a post, which is its writer's. */
const isPosted = (from: number, line: Line, body: string): boolean =>
  /[（(]@\w{2,20}[)）]/.test(body.slice(from, line.end))

function reportedDrafts(line: Line, attributed: Attributed, around: Surroundings): Outcome {
  const { cue, from } = attributed
  const { body } = around.scene.article
  const span = reportedSpan(line, attributed, { vocabulary: around.vocabulary, body })
  if (span === null || cue.by === 'voice' || isPosted(span.start, line, body)) return none()
  const reason = unreported({ line, attributed }, body.slice(span.start, span.end))
  if (reason !== null) return none([{ ...span, reason }])
  const first = attributed.place === 'after' ? cue.complement + 1 : from
  const shared = { ...attributionOf(attributed), line, cue: cueSpan(line, attributed), kind: 'reported' as const }
  return {
    drafts: [{ ...shared, ...span, quotation: null, telling: { from: first, to: cue.predicate, skip: span } }],
    rejected: [],
  }
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

/** 「…」と指摘しているという: the words with their verb are somebody's already, whoever passes them on. */
const retells = (draft: Draft, all: readonly Draft[]): boolean =>
  draft.kind === 'reported' &&
  all.some(({ quotation, parties, telling, line }) => {
    const verb = line.phrases[telling.to]
    const inside = quotation !== null && quotation.start >= draft.start && quotation.end <= draft.end
    if (!inside || parties.length === 0 || verb === undefined || verb.start >= draft.end) return false
    return parties[0]?.identity === draft.parties[0]?.identity || draft.end - verb.stop <= 1
  })

/** The statements of a line's cues. */
export function draftsOf(line: Line, all: readonly Attributed[], around: Surroundings): Outcome {
  const outcome = none()
  for (const attributed of all) {
    if (isInside(attributed, all) || isHabit(line, attributed, around)) continue
    const { drafts, rejected } =
      attributed.cue.quotations.length > 0
        ? directDrafts(line, attributed, around)
        : reportedDrafts(line, attributed, around)
    outcome.drafts.push(...drafts)
    outcome.rejected.push(...rejected)
  }
  return { ...outcome, drafts: outcome.drafts.filter(draft => !retells(draft, outcome.drafts)) }
}
