import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'

/** Milliseconds after which the data of a server that the bot has left is deleted. */
const delay = 7 * 24 * 60 * 60_000

export interface LeftServersOptions {
  readonly store: Pick<Store, 'servers' | 'absences'>
  /** Deletes everything stored for a server. */
  readonly forget: (server: string) => void
  /** `unknown` while Discord does not say, and for servers of other shards. */
  readonly membership: (server: string) => 'in' | 'out' | 'unknown'
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Log
}

/**
 * Deletes what is kept of servers that the bot left while it was off: Discord reports a departure once, to a bot that is
 * connected. The delay keeps a fault of Discord's, or a start with another bot's token, from deleting anything.
 */
export function forgetLeftServers({ store, forget, membership, now, log }: LeftServersOptions): void {
  const { servers, absences } = store
  const [missing, left]: [string[], string[]] = [[], []]
  for (const server of servers()) {
    const state = membership(server)
    const since = absences.since(server)
    if (state === 'in' && since !== null) absences.end(server)
    if (state !== 'out') continue
    // In the future: the clock was set back, and the seven days begin again.
    if (since === null || since > now()) missing.push(server)
    else if (now() - since >= delay) left.push(server)
  }
  for (const server of missing) {
    absences.end(server)
    absences.begin(server, now())
  }
  for (const server of left) forget(server)
  if (missing.length > 0)
    log.warn(
      `The bot is no longer in ${missing.length} servers whose data is stored; it will be deleted in seven days.`,
    )
  if (left.length > 0) log.info(`The data of ${left.length} servers that the bot has left was deleted.`)
}
