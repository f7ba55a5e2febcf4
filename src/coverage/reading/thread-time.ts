import { readFileSync, readlinkSync } from 'node:fs'

/** The number of this thread in the kernel; null if that is not Linux. */
export function threadNumber(): string | null {
  try {
    return readlinkSync('/proc/thread-self').split('/').at(-1) ?? null
  } catch {
    return null
  }
}

/**
 * Milliseconds for which a thread of this process has had a core (the first number of `schedstat`, in nanoseconds:
 * https://docs.kernel.org/scheduler/sched-stats.html); null if it cannot be known.
 */
export function timeOfThread(number: string | null): number | null {
  if (number === null) return null
  try {
    const [nanoseconds = ''] = readFileSync(`/proc/self/task/${number}/schedstat`, 'utf8').split(' ')
    return Number(nanoseconds) / 1e6
  } catch {
    return null
  }
}
