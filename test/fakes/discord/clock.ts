import type { Clock } from '../../../src/transport/discord/clock.ts'

const never = new Promise<void>(() => undefined)

/** A clock on which waits of these lengths, in milliseconds, are over at once, and others never. */
export function clockPast(...lengths: readonly number[]): Clock {
  return {
    random: () => 1,
    now: () => 0,
    sleep: milliseconds => (lengths.includes(milliseconds) ? Promise.resolve() : never),
  }
}
