/** How often one may ask: `burst` at once, then one more each `refill` milliseconds. */
export interface Rate {
  readonly burst: number
  readonly refill: number
}

const RATES = {
  user: { burst: 20, refill: 1500 },
  server: { burst: 120, refill: 250 },
} as const satisfies Record<string, Rate>

export type Taken =
  | { readonly kind: 'ok' }
  /** `first`: the one before was let through, so that this one is worth a word. */
  | { readonly kind: 'wait'; readonly who: 'user' | 'server'; readonly seconds: number; readonly first: boolean }

export interface Limiter {
  /** `now` in milliseconds. A null server is none. */
  readonly take: (user: string, server: string | null, now: number) => Taken
}

interface Bucket {
  left: number
  at: number
  told: boolean
}

// Buckets that have filled up again are forgotten when there are this many.
const mostBuckets = 10_000

class Buckets {
  readonly #rate: Rate
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: Rate) {
    this.#rate = rate
  }

  /** The bucket as it is by now. */
  at(key: string, now: number): Bucket {
    const { burst, refill } = this.#rate
    const known = this.#buckets.get(key) ?? { left: burst, at: now, told: false }
    const bucket = { ...known, left: Math.min(burst, known.left + Math.max(0, now - known.at) / refill), at: now }
    if (this.#buckets.size >= mostBuckets) this.#forget(now)
    this.#buckets.set(key, bucket)
    return bucket
  }

  secondsUntil({ left }: Bucket): number {
    return Math.max(1, Math.ceil(((1 - left) * this.#rate.refill) / 1000))
  }

  #forget(now: number): void {
    const { burst, refill } = this.#rate
    for (const [key, { left, at }] of this.#buckets) {
      if (left + (now - at) / refill >= burst) this.#buckets.delete(key)
    }
  }
}

/** Counts what members and servers ask (token buckets). */
export function openLimiter(rates: Readonly<Record<'user' | 'server', Rate>> = RATES): Limiter {
  const buckets = { user: new Buckets(rates.user), server: new Buckets(rates.server) }
  return {
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
