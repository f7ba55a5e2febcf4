/** Time and chance, so that tests have their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** 0 to 1. */
  readonly random: () => number
}

/** Lets one request at a time through to each host. */
export interface HostGate {
  /** Waits for its turn at the host, and for the pause since the last one if it is no hurry. */
  readonly through: <T>(address: string, request: () => Promise<T>, hurry?: boolean) => Promise<T>
}

/** Milliseconds between two requests to a host, less or more by a quarter, so that many feeds do not march in step. */
const pause = { mean: 5000, jitter: 0.25 } as const

export function openHostGate(clock: Clock): HostGate {
  const turns = new Map<string, Promise<unknown>>()
  const lasts = new Map<string, number>()
  const rest = async (host: string) => {
    const spread = pause.mean * (1 + pause.jitter * (2 * clock.random() - 1))
    const left = (lasts.get(host) ?? Number.NEGATIVE_INFINITY) + spread - clock.now()
    // Never longer than the pause, though the clock may have been set back since.
    if (left > 0) await clock.sleep(Math.min(left, spread))
  }
  return {
    through: (address, request, hurry = false) => {
      const host = URL.canParse(address) ? new URL(address).host : address
      const before = turns.get(host) ?? Promise.resolve()
      const mine = before.then(async () => {
        if (!hurry) await rest(host)
        try {
          return await request()
        } finally {
          lasts.set(host, clock.now())
        }
      })
      const over = mine.then(
        () => undefined,
        () => undefined,
      )
      turns.set(host, over)
      void over.then(() => turns.get(host) === over && turns.delete(host))
      return mine
    },
  }
}
