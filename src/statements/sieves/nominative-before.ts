import type { Cue } from '../cues/find-cues.ts'
import { isHearsay } from '../cues/hearsay.ts'
import { nominativeBefore } from '../nominative.ts'
import type { Sieve } from './sieve.ts'
import { subjectBy } from './subject.ts'

// A sentence is longer.
const longestTerm = 12
const isShort = ({ quotations }: Cue) =>
  quotations.length > 0 && quotations.every(({ inner }) => inner.end - inner.start <= longestTerm)

export const nominativeSubject: Sieve = {
  name: 'subject with が before the words',
  examples: [
    ['浜口豊さんがネット掲示板に「橋は必ず直す」と書き込んだ。', '浜口豊', '橋は必ず直す'],
    ['朝霧新聞は、浜口豊氏が「橋は渡らない」と述べた後の様子を伝えた。', '浜口豊', '橋は渡らない'],
    ['小林誠市長が「橋は必ず架け直す」と述べた。', '小林誠', '橋は必ず架け直す'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.cue.by !== 'rises' &&
    candidate.cue.by !== 'voice' &&
    !candidate.cue.passive &&
    !isHearsay(candidate.line, candidate.cue),
  find: subjectBy(({ line, cue, range, speakable }, { turn }) => {
    const at = nominativeBefore(line, range, cue, speakable)
    // 会長は…よう訴え、司祭たちが「混乱している」と警告した: a few quoted words of what the speaker before says.
    const goesOn = turn.inherited !== null && speakable(at)?.kind === 'source' && line.phrases[at]?.mark === ''
    return goesOn && isShort(cue) ? -1 : at
  }, 'before'),
}
