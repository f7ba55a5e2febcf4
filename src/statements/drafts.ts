import type { Quotation } from '../language/token.ts'
import type { Span } from '../model.ts'
import { reportedSpan } from './cues/content.ts'
import { isHearsay } from './cues/hearsay.ts'
import { isCried, isPhrase, isSaid, isVoiced } from './cues/is-utterance.ts'
import { predicateAt } from './cues/predicate.ts'
import { utters } from './cues/uttering-verbs.ts'
import type { Attributed, Attribution, Draft, Rejected } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Line } from './lines.ts'

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

/** Why quoted words with a cue are no statement, or null. */
function unsaid(
  quotation: Quotation,
  attributed: Attributed & { line: Line },
  { body, verb }: { body: string; verb: string },
) {
  const { cue, parties } = attributed
  const length = quotation.inner.end - quotation.inner.start
  if (cue.passive && parties.length === 0) return 'passive verb without an agent'
  if (length < (characterizing.test(verb) ? 4 : 2)) return 'too short'
  const tight = /(?:との|という|といった)$/.test(attributed.line.phrases[cue.complement]?.tail ?? '')
  if (cue.by === 'voice') return tight || isVoiced(quotation, body) ? null : 'a term'
  if (cue.held === true && parties.length === 0) return 'no verb of saying and no subject'
  // 「…」と提携したと発表した: another verb takes a quoted name first.
  const next = attributed.line.phrases.findIndex(
    (_, at) => at > cue.complement && predicateAt(attributed.line.phrases, at) !== null,
  )
  const direct = (cue.by !== 'none' || cue.held === true) && (cue.by !== 'to' || next < 0 || next >= cue.predicate)
  // Whoever spoke elsewhere says whole sentences here; a short quotation may be a term.
  const floats = attributed.rule === 'who has the floor'
  if (floats && !isSaid(quotation, body) && !isCried(quotation, body)) return 'a term'
  const spoken =
    cue.held === true &&
    attributed.at >= 0 &&
    /と$/.test(attributed.line.phrases[cue.complement]?.tail ?? '') &&
    isPhrase(quotation, body)
  const taken =
    (spoken && parties.length > 0) || (parties.length > 0 && direct && (cue.held !== true || isCried(quotation, body)))
  return taken || isSaid(quotation, body) ? null : 'a term'
}

function directDrafts(line: Line, attributed: Attributed, around: Surroundings): Outcome {
  const { cue, from } = attributed
  const { body } = around.scene.article
  const verb = line.phrases[cue.predicate]?.content.find(({ pos }) => pos === '動詞')?.base ?? ''
  const shared = { ...attributionOf(attributed), line, cue: cueSpan(line, attributed), kind: 'direct' as const }
  const outcome = none()
  for (const quotation of cue.quotations) {
    const reason = unsaid(quotation, { ...attributed, line }, { body, verb })
    const telling = { from, to: cue.predicate, skip: quotation }
    if (reason === null) outcome.drafts.push({ ...shared, ...quotation.inner, quotation, telling })
    else outcome.rejected.push({ ...quotation.inner, reason })
  }
  return outcome
}

/** Why reported words are no statement, or null. */
function unreported(line: Line, { cue, parties, place }: Attributed, text: string): string | null {
  const bare = cue.by === 'object' || cue.by === 'request'
  const whole = isHearsay(line, cue) ? 8 : place === 'elsewhere' ? 5 : 3
  if (text.length < (bare ? shortest : whole)) return 'too short'
  if (cue.passive && parties.length === 0) return 'passive verb without an agent'
  if (parties.length === 0 && isHearsay(line, cue) && cue.form === 'end') return 'hearsay without a source'
  const heard = cue.by === 'rises' || utters(line, cue)
  if (parties.length === 0 && (!heard || line.within !== null)) return 'no subject'
  if (line.within !== null && (bare || cue.held)) return 'no speech verb inside a quotation'
  return bare && empty.test(text) && text.length < 14 ? 'points at words elsewhere' : null
}

function reportedDrafts(line: Line, attributed: Attributed, around: Surroundings): Outcome {
  const { cue, from } = attributed
  const { body } = around.scene.article
  const span = reportedSpan(line, attributed, { vocabulary: around.vocabulary, body })
  if (span === null || cue.by === 'voice') return none()
  const reason = unreported(line, attributed, body.slice(span.start, span.end))
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

/** The statements of a line's cues. */
export function draftsOf(line: Line, all: readonly Attributed[], around: Surroundings): Outcome {
  const outcome = none()
  for (const attributed of all) {
    if (isInside(attributed, all)) continue
    const { drafts, rejected } =
      attributed.cue.quotations.length > 0
        ? directDrafts(line, attributed, around)
        : reportedDrafts(line, attributed, around)
    outcome.drafts.push(...drafts)
    outcome.rejected.push(...rejected)
  }
  return outcome
}
