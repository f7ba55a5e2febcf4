import { setImmediate as nextRound } from 'node:timers/promises'
import type { Clock } from './clock.ts'

/** Milliseconds: Discord waits 3 seconds for a response. */
export const DEFER_AFTER = 2500

/** True if what is awaited is still not there `DEFER_AFTER` milliseconds after the question came, at `since` by the clock. */
export async function isLate(awaited: Promise<unknown>, clock: Clock, since: number): Promise<boolean> {
  // What is answered from memory is there in this round of the event loop: no clock is set for it.
  if (await Promise.race([awaited.then(() => true), nextRound(false)])) return false
  const there = new AbortController()
  const left = Math.max(0, DEFER_AFTER - (clock.now() - since))
  const late = clock.sleep(left, there.signal).then(
    () => true,
    () => false,
  )
  const first = await Promise.race([awaited.then(() => false), late])
  there.abort()
  return first
}
