import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js'
import { backOff } from './clock.ts'
import { type Guarding, guardShards } from './gateway-guard.ts'

export type Reconnecting = Omit<Guarding, 'forget'>

/** Milliseconds. Short enough that the bot is back soon after Discord is. */
const WAITS = { first: 1000, most: 15_000 }

/** A connection that lasted this long, in milliseconds, starts from no wait again. */
const STEADY = 60_000

/**
 * How discord.js 14.28 connects again, with a wait of its own that grows: by itself it tries every half second, and a bot
 * that logs in a thousand times a day loses its token. Every connection begins with a question for its session, which is
 * answered when the wait is over; after `leaving` never, as discord.js would connect again what was closed for good.
 */
export function growingWaits({
  log,
  clock,
  leaving,
  broken,
}: Reconnecting): NonNullable<WebSocketOptions['buildStrategy']> {
  return manager => {
    const shards = new Map<number, Shard>()
    const ready = ({ shardId }: OfShard) => {
      shards.set(shardId, { tries: shards.get(shardId)?.tries ?? 0, since: clock.now(), wait: Promise.resolve() })
    }
    manager.on('ready', ready)
    manager.on('resumed', ready)
    manager.on('closed', ({ shardId }: OfShard) => {
      const { tries, since } = shards.get(shardId) ?? { tries: 0, since: null }
      const steady = since !== null && clock.now() - since >= STEADY
      const wait =
        tries === 0 || steady ? Promise.resolve() : clock.sleep(backOff(tries - 1, clock.random(), WAITS), leaving)
      wait.catch(() => undefined)
      shards.set(shardId, { tries: steady ? 1 : tries + 1, since: null, wait })
    })
    const { retrieveSessionInfo } = manager.options
    manager.options.retrieveSessionInfo = async shardId => {
      await shards.get(shardId)?.wait.catch(() => undefined)
      if (leaving.aborted) await new Promise(() => undefined)
      return retrieveSessionInfo(shardId)
    }
    const forget = async (shardId: number) => manager.options.updateSessionInfo(shardId, null)
    return guardShards(new SimpleShardingStrategy(manager), { log, clock, leaving, broken, forget })
  }
}

/** Events of `@discordjs/ws`, whose names discord.js keeps to itself. */
interface OfShard {
  readonly shardId: number
}

interface Shard {
  /** How often it was lost since it last lasted. */
  readonly tries: number
  /** When it became ready; null while it is not. */
  readonly since: number | null
  /** What the next connection waits for. */
  readonly wait: Promise<void>
}
