import type { Cue } from '../cues/find-cues.ts'
import { predicateAt } from '../cues/predicate.ts'
import type { Line } from '../lines.ts'
import { risesFrom } from '../sources-before.ts'
import type { Sieve } from './sieve.ts'
import { subjectBy } from './subject.ts'

/** 川から薬品が検出されたと報じられた: what から says belongs to the news. */
const isReported = ({ phrases }: Line, { predicate, quotations }: Cue): boolean =>
  quotations.length === 0 &&
  predicateAt(phrases, predicate)?.words.some(word =>
    /^(?:報じる|報道する|伝える|する|見る|みる|考える|思う)$/.test(word),
  ) === true

export const risesFromSource: Sieve = {
  name: 'from whom the words come',
  examples: [
    ['住民からは、説明が足りないとの声が上がった。', '住民', '説明が足りない'],
    ['住民の間では、説明が足りないという不満が広がっている。', '住民', '説明が足りない'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    (candidate.cue.by === 'rises' || (candidate.cue.passive && !isReported(candidate.line, candidate.cue))),
  find: subjectBy(
    ({ line, cue, range, speakable }) => risesFrom(line, { from: range.from, to: cue.predicate }, speakable),
    'before',
  ),
}
