import { isHearsay } from '../cues/hearsay.ts'
import { nominativeBefore } from '../subjects.ts'
import type { Sieve } from './sieve.ts'
import { subjectBy } from './subject.ts'

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
  find: subjectBy(({ line, cue, range, speakable }) => nominativeBefore(line, range, cue, speakable), 'before'),
}
