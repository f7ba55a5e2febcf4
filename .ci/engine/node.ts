import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const place = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** A folder with the server, fetched if it is not there. @throws Error without Java, Maven or their archives */
export async function fetchEngine(): Promise<string> {
  await Promise.all([run('java', ['-version']), run('mvn', ['-version'])])
  const { stdout } = await run(place('get'), [])
  return stdout.trim()
}

/** A node on this machine. It ends when this process does. */
export interface EngineNode {
  /** `http://127.0.0.1:39200` */
  readonly url: string
  readonly pid: number
  /** Stops the node; what it holds stays in its folder. */
  readonly stop: () => Promise<void>
  /** kill -9 */
  readonly kill: () => Promise<void>
}

export interface NodeOptions {
  /** The node's own folder. */
  readonly home: string
  /** Of the heap, such as `256m`. */
  readonly heap: string
  /** Settings of OpenSearch. */
  readonly settings: Readonly<Record<string, string>>
}

/** Only what is there on purpose: a token of the environment is none of the server's business. */
const environment = { PATH: process.env.PATH, JAVA_HOME: process.env.JAVA_HOME, LANG: 'C.UTF-8' }

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise(resolve => child.once('exit', () => resolve()))

/** Starts a node; resolves when it listens. @throws Error with the last of what it wrote if it ends before */
export async function startNode(engine: string, { home, heap, settings }: NodeOptions): Promise<EngineNode> {
  await mkdir(join(home, 'config'), { recursive: true })
  const given = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  const memory = [`-Xms${heap}`, `-Xmx${heap}`, '-XX:+UseG1GC']
  const program = ['-cp', `${engine}:${join(engine, 'jars', '*')}`, 'LoopbackNode', home, ...given]
  const child = spawn('java', [...memory, ...program], { env: environment, stdio: ['pipe', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-2000)
  })
  const lines = createInterface({ input: child.stdout })
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', line => line.startsWith('http://') && resolve(line))
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`A node of OpenSearch ended with ${code}: ${errors}`)))
  })
  const end = (signal: () => unknown) => {
    signal()
    return ended(child)
  }
  return {
    url,
    pid: child.pid ?? 0,
    stop: () => end(() => child.stdin.end()),
    kill: () => end(() => child.kill('SIGKILL')),
  }
}

/** Starts one node by itself in a folder that goes with it. */
export async function startSolo(engine: string, heap = '256m'): Promise<EngineNode> {
  const home = await mkdtemp(join(tmpdir(), 'dedokoro-engine-'))
  const settings = {
    'cluster.name': 'solo',
    'node.name': 'solo',
    'discovery.type': 'single-node',
    'http.port': '0',
    'transport.port': '0',
  }
  const node = await startNode(engine, { home, heap, settings })
  const stop = async () => {
    await node.stop()
    await rm(home, { recursive: true, force: true })
  }
  return { ...node, stop }
}
