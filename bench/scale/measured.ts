import { readFileSync } from 'node:fs'
import { medianOf, quantileOf } from '../figures.ts'

/** What one process of an engine tells: milliseconds from its start, megabytes, and milliseconds of each question. */
export interface Told {
  /** Passages, or documents where the engine knows no passages. */
  readonly passages: number
  readonly documents: number
  /** From the start of the process until the index could be asked, and until it had answered for the first time. */
  readonly ready: number
  readonly first: number
  /** Resident when ready, after a collection of garbage, and at the most so far. */
  readonly resident: number
  readonly peak: number
  readonly times: readonly number[]
  /** Of the questions before those, which the compiler of a long-lived process has behind it. */
  readonly early: readonly number[]
}

/** The medians of several runs. */
export interface Figures extends Omit<Told, 'times' | 'early'> {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Of all questions, the early ones among them. */
  readonly max: number
}

export function figuresOf(runs: readonly Told[]): Figures {
  const median = (of: (told: Told) => number) => medianOf(runs.map(of))
  const slower = (share: number) => median(({ times }) => quantileOf(times, share))
  return {
    passages: median(({ passages }) => passages),
    documents: median(({ documents }) => documents),
    ready: median(({ ready }) => ready),
    first: median(({ first }) => first),
    resident: median(({ resident }) => resident),
    peak: median(({ peak }) => peak),
    p50: slower(0.5),
    p95: slower(0.95),
    p99: slower(0.99),
    max: median(({ times, early }) => Math.max(...early, ...times)),
  }
}

/** The memory of this process as Linux tells it, all its threads among it, in megabytes. */
export function memoryNow(): { resident: number; peak: number } {
  const status = readFileSync('/proc/self/status', 'utf8')
  const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
  return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM') }
}
