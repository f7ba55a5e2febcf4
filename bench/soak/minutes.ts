import { monitorEventLoopDelay } from 'node:perf_hooks'
import { quantileOf } from '../figures.ts'
import type { Heard } from './hear.ts'
import type { Program } from './program.ts'

/** What was seen within a minute. Times in milliseconds, memory in megabytes at its end. */
export interface Minute {
  readonly minute: number
  readonly questions: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
  readonly outdated: number
  readonly errors: number
  readonly heap: number
  readonly external: number
  readonly rss: number
  /** The longest that the bench itself stood still: what took longer than the answers around it was then the machine. */
  readonly stall: number
  /** Since the start. */
  readonly reloads: number
}

export interface Recorder {
  readonly add: (heard: Heard) => void
  readonly fault: (told: string) => void
  /** Ends a minute: what comes from now on is of the next. */
  readonly close: (program: Pick<Program, 'measure'>) => Promise<Minute>
  readonly minutes: readonly Minute[]
  /** The times of each minute. */
  readonly times: readonly (readonly number[])[]
  /** What went wrong, a sentence each. */
  readonly faults: readonly string[]
}

const tenths = (value: number): number => Math.round(value * 10) / 10

export function openRecorder(): Recorder {
  const minutes: Minute[] = []
  const times: (readonly number[])[] = []
  const faults: string[] = []
  let heard: Heard[] = []
  let told = 0
  const loop = monitorEventLoopDelay()
  loop.enable()
  const fault = (sentence: string) => faults.push(`minute ${minutes.length + 1}: ${sentence}`)
  return {
    minutes,
    times,
    faults,
    fault,
    add: one => {
      heard.push(one)
      if (one.fault !== '') fault(one.fault)
    },
    close: async program => {
      const { heap, external, rss, reloads } = await program.measure()
      const own = heard.map(({ milliseconds }) => milliseconds)
      const [p50 = 0, p95 = 0, p99 = 0] = [0.5, 0.95, 0.99].map(share => tenths(quantileOf(own, share)))
      const minute = {
        ...{ minute: minutes.length + 1, questions: own.length, p50, p95, p99, max: tenths(Math.max(...own)) },
        outdated: heard.filter(({ outcome }) => outcome === 'outdated').length,
        errors: faults.length - told,
        ...{ heap: tenths(heap), external: tenths(external), rss: tenths(rss), stall: tenths(loop.max / 1e6), reloads },
      }
      minutes.push(minute)
      times.push(own)
      heard = []
      loop.reset()
      told = faults.length
      return minute
    },
  }
}
