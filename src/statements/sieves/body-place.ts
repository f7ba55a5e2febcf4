import { governs } from '../cues/clauses.ts'
import { predicateAt, wordOf } from '../cues/predicate.ts'
import { rangeOf } from '../subjects.ts'
import type { Sieve, Situation } from './sieve.ts'
import { subjectBy } from './subject.ts'

/** An authority, company or group acts; on a site or at an event others speak. */
const isActor = (at: number, line: Parameters<Situation['scene']['at']>[0], { scene }: Situation): boolean =>
  scene.at(line, at)?.kind === 'body' && !/^(?:メディア|マスコミ)$/.test(scene.at(line, at)?.name ?? '')

export const bodyPlace: Sieve = {
  name: 'body as the place of saying',
  examples: [
    ['北海運輸局では、早めに帰宅するよう呼びかけている。', '北海運輸局', '早めに帰宅する'],
    ['港湾協会では、橋は来春に直るとしている。', '港湾協会', '橋は来春に直る'],
  ],
  applies: candidate =>
    candidate.kind === 'cue' &&
    (candidate.cue.by === 'to' || candidate.cue.by === 'request') &&
    candidate.cue.form !== 'attributive' &&
    !candidate.cue.passive,
  find: subjectBy(({ line, cue }, situation) => {
    const { from, to } = rangeOf(line, cue, situation.turn.from)
    const predicate = predicateAt(line.phrases, cue.predicate)
    const speaks =
      predicate !== null &&
      (predicate.words.includes('する') ||
        wordOf(predicate, 'say', situation.vocabulary) !== null ||
        wordOf(predicate, 'demand', situation.vocabulary) !== null)
    if (!speaks) return -1
    for (let at = to - 1; at >= from; at--) {
      const { tail = '' } = line.phrases[at] ?? {}
      if (/^(?:は|が|も)$/.test(tail) && situation.scene.at(line, at) !== null && governs(line, at, to)) return -1
      if (/^で[はも]$/.test(tail) && isActor(at, line, situation)) return at
    }
    return -1
  }, 'before'),
}
