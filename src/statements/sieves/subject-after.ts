import { isHearsay } from '../cues/hearsay.ts'
import { subjectAfter } from '../subjects.ts'
import type { Sieve } from './sieve.ts'
import { subjectBy } from './subject.ts'

export const afterTheWords: Sieve = {
  name: 'subject after the words',
  examples: [
    ['「来季も投げたい」と、左腕の村田健投手は記者団に語った。', '村田健', '来季も投げたい'],
    ['「海が好きだ」と話すのは、漁師の浜口豊さんだ。', '浜口豊', '海が好きだ'],
    ['本の販売が止まったことを浜口豊氏が明らかにした。', '浜口豊', '本の販売が止まった'],
    ['「橋は落ちない」と話す小林誠市長に町を案内してもらった。', '小林誠', '橋は落ちない'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    (candidate.cue.by === 'to' ||
      candidate.cue.by === 'noun' ||
      candidate.cue.by === 'object' ||
      (candidate.cue.by === 'none' && candidate.cue.predicate > candidate.cue.complement)) &&
    !isHearsay(candidate.line, candidate.cue),
  find: subjectBy(({ line, cue, speakable }) => subjectAfter(line, cue, speakable), 'after'),
}
