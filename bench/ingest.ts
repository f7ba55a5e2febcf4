/**
 * The memory of `npm run ingest`, step by step, as the coverage grows: articles with names of their own are written into a
 * folder and brought into something that stands in for OpenSearch in a process of its own. Heap of V8 in this thread, and
 * resident memory of the process with its reading threads, in MB at the peak of each step.
 * usage: npm run bench:ingest [-- --articles 1000,2000,4000] [--threads N]
 */
import './help.ts'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ingest } from '../src/coverage/ingest/ingest.ts'
import type { Progress } from '../src/coverage/ingest/progress.ts'
import { defaultLimits } from '../src/coverage/reading/limits.ts'
import { writeCoverage } from './ingest/coverage.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,2000,4000' },
    threads: { type: 'string', default: '2' },
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

async function measure(articles: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-ingest-'))
  const engine = fork(new URL('./ingest/standing-engine.ts', import.meta.url))
  const [port] = await once(engine, 'message')
  await writeCoverage(folder, 0, articles)
  const place = { nodes: [`http://127.0.0.1:${port}`], login: null, ca: null, prefix: 'dedokoro' }
  const { progress, end } = watchMemory()
  const cache = join(folder, '.cache')
  const made = await ingest({
    ...{ engine: place, folder, cache, limits: defaultLimits, progress },
    threads: Number(values.threads),
  })
  end()
  console.log(`  ${made.articles} articles, ${made.passages} passages, ${made.statements} statements`)
  engine.disconnect()
  await rm(folder, { recursive: true })
}

// Each size in a process of its own: what one leaves behind would look like memory of the next.
if (values.size !== undefined) await measure(Number(values.size))
else
  for (const size of values.articles.split(',')) {
    console.log(`${`${size} articles: peak of`.padEnd(36)}  resident      heap   outside   seconds`)
    const run = fork(new URL(import.meta.url), ['--size', size, '--threads', values.threads])
    const [code] = await once(run, 'exit')
    if (code !== 0) process.exitCode = 1
  }
