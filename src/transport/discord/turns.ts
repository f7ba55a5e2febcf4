import { setImmediate as nextRound } from 'node:timers/promises'
import type { Clock } from './clock.ts'
import { startCost } from './cost.ts'

/** A turn that its member has. */
export interface Turn {
  /** Lets the member's next question have its turn; must be called. */
  readonly end: () => void
}

/** Resolves when it is a member's turn. */
export type Turns = (asker: string) => Promise<Turn>

interface Member {
  readonly waiting: ((turn: Turn) => void)[]
  /** One question of a member is answered at a time. */
  busy: boolean
  /** What the member has used of the answering thread, in milliseconds, as if all had begun to ask at the same time. */
  used: number
}

/** What a question counts at the least, in milliseconds, so that members take turns whatever the clock says. */
const LEAST = 1

/** Milliseconds after which Node takes in what has come and sends what is answered. */
const SLICE = 5

/**
 * Shares the answering thread among members: whoever has used least of it comes next, and each member at most once in a
 * round of the event loop, between which Node takes in what has come and sends what is answered. A question that meets
 * nobody else's is answered at once.
 *
 * Start-time fair queueing (Goyal, Vin, Cheng 1996): a member who comes anew starts at what the one in turn has used.
 */
export function openTurns(clock: Clock): Turns {
  const members = new Map<string, Member>()
  let now = 0
  let serving = false

  /** Resolves when the turn has ended. */
  const start = (member: Member): Promise<void> => {
    now = Math.max(now, member.used)
    member.used = now
    member.busy = true
    const cost = startCost(clock)
    return new Promise(resolve => {
      let ended = false
      const end = () => {
        if (ended) return
        ended = true
        member.busy = false
        member.used += Math.max(LEAST, cost())
        resolve()
        void serve()
      }
      member.waiting.shift()?.({ end })
    })
  }

  const serve = async () => {
    if (serving) return
    serving = true
    let since = clock.now()
    const served = new Set<Member>()
    for (let next = leastUsed(members); next !== null; next = leastUsed(members)) {
      const round = nextRound('next')
      if (!served.has(next) && clock.now() - since < SLICE) {
        served.add(next)
        if ((await Promise.race([start(next), round])) !== 'next') continue
      }
      await round
      since = clock.now()
      served.clear()
    }
    serving = false
    // Nobody waits: what was used has kept nobody back.
    for (const [asker, { busy }] of members) if (!busy) members.delete(asker)
  }

  return asker => {
    const member = members.get(asker) ?? { waiting: [], busy: false, used: now }
    members.set(asker, member)
    return new Promise(resolve => {
      member.waiting.push(resolve)
      void serve()
    })
  }
}

function leastUsed(members: ReadonlyMap<string, Member>): Member | null {
  let least: Member | null = null
  for (const member of members.values()) {
    if (member.busy || member.waiting.length === 0) continue
    if (least === null || member.used < least.used) least = member
  }
  return least
}
