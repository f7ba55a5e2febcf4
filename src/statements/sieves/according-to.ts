import { partyOf } from '../entities/resolve-speaker.ts'
import { elsewhere, type Sieve } from './sieve.ts'

export const accordingTo: Sieve = {
  name: 'according to',
  examples: [
    ['東洋電力によると、発電機は昨年も止まった。', '東洋電力', '発電機は昨年も止まった'],
    ['東洋電力の発表では、発電機は昨年も止まったという。', '東洋電力', '発電機は昨年も止まった'],
  ],
  applies: candidate => candidate.kind !== 'cue' || (!candidate.cue.passive && candidate.cue.by !== 'voice'),
  find: (candidate, situation) => {
    const { according, turn } = situation
    const party = according?.mention == null ? null : partyOf(according.mention, situation)
    if (according === null || party === null) return null
    if (candidate.kind === 'quotation' && candidate.quotation.start < according.end) return null
    const from = turn.from === 0 ? according.from : turn.from
    return elsewhere([party], [{ start: according.start, end: according.end }], { settled: true, from })
  },
}
