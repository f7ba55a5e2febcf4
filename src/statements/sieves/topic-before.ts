import { isHearsay, isInner } from '../cues/hearsay.ts'
import { isEmbedded, isSurvey, lastTopic, saysNoun, topicBefore } from '../subjects.ts'
import type { Sieve } from './sieve.ts'
import { subjectBy } from './subject.ts'

export const topicSubject: Sieve = {
  name: 'topic before the words',
  examples: [
    ['小林誠市長は20日、「橋は必ず架け直す」と述べた。', '小林誠', '橋は必ず架け直す'],
    ['河野真理社長は20日の記者会見で、工場を年内に閉鎖すると明らかにした。', '河野真理', '工場を年内に閉鎖する'],
    ['港湾協会は停止を勧告しませんでしたが、運輸省は入港の中止を勧告しました。', '運輸省', '入港の中止'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    candidate.cue.by !== 'rises' &&
    candidate.cue.by !== 'voice' &&
    !candidate.cue.passive &&
    (!isHearsay(candidate.line, candidate.cue) || isInner(candidate.line, candidate.cue)),
  find: subjectBy(
    ({ line, cue, range, speakable }) =>
      isHearsay(line, cue)
        ? lastTopic(line, range, speakable)
        : isEmbedded(line, range, cue, speakable) || isSurvey(line, range)
          ? -1
          : topicBefore(line, range, cue.quotations.length > 0 || saysNoun(line, cue), speakable),
    'before',
  ),
}
