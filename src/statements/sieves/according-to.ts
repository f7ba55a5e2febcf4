import type { Cue } from '../cues/find-cues.ts'
import { predicateAt, wordOf } from '../cues/predicate.ts'
import type { Line } from '../lines.ts'
import { sourcesOf } from '../source.ts'
import { questioned } from './questioned.ts'
import { elsewhere, type Sieve, type Situation } from './sieve.ts'

/** …によると、田中氏が賠償を要求した: what somebody does is what the source tells. */
const isDeed = ({ phrases }: Line, { by, form, complement }: Cue): boolean =>
  by === 'object' && (form !== 'end' || phrases.slice(0, complement).some(({ tail }) => /^(?:は|が|も)$/.test(tail)))

/** …していたとして、デモを行った: why somebody acts, if nobody speaks after it. */
const isReason = ({ phrases }: Line, { by, predicate, quotations }: Cue, { vocabulary }: Situation): boolean =>
  by === 'none' &&
  quotations.length === 0 &&
  phrases.every((_, at) => {
    const later = at > predicate ? predicateAt(phrases, at) : null
    return later === null || (!later.words.includes('する') && wordOf(later, 'say', vocabulary) === null)
  })

export const accordingTo: Sieve = {
  name: 'according to',
  examples: [
    ['東洋電力によると、発電機は昨年も止まった。', '東洋電力', '発電機は昨年も止まった'],
    ['東洋電力の発表では、発電機は昨年も止まったという。', '東洋電力', '発電機は昨年も止まった'],
    [
      '東洋電力は発電機の状態を公表した。それによりますと、復旧には二日かかるということです。',
      '東洋電力',
      '復旧には二日かかる',
    ],
    ['朝霧新聞によると、北署の調べでは、男は窓から入ったという。', '北署', '男は窓から入った'],
  ],
  applies: candidate =>
    candidate.kind !== 'cue' ||
    (!candidate.cue.passive && candidate.cue.by !== 'voice' && !isDeed(candidate.line, candidate.cue)),
  find: (candidate, situation) => {
    const { according, turn } = situation
    const parties = according === null ? [] : sourcesOf(according, situation)
    if (according === null || parties.length === 0) return null
    // …と供述しているという: the sentence only tells that somebody said so.
    if (candidate.kind === 'sentence' && situation.own.some(({ rule }) => rule === questioned.name)) return null
    if (candidate.kind === 'cue' && isReason(candidate.line, candidate.cue, situation)) return null
    if (candidate.kind === 'quotation' && candidate.quotation.start < according.end) return null
    const from = turn.from === 0 ? according.from : turn.from
    return elsewhere(parties, [{ start: according.start, end: according.end }], { settled: true, from })
  },
}
