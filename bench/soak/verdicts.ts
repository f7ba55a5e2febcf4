import { medianOf, quantileOf } from '../figures.ts'
import type { Recorder } from './minutes.ts'

export interface Verdict {
  readonly told: string
  readonly holds: boolean
}

/** To hold: p99 at the end over that at the beginning, and the share that the heap may grow by. */
const most = { slower: 1.5, growth: 0.05 } as const

/** Minutes that are compared: ten, or a third of a run that is shorter than half an hour. */
const spanOf = (minutes: number): number => Math.max(1, Math.min(10, Math.floor(minutes / 3)))
/** Minutes until a document has come, changed and gone again, with the commands in between. */
const cycle = 6

const signed = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`

/** What was to hold over the run. */
export function verdictsOn({ minutes, times, faults }: Recorder): readonly Verdict[] {
  const span = spanOf(minutes.length)
  const p99 = (some: readonly (readonly number[])[]) => quantileOf(some.flat(), 0.99)
  const [first, last] = [p99(times.slice(1, 1 + span)), p99(times.slice(-span))]
  const level = (kind: 'heap' | 'external' | 'rss') => {
    const values = minutes.map(minute => minute[kind])
    const length = Math.min(cycle, span)
    const [before, after] = [medianOf(values.slice(span, span + length)), medianOf(values.slice(-length))]
    return { before, after, growth: after / before - 1 }
  }
  const grown = (kind: 'heap' | 'external' | 'rss') => {
    const { before, after, growth } = level(kind)
    return `${before.toFixed(1)} MB, then ${after.toFixed(1)} MB: ${signed(growth)}`
  }
  const slower = last / first
  return [
    { told: `errors: ${faults.length} (to hold: 0)`, holds: faults.length === 0 },
    {
      told: `p99 of minutes 2 to ${1 + span} ${first.toFixed(1)} ms, of the last ${span} ${last.toFixed(1)} ms: ${slower.toFixed(2)} × (to hold: ${most.slower} ×)`,
      holds: slower <= most.slower,
    },
    {
      told: `heap after minute ${span} ${grown('heap')} (to hold: ${signed(most.growth)}); external ${grown('external')}; RSS ${grown('rss')}`,
      holds: level('heap').growth <= most.growth,
    },
  ]
}
