import { setMaxListeners } from 'node:events'
import { RateLimitError, type REST, type RESTOptions } from 'discord.js'
import type { Log } from '../../log.ts'
import { backOff, type Clock } from './clock.ts'
import { isUnreachable } from './failures.ts'

/** How long a request is worth while, in milliseconds. */
export interface Patience {
  readonly within: number
  /** What is waited before the second try. */
  readonly first: number
}

/** Sends a request, and retries if it may not have arrived. Rejects with the last attempt's error. */
export type Requests = <T>(send: (rest: REST, signal: AbortSignal) => Promise<T>, patience: Patience) => Promise<T>

/** Milliseconds between two tries, at most. */
const MOST = 15_000

/**
 * Requests that outlast faults of the network and of Discord's servers: they are sent again, later each time, until they
 * would be of no use. One that arrived although its answer was lost arrives twice: Discord has to refuse the second or to
 * change nothing by it.
 */
export function openRequests(rest: REST, clock: Clock): Requests {
  const adjust = followTime(rest)
  return async (send, { within, first }) => {
    const over = new AbortController()
    // discord.js never takes its listener off a signal. One of AbortSignal.any for each try would not do: while it has a
    // listener Node 20 keeps it for ever, 1.8 KB an answer.
    setMaxListeners(0, over.signal)
    const done = new AbortController()
    clock.sleep(within, done.signal).then(
      () => over.abort(),
      () => undefined,
    )
    try {
      for (let attempt = 0; ; attempt++) {
        adjust()
        try {
          return await send(rest, over.signal)
        } catch (error) {
          if (over.signal.aborted || !isUnreachable(error)) throw error
          const wait = clock.sleep(backOff(attempt, clock.random(), { first, most: MOST }), over.signal)
          await wait.catch(() => Promise.reject(error))
        }
      }
    } finally {
      done.abort()
    }
  }
}

/** A time of day that was set back by more than this was set by somebody, in milliseconds. */
const SET_BACK = 1000

/** discord.js 14.28 tracks Discord's limits by wall-clock time: if the clock is set back an hour, it delays every message by an hour. */
function followTime(rest: REST): () => void {
  const offset = () => Date.now() - performance.now()
  let known = offset()
  return () => {
    const now = offset()
    if (now < known - SET_BACK) {
      rest.globalReset = -1
      rest.globalDelay = null
      rest.handlers.clear()
    }
    known = now
  }
}

/** Milliseconds that a request of a kind may be held back by Discord's limits; by the beginning of its route. */
const USEFUL: readonly (readonly [route: string, most: number])[] = [
  ['/interactions/', 3000],
  ['/webhooks/', 15 * 60_000],
  ['/channels/', 60_000],
]

/** For all other requests: a day. Node's timers end at once beyond 2^31 milliseconds, 24.8 days. */
const LONGEST = 24 * 60 * 60_000

/** Options of the client: it tries once, because `openRequests` retries, and drops requests that Discord's limits delay for too long. */
export function requestOptions(log: Log): Pick<RESTOptions, 'retries' | 'rejectOnRateLimit'> {
  return {
    retries: 0,
    rejectOnRateLimit: ({ route, retryAfter }) => {
      const most = USEFUL.find(([start]) => route.startsWith(start))?.[1] ?? LONGEST
      const seconds = Math.ceil(retryAfter / 1000)
      log[seconds > 1 ? 'warn' : 'debug'](`Discord asks to wait ${seconds} s before further requests to ${route}.`)
      // Told to wait without how long, discord.js would send again at once, for ever.
      return retryAfter > most || retryAfter <= 0
    },
  }
}

/** The wait in seconds that Discord asked for, if it exceeded the time in which the request was still useful. */
export function tooLongWait(error: unknown): number | null {
  return error instanceof RateLimitError && error.retryAfter > 0 ? Math.ceil(error.retryAfter / 1000) : null
}
