import { parseArgs } from 'node:util'
import { Presets, SingleBar } from 'cli-progress'
import { config } from 'dotenv'
import { type Ingested, ingest } from './coverage/ingest/ingest.ts'
import { keepIngested } from './coverage/ingest/keep-ingested.ts'
import type { Progress } from './coverage/ingest/progress.ts'
import { readSettings, type Settings } from './settings.ts'
import { keptFolderIn } from './store/kept-files.ts'
import { endWithReader, tellUsage } from './usage.ts'

const usage =
  'Usage: npm run ingest -- [FOLDER] [--threads N] [--watch]. FOLDER replaces SEEDS_DIR, N is the number of reading threads, and --watch keeps following changes.'

function readOptions() {
  const options = { threads: { type: 'string' }, watch: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [folder, extra] = positionals
  if (extra !== undefined) throw new Error(`“${extra}” is one folder too many. ${usage}`)
  const { threads, watch } = values
  if (threads !== undefined && !/^[1-9]\d?$/.test(threads))
    throw new Error(`--threads must be a number from 1 to 99, not ${threads}. ${usage}`)
  return { folder, watch, ...(threads !== undefined && { threads: Number(threads) }) }
}

/** A bar on a terminal, a line for each step elsewhere. */
function openProgress(): Progress {
  const { stderr } = process
  const format = '{bar} {percentage} % {step}: {value} of {total}, {eta_formatted} left'
  const bar = new SingleBar({ format, stream: stderr, hideCursor: true, etaBuffer: 200 }, Presets.shades_classic)
  return {
    begin: (step, parts) => (stderr.isTTY ? bar.start(parts, 0, { step }) : stderr.write(`${step}: ${parts}\n`)),
    done: parts => stderr.isTTY && bar.increment(parts),
    end: () => stderr.isTTY && bar.stop(),
  }
}

function sentenceOf({ generation, isNew, articles, passages, statements, removed }: Ingested): string {
  const held = `${articles} articles, ${passages} passages and ${statements} statements`
  if (!isNew) return `Generation ${generation} is already up to date: ${held}.`
  const gone = removed.length === 0 ? '' : ` Unused generations were removed: ${removed.join(', ')}.`
  return `Generation ${generation} is now in use: ${held}.${gone}`
}

function placesIn({ search, seedsDir, dataDir, cacheDir, limits }: Settings, folder = seedsDir) {
  if (search === null) throw new Error('SEARCH_URL is not set: write the address of OpenSearch into .env.')
  return { engine: search, folder, beside: keptFolderIn(dataDir), cache: cacheDir, limits }
}

const write = (sentence: string): void => void process.stdout.write(`${sentence}\n`)

const complain = (error: unknown): void =>
  void process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)

async function main(): Promise<void> {
  endWithReader(process)
  tellUsage(process, usage)
  config({ quiet: true })
  const { folder, watch, ...threads } = readOptions()
  const places = placesIn(readSettings(), folder)
  const progress = openProgress()
  const run = async () => write(sentenceOf(await ingest({ ...places, ...threads, progress })))
  if (!watch) return run()
  const stop = await keepIngested(places, {
    run: () => run().catch(complain),
    ready: () => write(`Watching ${places.folder} for changes.`),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop().finally(() => process.exit(0)))
}

main().catch((error: unknown) => {
  complain(error)
  process.exit(1)
})
