import { setTimeout as wait } from 'node:timers/promises'

/** Time and chance, so that tests have their own. */
export interface Clock {
  /** Rejects when `signal` is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** 0 to 1. */
  readonly random: () => number
  /** Milliseconds since some moment. Never set back or forwards, as the time of day is. */
  readonly now: () => number
}

/** Milliseconds: a timer of Node's that is set for longer ends at once. */
const LONGEST = 2 ** 31 - 1

export const systemClock: Clock = {
  sleep: (milliseconds, signal) => wait(Math.min(milliseconds, LONGEST), undefined, signal ? { signal } : {}),
  random: Math.random,
  now: () => performance.now(),
}

/** Milliseconds. */
export interface Waits {
  readonly first: number
  readonly most: number
}

const MINUTE: Waits = { first: 1000, most: 60_000 }

/** Milliseconds: the first wait, twice that, four times … at most `most`, less a part by chance so that bots do not come back all at once. */
export function backOff(attempt: number, chance: number, { first, most }: Waits = MINUTE): number {
  return Math.min(first * 2 ** attempt, most) * (0.5 + chance / 2)
}
