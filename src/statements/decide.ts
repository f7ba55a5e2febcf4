import type { Attribution, PassedOver } from './draft.ts'
import type { Party } from './entities/resolve-speaker.ts'
import { listenerOf } from './listener.ts'
import type { Candidate, Finding, Situation } from './sieves/sieve.ts'
import { sourcesOf } from './source.ts'
import { speakableIn } from './speakable.ts'

const subjectMark = /^(?:は|も|が|らは|らが|では|には|から|からは)$/

/** The subjects of the line that were not taken, each with why. */
function passedOver({ line }: Candidate, finding: Finding | null, situation: Situation): PassedOver[] {
  const speakable = speakableIn(line, true, situation)
  const settled = finding?.settled === true && finding.at < 0
  const isEvidence = (start: number, end: number) =>
    finding?.evidence.some(span => span.start < end && span.end > start) === true
  return situation.scene.in(line).flatMap(({ mention, phrase }) => {
    if (phrase === finding?.at || isEvidence(mention.start, mention.end)) return []
    if (!subjectMark.test(line.phrases[phrase]?.tail ?? '')) return []
    const why =
      speakable(phrase) === null
        ? 'cannot speak'
        : settled
          ? 'another speaker in the same sentence'
          : finding !== null && finding.at >= 0
            ? 'farther from the words'
            : 'subject of another clause'
    return [{ start: mention.start, end: mention.end, why }]
  })
}

/** Who passes the words on: the source of the sentence around somebody else's words, or whom they were said to. */
function viaOf(candidate: Candidate, rule: string, situation: Situation): Party | null {
  const { according } = situation
  const passing = rule === 'according to' ? (according?.outer ?? null) : according
  const inside = passing !== null && candidate.line.end > passing.end
  if (inside) return sourcesOf(passing, situation)[0] ?? null
  return candidate.kind === 'cue' && candidate.cue.by === 'to'
    ? listenerOf(candidate.line, candidate.cue, situation)
    : null
}

/** A finding with the sieve that made it. */
export interface Decision extends Attribution {
  readonly finding: Finding | null
}

/** The first sieve that finds whose words the candidate is. */
export function decide(candidate: Candidate, situation: Situation): (Decision & { finding: Finding }) | null {
  for (const sieve of situation.sieves) {
    if (!sieve.applies(candidate)) continue
    const finding = sieve.find(candidate, situation)
    if (finding === null) continue
    const { parties, evidence } = finding
    const via = finding.via ?? viaOf(candidate, sieve.name, situation)
    return { parties, evidence, rule: sieve.name, passedOver: passedOver(candidate, finding, situation), via, finding }
  }
  return null
}
