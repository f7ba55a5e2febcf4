import { isHearsay } from '../cues/hearsay.ts'
import type { Voice } from '../discourse.ts'
import { hasOtherSubject } from '../other-subject.ts'
import { latest } from '../source.ts'
import { type Candidate, elsewhere, type Sieve, type Situation } from './sieve.ts'

// Further back a reader would need the name again.
const reach = 300

/** Who spoke last, or whom the text has been about since. */
export function floorOf({ discourse }: Situation, candidate: Candidate): Voice | null {
  const voice = latest(discourse)
  return voice === null || candidate.line.start - voice.end > reach ? null : voice
}

export const floor: Sieve = {
  name: 'who has the floor',
  examples: [
    ['小林誠市長は「橋は架け直す」と述べた。工期については「三年かかる」と説明した。', '小林誠', '三年かかる'],
    ['田中美咲投手は八回を抑えた。「腕が振れた」と喜んだ。', '田中美咲', '腕が振れた'],
    ['田中美咲投手は八回を抑えた。観客が見守る中、「腕が振れた」と喜んだ。', '田中美咲', '腕が振れた'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.line.within === null &&
    !candidate.cue.passive &&
    candidate.cue.form !== 'attributive' &&
    // …と思います with nobody who thinks so is the writer's own view.
    (candidate.cue.held !== true || candidate.cue.quotations.length > 0) &&
    candidate.cue.predicate > candidate.cue.complement &&
    (candidate.cue.by === 'to' || candidate.cue.by === 'noun' || candidate.cue.quotations.length > 0) &&
    !isHearsay(candidate.line, candidate.cue),
  find: (candidate, situation) => {
    if (candidate.kind !== 'cue' || situation.according !== null) return null
    const { line, cue } = candidate
    const voice = floorOf(situation, candidate)
    const { from } = situation.turn
    if (
      voice === null ||
      hasOtherSubject(line, { from, to: cue.complement, quoted: cue.quotations.length > 0 }, situation)
    )
      return null
    return elsewhere(voice.parties, [{ start: voice.start, end: voice.end }], { settled: false, from })
  },
}
