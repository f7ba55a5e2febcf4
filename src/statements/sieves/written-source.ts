import { contentText } from '../../language/phrases.ts'
import { isHearsay } from '../cues/hearsay.ts'
import { writtenBefore } from '../sources-before.ts'
import type { Sieve } from './sieve.ts'
import { subjectBy } from './subject.ts'

export const writtenSource: Sieve = {
  name: 'document that says it',
  examples: [['東洋電力の声明では「原因を調べている」と説明した。', '東洋電力', '原因を調べている']],
  applies: candidate =>
    candidate.kind === 'cue' &&
    !(candidate.cue.passive && candidate.cue.held === true) &&
    candidate.cue.by !== 'voice' &&
    !isHearsay(candidate.line, candidate.cue),
  find: subjectBy(({ line, cue, range, speakable }, { vocabulary }) => {
    const isPlace = (at: number) => vocabulary.ending('writing-places', contentText(line.phrases[at])) !== null
    return writtenBefore(line, range, cue.passive, at => (isPlace(at) ? null : speakable(at)))
  }, 'before'),
}
