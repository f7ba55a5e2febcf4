/** One step of bench:engines in a process of its own: `process.ts STEP DOCUMENTS CACHE URL PREFIX SAMPLE`, which tells one line of JSON. */

import { ingest } from '../../src/coverage/ingest/ingest.ts'
import { openCoverage } from '../../src/coverage/open-coverage.ts'
import { openGeneration } from '../../src/coverage/open-generation.ts'
import { defaultLimits as limits } from '../../src/coverage/reading/limits.ts'
import { connect } from '../../src/search/engines/opensearch/client.ts'
import { ownEngine } from '../qa-engines.ts'
import { type Score, scoreEngines } from '../qa-score.ts'
import { readQuestions } from '../qa-set.ts'
import { memoryNow } from '../scale/measured.ts'

export interface Told {
  /** Seconds from the start of the process. */
  readonly seconds: number
  /** Megabytes: when it could be asked, after a collection of garbage, and at the most. */
  readonly resident: number
  readonly peak: number
  readonly passages: number
  readonly scores: Readonly<Record<string, Score>>
}

const [step = '', folder = '', cache = '', url = '', prefix = '', sample = '0'] = process.argv.slice(2)
const place = { nodes: [url], login: null, ca: null, prefix }
const silent = { begin: () => undefined, done: () => undefined, end: () => undefined }

const openers = {
  embedded: () => openCoverage(folder, { cache }),
  opensearch: () => openGeneration(connect(place), { cache }),
}

async function openAll(names: readonly string[]) {
  const opened = new Map<string, Awaited<ReturnType<typeof openCoverage>>>()
  for (const [name, open] of Object.entries(openers)) if (names.includes(name)) opened.set(name, await open())
  return opened
}

async function run(): Promise<Pick<Told, 'passages' | 'scores' | 'seconds' | 'resident'>> {
  const at = () => performance.now() / 1000
  if (step === 'ingest') {
    const { passages } = await ingest({ engine: place, folder, cache, limits, progress: silent, threads: 1 })
    return { passages, scores: {}, seconds: at(), resident: memoryNow().resident }
  }
  const opened = await openAll(step === 'both' ? Object.keys(openers) : [step])
  const seconds = at()
  globalThis.gc?.()
  const { resident } = memoryNow()
  const all = readQuestions()
  const every = Math.max(1, Math.floor(all.length / Math.max(1, Number(sample))))
  const questions = all.filter((_, n) => n % every === 0).slice(0, Number(sample))
  const engines = new Map(Array.from(opened, ([name, coverage]) => [name, ownEngine(coverage)]))
  const scores = questions.length === 0 ? {} : Object.fromEntries(await scoreEngines(engines, questions))
  return { passages: [...opened.values()][0]?.sizes.passages ?? 0, scores, seconds, resident }
}

const told = await run()
process.stdout.write(`${JSON.stringify({ ...told, peak: memoryNow().peak } satisfies Told)}\n`)
process.exit(0)
