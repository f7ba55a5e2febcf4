import type { ChildProcess } from 'node:child_process'
import { type Shard, ShardingManager } from 'discord.js'
import type { Log } from '../../log.ts'
import { type Clock, systemClock } from './clock.ts'

export interface ShardsOptions {
  readonly token: string
  readonly count: number
  /** The program of one shard, which reports to its parent when it has logged in. */
  readonly program: { readonly file: string; readonly execArgv: readonly string[] }
  readonly log: Log
  readonly clock?: Clock
}

export interface Shards {
  /** Stops all shards, after six seconds by force. The caller ends the process. */
  readonly stop: () => Promise<void>
  /** Resolves when starting a shard again would not help, with the reason in a sentence. */
  readonly closed: Promise<Error>
}

/** The message that a shard's process sends to its parent once it has logged in. */
export const READY = 'ready'

/** Milliseconds. Discord lets a bot log in every five seconds (https://docs.discord.com/developers/events/gateway#sharding-max-concurrency). */
const LOGIN_EVERY = 5000
/** A second more than a bot gives itself. */
const STOP_WITHIN = 6000
/** Discord takes the token from a bot that logs in more than 1,000 times a day. */
const MOST_STARTS = { count: 5, within: 15 * 60_000 } as const

/** One life of a shard's process. */
interface Life {
  readonly child: ChildProcess
  /** False if the process ended before it was logged in. */
  readonly ready: Promise<boolean>
  /** How it ended. */
  readonly ended: Promise<string>
}

interface Fleet {
  readonly options: ShardsOptions
  readonly clock: Clock
  readonly leaving: AbortController
  readonly lives: Set<Life>
  /** When the next shard may be started. */
  turn: Promise<unknown>
}

/**
 * Runs a process for each shard. They start one after the other, so that the later ones find the snapshot that the first wrote.
 * One that was ready and ends is started again; one that ends before shows a token, a setting or a folder on which the next
 * start would fail as well.
 */
export function openShards(options: ShardsOptions): Shards {
  const { clock = systemClock } = options
  const fleet: Fleet = { options, clock, leaving: new AbortController(), lives: new Set(), turn: Promise.resolve() }
  const shards = createShards(options)
  const closed = new Promise<Error>(resolve => {
    for (const shard of shards) keepAlive(fleet, shard).catch(resolve)
  })
  return { stop: () => stopAll(fleet), closed }
}

function createShards({ token, count, program }: ShardsOptions): readonly Shard[] {
  const { file, execArgv } = program
  const manager = new ShardingManager(file, { token, totalShards: count, respawn: false, execArgv })
  return Array.from({ length: count }, (_shard, id) => {
    const shard = manager.createShard(id)
    // With SHARDING_MANAGER only the first client of a process reports that it is ready, and ours creates one for every attempt.
    const { SHARDING_MANAGER: _, ...environment } = Object(shard.env)
    shard.env = environment
    return shard
  })
}

async function keepAlive(fleet: Fleet, shard: Shard): Promise<void> {
  const { options, clock, leaving } = fleet
  const name = `Shard ${shard.id} of ${options.count}`
  const starts: number[] = []
  for (let life = await start(fleet, shard); life; life = await start(fleet, shard)) {
    starts.push(clock.now())
    const ready = await life.ready
    if (ready) options.log.info(`${name} is ready.`)
    const how = await life.ended
    if (leaving.signal.aborted) return
    if (!ready) throw new Error(`${name} ended before it had logged in (${how}): its last log line says why.`)
    const recent = starts.filter(at => clock.now() - at < MOST_STARTS.within)
    if (recent.length >= MOST_STARTS.count) throw new Error(`${name} ended too often (${how}): see its log lines.`)
    options.log.error(`${name} ended (${how}); restarting it.`)
  }
}

/** Starts a shard's process when its turn comes. Resolves when it is ready or has ended; null if all shards are shutting down. */
function start(fleet: Fleet, shard: Shard): Promise<Life | null> {
  const { clock, leaving, lives } = fleet
  const started = fleet.turn.then(async () => {
    if (leaving.signal.aborted) return null
    const life = watch(await shard.spawn(-1))
    lives.add(life)
    life.ended.then(() => lives.delete(life))
    await life.ready
    return life
  })
  fleet.turn = started.then(() => clock.sleep(LOGIN_EVERY, leaving.signal)).catch(() => undefined)
  return started
}

function watch(child: ChildProcess): Life {
  const ended = new Promise<string>(resolve => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
    child.once('error', error => resolve(error.message))
  })
  const ready = new Promise<boolean>(resolve => {
    child.on('message', message => message === READY && resolve(true))
    ended.then(() => resolve(false))
  })
  return { child, ready, ended }
}

async function stopAll({ clock, leaving, lives }: Fleet): Promise<void> {
  leaving.abort()
  const left = new AbortController()
  const deadline = clock.sleep(STOP_WITHIN, left.signal).catch(() => undefined)
  const gone = Promise.all([...lives].map(({ ended }) => ended))
  for (const { child } of lives) child.kill('SIGTERM')
  await Promise.race([gone, deadline])
  left.abort()
  for (const { child } of lives) child.kill('SIGKILL')
  await gone
}
