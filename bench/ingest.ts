/**
 * The memory of `npm run ingest`, step by step, as the coverage grows: articles with names of their own are written into a
 * folder and brought into something that stands in for OpenSearch in a process of its own. Heap of V8 in this thread, and
 * resident memory of the process with its reading threads, in MB at the peak of each step. With --collections, the test
 * collection of ../shared/qa so many times over (13,447 articles each) takes the place of the articles.
 * usage: npm run bench:ingest [-- --articles 1000,2000,4000 | --collections 1,5,20] [--threads N]
 */
import './help.ts'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ingest } from '../src/coverage/ingest/ingest.ts'
import type { Progress } from '../src/coverage/ingest/progress.ts'
import { defaultLimits } from '../src/coverage/reading/limits.ts'
import { writeCoverage } from './ingest/coverage.ts'
import { demandFolders, linesOf, sharedFolder } from './qa-set.ts'
import { type Line, writeCollection } from './scale/collection.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,2000,4000' },
    collections: { type: 'string' },
    threads: { type: 'string', default: '2' },
    // Of the processes that this one starts.
    folder: { type: 'string' },
    size: { type: 'string' },
  },
})
const mega = 2 ** 20

/** The peak of each step; looked at ten times a second. */
function watchMemory(): { readonly progress: Progress; readonly end: () => void } {
  let step = 'looking at documents'
  let peak = { resident: 0, heap: 0, outside: 0 }
  let started = performance.now()
  const look = () => {
    const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
    peak = {
      resident: Math.max(peak.resident, rss),
      heap: Math.max(peak.heap, heapUsed),
      outside: Math.max(peak.outside, arrayBuffers),
    }
  }
  const tell = (next: string) => {
    look()
    const cells = [peak.resident, peak.heap, peak.outside].map(bytes => (bytes / mega).toFixed(0).padStart(10))
    console.log(
      `  ${step.padEnd(34)}${cells.join('')} ${((performance.now() - started) / 1000).toFixed(1).padStart(9)}`,
    )
    peak = { resident: 0, heap: 0, outside: 0 }
    started = performance.now()
    step = next
  }
  const timer = setInterval(look, 100)
  const progress = { begin: tell, done: look, end: () => tell('between') }
  return { progress, end: () => clearInterval(timer) }
}

const folderOf = (folder: string) => join(folder, 'documents')

async function writeDocuments(folder: string, size: number): Promise<void> {
  const documents = folderOf(folder)
  await mkdir(documents)
  if (values.collections === undefined) return writeCoverage(documents, 0, size)
  demandFolders('qa')
  const lines = linesOf<Line>(join(sharedFolder('qa'), 'collection.jsonl'))
  return writeCollection(lines, size, { documents, tabbed: join(folder, 'lines.tsv') })
}

async function measure(folder: string): Promise<void> {
  const engine = fork(new URL('./ingest/standing-engine.ts', import.meta.url))
  const [port] = await once(engine, 'message')
  const place = { nodes: [`http://127.0.0.1:${port}`], login: null, ca: null, prefix: 'dedokoro' }
  const { progress, end } = watchMemory()
  const made = await ingest({
    ...{ engine: place, folder: folderOf(folder), cache: join(folder, 'cache'), limits: defaultLimits, progress },
    threads: Number(values.threads),
  })
  end()
  console.log(`  ${made.articles} articles, ${made.passages} passages, ${made.statements} statements`)
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(`  ${peak.toFixed(0)} MB resident at the peak of all`)
  engine.disconnect()
}

async function run(args: readonly string[]): Promise<void> {
  const [code] = await once(fork(new URL(import.meta.url), [...args, '--threads', values.threads]), 'exit')
  if (code !== 0) process.exitCode = 1
}

// Each size is written and measured in processes of their own: what one leaves behind would look like memory of the next.
const { articles, collections, folder, size } = values
if (folder !== undefined && size === undefined) await measure(folder)
else if (folder !== undefined) await writeDocuments(folder, Number(size))
else
  for (const one of (collections ?? articles).split(',')) {
    const place = await mkdtemp(join(tmpdir(), 'dedokoro-ingest-'))
    const material = collections === undefined ? 'articles' : 'collections'
    await run(['--folder', place, '--size', one, `--${material}`, one])
    console.log(`${`${one} ${material}: peak of`.padEnd(36)}  resident      heap   outside   seconds`)
    await run(['--folder', place])
    await rm(place, { recursive: true })
  }
