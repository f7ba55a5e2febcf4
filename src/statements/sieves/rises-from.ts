import { risesFrom } from '../subjects.ts'
import type { Sieve } from './sieve.ts'
import { subjectBy } from './subject.ts'

export const risesFromSource: Sieve = {
  name: 'from whom the words come',
  examples: [
    ['住民からは、説明が足りないとの声が上がった。', '住民', '説明が足りない'],
    ['住民の間では、説明が足りないという不満が広がっている。', '住民', '説明が足りない'],
  ],
  applies: candidate => candidate.kind === 'cue' && (candidate.cue.by === 'rises' || candidate.cue.passive),
  find: subjectBy(
    ({ line, cue, range, speakable }) => risesFrom(line, { from: range.from, to: cue.predicate }, speakable),
    'before',
  ),
}
