import type { Clock } from './clock.ts'

/** Starts to measure what an answer takes of the processor, in milliseconds: no more than has passed on a busy machine. */
export function startCost(clock: Clock): () => number {
  const since = clock.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return Math.min(clock.now() - since, (user + system) / 1000)
  }
}
