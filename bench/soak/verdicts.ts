import { medianOf, quantileOf } from '../figures.ts'
import type { Minute, Recorder } from './minutes.ts'

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

/** How much is held when the first minutes are over, and at the end: medians over minutes, in megabytes. */
function levelsOf(minutes: readonly Minute[], kind: 'heap' | 'external' | 'rss') {
  const values = minutes.map(minute => minute[kind])
  const span = spanOf(minutes.length)
  const length = Math.min(cycle, span)
  return { before: medianOf(values.slice(span, span + length)), after: medianOf(values.slice(-length)) }
}

/** The level that the heap is to stay below, and the minute from which on. */
export const heapLimit = (minutes: readonly Minute[]) => ({
  name: `+${100 * most.growth} %`,
  value: levelsOf(minutes, 'heap').before * (1 + most.growth),
  from: spanOf(minutes.length) + 1,
})

const signed = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`

function toldGrowth(minutes: readonly Minute[], kind: 'heap' | 'external' | 'rss'): string {
  const { before, after } = levelsOf(minutes, kind)
  return `${kind} ${before.toFixed(1)} → ${after.toFixed(1)} MB (${signed(after / before - 1)})`
}

/** What was to hold over the run. */
export function verdictsOn({ minutes, times, faults }: Recorder): readonly Verdict[] {
  const span = spanOf(minutes.length)
  const p99 = (some: readonly (readonly number[])[]) => quantileOf(some.flat(), 0.99)
  const [first, last] = [p99(times.slice(1, 1 + span)), p99(times.slice(-span))]
  const heap = levelsOf(minutes, 'heap')
  const beside = `${toldGrowth(minutes, 'external')}, ${toldGrowth(minutes, 'rss')}`
  return [
    { told: `errors: ${faults.length} (to hold: 0)`, holds: faults.length === 0 },
    {
      told: `p99 of minutes 2 to ${1 + span} ${first.toFixed(1)} ms, of the last ${span} ${last.toFixed(1)} ms: ${(last / first).toFixed(2)} × (to hold: ${most.slower} ×)`,
      holds: last <= first * most.slower,
    },
    {
      told: `growth after the first ${span} minutes: ${toldGrowth(minutes, 'heap')} (to hold: ${signed(most.growth)}); ${beside}`,
      holds: heap.after <= heap.before * (1 + most.growth),
    },
  ]
}
