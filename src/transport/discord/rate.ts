/** How often one may ask: `burst` at once, then one more each `refill` milliseconds. */
export interface Rate {
  readonly burst: number
  readonly refill: number
}

const RATES = {
  user: { burst: 20, refill: 1500 },
  server: { burst: 120, refill: 250 },
} as const satisfies Record<string, Rate>

/** Milliseconds of the answering thread that count as one question more. */
const EACH = 50

export type Taken =
  | { readonly kind: 'ok' }
  /** `first`: the one before was let through, so that this one is worth a word. */
  | { readonly kind: 'wait'; readonly who: 'user' | 'server'; readonly seconds: number; readonly first: boolean }

export interface Limiter {
  /** `now` in milliseconds, from a monotonic clock. `server` is null outside servers. */
  readonly take: (user: string, server: string | null, now: number) => Taken
  /** Counts what an answer cost: members whose questions take long may ask less often. */
  readonly spend: (user: string, server: string | null, spent: Spent) => void
}

export interface Spent {
  /** Of the thread that answers. */
  readonly milliseconds: number
  readonly now: number
}

/** A limiter that reports how many members and servers it remembers. */
export interface OpenLimiter extends Limiter {
  readonly remembered: () => number
}

interface Bucket {
  left: number
  at: number
  told: boolean
}

class Buckets {
  readonly #rate: Rate
  /** Those that were asked of longest ago come first. */
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: Rate) {
    this.#rate = rate
  }

  get size(): number {
    return this.#buckets.size
  }

  /** The bucket as it is by now. */
  at(key: string, now: number): Bucket {
    this.#forget(now)
    const known = this.#buckets.get(key) ?? { left: this.#rate.burst, at: now, told: false }
    const bucket = { ...known, left: this.#filled(known, now), at: now }
    this.#buckets.delete(key)
    this.#buckets.set(key, bucket)
    return bucket
  }

  /** What is left may fall below nothing, as far as the burst is high. */
  charge(key: string, questions: number, now: number): void {
    const bucket = this.at(key, now)
    bucket.left = Math.max(-this.#rate.burst, bucket.left - questions)
  }

  secondsUntil({ left }: Bucket): number {
    return Math.max(1, Math.ceil(((1 - left) * this.#rate.refill) / 1000))
  }

  #filled({ left, at }: Bucket, now: number): number {
    return Math.min(this.#rate.burst, left + Math.max(0, now - at) / this.#rate.refill)
  }

  /** A bucket that has filled up again is as good as none. */
  #forget(now: number): void {
    const whole = this.#rate.burst * this.#rate.refill
    for (const [key, bucket] of this.#buckets) {
      if (now - bucket.at < whole) return
      if (this.#filled(bucket, now) >= this.#rate.burst) this.#buckets.delete(key)
    }
  }
}

/** Counts what members and servers ask, and what that costs (token buckets). */
export function openLimiter(rates: Readonly<Record<'user' | 'server', Rate>> = RATES): OpenLimiter {
  const buckets = { user: new Buckets(rates.user), server: new Buckets(rates.server) }
  return {
    remembered: () => buckets.user.size + buckets.server.size,
    spend: (user, server, { milliseconds, now }) => {
      const questions = Math.floor(milliseconds / EACH)
      if (questions === 0) return
      buckets.user.charge(user, questions, now)
      if (server !== null) buckets.server.charge(server, questions, now)
    },
    take: (user, server, now) => {
      const keys = [['user', user] as const, ...(server === null ? [] : [['server', server] as const])]
      const found = keys.map(([who, key]) => ({ who, bucket: buckets[who].at(key, now) }))
      const empty = found.find(({ bucket }) => bucket.left < 1)
      if (empty === undefined) {
        for (const { bucket } of found) Object.assign(bucket, { left: bucket.left - 1, told: false })
        return { kind: 'ok' }
      }
      const first = !empty.bucket.told
      empty.bucket.told = true
      return { kind: 'wait', who: empty.who, seconds: buckets[empty.who].secondsUntil(empty.bucket), first }
    },
  }
}
