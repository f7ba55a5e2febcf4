import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { type StandIn, TOKEN } from '../../test/fakes/discord/server.ts'
import { type Ended, logOf, startProgram } from '../../test/fakes/program.ts'
import { metricsOf } from '../../test/health/metrics.ts'

/** Loaded into the program before it starts: on SIGUSR2 it lets go of what nothing holds, which is what a leak is told by. */
const collecting = `
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
process.on('SIGUSR2', () => { collect(); collect() })`

/** Milliseconds that a collection of a heap of some hundred megabytes is given before it is measured. */
const collection = 500

/** Megabytes, after a collection. */
export interface Memory {
  /** Without the young generation: that is what was asked since the collection. */
  readonly heap: number
  /** Outside of the heap and held by it, the columns of the index among them. */
  readonly external: number
  readonly rss: number
}

export interface Program {
  /** Resolves when its log holds words that it did not hold when they were asked for before. */
  readonly logged: (words: string) => Promise<void>
  readonly measure: () => Promise<Memory & { readonly reloads: number }>
  readonly ended: Promise<Ended>
  readonly stop: () => Promise<Ended>
}

export interface ProgramOptions {
  /** With `seeds` in it; the rest is made there. */
  readonly folder: string
  /** Told of each line of its log that tells of an error. */
  readonly fault: (line: string) => void
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Of pino's levels: 50 is an error. A line that is no JSON is a sentence about something that did not go as it should. */
function isFault(line: string): boolean {
  try {
    return JSON.parse(line).level >= 50
  } catch {
    return true
  }
}

/** Starts the program as an operator does, in a process of its own, and waits until it answers. */
export async function openProgram(discord: StandIn, { folder, fault }: ProgramOptions): Promise<Program> {
  const port = await freePort()
  const env = {
    DISCORD_TOKEN: TOKEN,
    SEEDS_DIR: join(folder, 'seeds'),
    CACHE_DIR: join(folder, 'cache'),
    DATA_DIR: join(folder, 'data'),
    HEALTH_PORT: String(port),
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(collecting)}`,
  }
  const running = startProgram({ args: ['start'], discord: discord.address, env, cwd: folder })
  const { child, ended } = running
  // It does not outlive the bench, however that ends.
  process.once('exit', () => child.kill('SIGKILL'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  if (child.stderr) createInterface({ input: child.stderr }).on('line', line => isFault(line) && fault(line))
  const logged = logOf(running)
  const early = ended.then(({ code, err }) => Promise.reject(new Error(`The program ended with ${code}: ${err}`)))
  await Promise.race([logged('Published the menu'), early])
  early.catch(() => undefined)
  return {
    logged,
    ended,
    measure: async () => {
      child.kill('SIGUSR2')
      await sleep(collection)
      const { value } = await metricsOf({ url: `http://127.0.0.1:${port}` })
      const young = value('nodejs_heap_space_size_used_bytes', 'space="new"')
      const megabytes = (name: string) => value(name) / 2 ** 20
      return {
        heap: megabytes('nodejs_heap_size_used_bytes') - young / 2 ** 20,
        external: megabytes('nodejs_external_memory_bytes'),
        rss: megabytes('process_resident_memory_bytes'),
        // The first opening is no reload.
        reloads: value('dedokoro_builds_total', 'outcome="opened"') - 1,
      }
    },
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
