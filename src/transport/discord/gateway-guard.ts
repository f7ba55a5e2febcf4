import { type SimpleShardingStrategy, WebSocketShardDestroyRecovery } from 'discord.js'
import type { Log } from '../../log.ts'
import { backOff, type Clock } from './clock.ts'
import { BrokenGateway } from './failures.ts'

/** A shard of `@discordjs/ws`, as far as it is needed here. */
interface Shard {
  readonly id: number
  /** 0 while it is not connected. */
  readonly status: number
  readonly destroy: (options: { reason: string; recover: WebSocketShardDestroyRecovery }) => Promise<void>
}

export interface Guarding {
  readonly log: Log
  readonly clock: Clock
  /** Aborted when the bot leaves. */
  readonly leaving: AbortSignal
  /** Forgets the session of a shard, so that the next login is a new one. */
  readonly forget: (shard: number) => Promise<void>
  /** Told if a shard that has never been ready cannot even try to connect. */
  readonly broken: (error: Error) => void
}

/** Milliseconds. */
const WAITS = { first: 1000, most: 15_000 }
const IDLE = 0

/**
 * Survives what Discord should never send: hello or READY without data, an invalid session without a verdict, an address
 * that is none. `@discordjs/ws` 1.2 throws on these where nothing catches it, which ends the process. Here the connection
 * is given up, the session with it, and a new one begun, later each time.
 *
 * There is no public way to do this. `WebSocketShard` calls `onMessage`, `onClose` and `internalConnect` without waiting for
 * their promises, so a rejection reaches no event and no caller; the strategy, which is public, sees neither payloads nor
 * the connection; a subclass would override the same private methods; a listener for unhandled rejections of the whole
 * process could not tell which shard failed. So package.json pins discord.js and `@discordjs/ws` exactly, and
 * test/pinned.test.ts and test/transport/discord/gateway-guard.test.ts fail if an update changes either.
 */
export function guardShards(strategy: SimpleShardingStrategy, guarding: Guarding): SimpleShardingStrategy {
  const spawn = strategy.spawn.bind(strategy)
  strategy.spawn = async ids => {
    await spawn(ids)
    const shards: ReadonlyMap<number, Shard> = Reflect.get(strategy, 'shards')
    for (const shard of shards.values()) guardShard(shard, guarding)
  }
  return strategy
}

function guardShard(shard: Shard, { log, clock, leaving, forget, broken }: Guarding): void {
  let faults = 0
  let isKnown = false
  const again = async (name: string, error: unknown) => {
    if (leaving.aborted) return
    log.error({ err: error }, 'Discord’s gateway sent an invalid message; reconnecting.')
    if (name === 'internalConnect' && !isKnown) return broken(new BrokenGateway(error))
    await forget(shard.id)
    await clock.sleep(backOff(faults++, clock.random(), WAITS), leaving)
    if (shard.status === IDLE) return void (await Reflect.get(shard, 'internalConnect').call(shard))
    await shard.destroy({ reason: 'Broken data', recover: WebSocketShardDestroyRecovery.Reconnect })
  }
  for (const name of ['onMessage', 'onClose', 'internalConnect']) {
    const run: (...given: unknown[]) => Promise<unknown> = Reflect.get(shard, name).bind(shard)
    const guarded = async (...given: unknown[]) => {
      try {
        await run(...given)
        if (name === 'onMessage') isKnown = true
      } catch (error) {
        await again(name, error).catch(second => log.error({ err: second }, 'Reconnecting failed, too.'))
      }
    }
    Object.defineProperty(shard, name, { value: guarded })
  }
}
