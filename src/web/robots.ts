import { createRequire } from 'node:module'
import type { Fetched } from './fetch-page.ts'

interface ParsedRobots {
  readonly isAllowed: (address: string, agent: string) => boolean | undefined
}

// The package's own declarations are of a module with a default export, which it is not.
const parseRobots: (address: string, text: string) => ParsedRobots = createRequire(import.meta.url)('robots-parser')

/** The name that sites call us by in robots.txt. */
export const productToken = 'Dedokoro'

/** Milliseconds that the rules of a host are remembered (RFC 9309, section 2.4: not more than a day). */
const remembered = 24 * 3_600_000
/** Milliseconds after which rules that could not be reached are asked for again. */
const retried = 3_600_000

interface Rules {
  readonly allows: (address: string) => boolean
  readonly until: number
}

export interface Robots {
  /** Whether the site lets us fetch an address. */
  readonly allows: (address: string) => Promise<boolean>
}

/**
 * What a site says of robots (RFC 9309): no file or one that may not be read allows all; a site that is out of reach or out
 * of order allows nothing until it can be asked.
 */
function rulesOf(fetched: Fetched, address: string, now: number): Rules {
  if (fetched.kind === 'page') {
    const robots = parseRobots(address, Buffer.from(fetched.bytes).toString('utf8'))
    return { allows: page => robots.isAllowed(page, productToken) !== false, until: now + remembered }
  }
  const isAbsent = fetched.kind === 'status' && fetched.status < 500 && fetched.status !== 429
  // A page of another type in its place says nothing of robots.
  const isOther = fetched.kind === 'refused' && fetched.reason === 'type'
  return isAbsent || isOther
    ? { allows: () => true, until: now + remembered }
    : { allows: () => false, until: now + retried }
}

export function openRobots(fetch: (address: string) => Promise<Fetched>, now: () => number): Robots {
  const byOrigin = new Map<string, Rules>()
  return {
    allows: async address => {
      const { origin } = new URL(address)
      const known = byOrigin.get(origin)
      const left = known === undefined ? 0 : known.until - now()
      // More is left than they are remembered if the clock was set back.
      if (known !== undefined && left > 0 && left <= remembered) return known.allows(address)
      const place = `${origin}/robots.txt`
      const rules = rulesOf(await fetch(place), place, now())
      byOrigin.set(origin, rules)
      return rules.allows(address)
    },
  }
}
