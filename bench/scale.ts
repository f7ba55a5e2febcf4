/**
 * How far one machine goes: this project beside the naive use of its libraries and beside Lucene, over 1, 5 and 20 times the
 * test collection: `npm run bench:scale -- [--sizes 1,5,20] [--engines own,naive,words,lucene] [--runs 3] [--sample 300]
 * [--lines 1000] [--heap 16384] [--lucene DIR] [--qa ../shared/qa]`. A fresh process each, turn about, so that a busy machine
 * slows down all; `--runs` are for 1×, larger sizes run once.
 */

import './help.ts'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { demandFolders, linesOf, readQuestions, sharedFolder } from './qa-set.ts'
import { type Line, writeCollection } from './scale/collection.ts'
import { openLucene, type RunLucene } from './scale/lucene.ts'
import { type Figures, figuresOf, type Told } from './scale/measured.ts'
import { growthTable, ratioTable } from './scale/ratios.ts'
import { type Places, runInNode } from './scale/run.ts'
import {
  type EngineName,
  engineNames,
  figureHead,
  figureRows,
  givenLucene,
  type Measured,
  takenIn,
} from './scale/tables.ts'

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,5,20' },
    engines: { type: 'string', default: 'own,naive,words,lucene' },
    runs: { type: 'string', default: '3' },
    sample: { type: 'string', default: '300' },
    lines: { type: 'string', default: '100000' },
    heap: { type: 'string', default: '16384' },
    lucene: { type: 'string' },
    qa: { type: 'string' },
  },
})
// The same for all: Node's own limit may end a build at 20×, which would tell less than how long it takes.
const heap = `--max-old-space-size=${given.heap}`
const engines = (Object.keys(engineNames) as EngineName[]).filter(name => given.engines.split(',').includes(name))

/** Questions before those that are measured. */
const early = 50

const say = (sentence: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${sentence}\n`)

/** Every n-th question of the set. */
function chosenQuestions(count: number): string[] {
  const all = readQuestions().map(({ question }) => question)
  const step = Math.max(1, Math.floor(all.length / count))
  return all.filter((_, at) => at % step === 0).slice(0, count)
}

type Start = 'cold' | 'warm'
interface Runs extends Record<Start, Record<EngineName, Told[]>> {
  readonly faults: string[]
}

/** What a size is too large for is a result as well. */
async function attempt(what: string, run: () => Promise<Told>, faults: string[]): Promise<Told[]> {
  try {
    const told = await run()
    say(`${what}: ready after ${(told.ready / 1000).toFixed(1)} s, ${told.peak.toFixed(0)} MB at the peak`)
    return [told]
  } catch (error) {
    faults.push(`${what} failed: ${error instanceof Error ? error.message : String(error)}.`)
    say(faults.at(-1) ?? '')
    return []
  }
}

/** All engines once, each with a cache of its own: cold ones first, so that a warm one finds what its cold one kept. */
async function runOnce(places: Places, { size, runLucene }: { size: number; runLucene: RunLucene | null }, runs: Runs) {
  const run = async (start: Start, name: EngineName) => {
    const questions = start === 'cold' ? places.questions : places.opening
    const own = { ...places, questions, cache: join(places.cache, name) }
    await mkdir(own.cache, { recursive: true })
    const keptNothing = start === 'warm' && (await readdir(own.cache)).length === 0
    if (keptNothing) return runs.faults.push(`${size}× ${name} kept no index, so that it cannot start warm.`)
    const open = () => (name === 'lucene' && runLucene !== null ? runLucene(own) : runInNode(name, own, [heap]))
    return runs[start][name].push(...(await attempt(`${size}× ${name} ${start}`, open, runs.faults)))
  }
  for (const name of engines) if (name !== 'lucene' || runLucene !== null) await run('cold', name)
  for (const name of engines) if (name !== 'lucene') await run('warm', name)
  await rm(places.cache, { recursive: true })
}

const medians = (told: Record<EngineName, Told[]>): Partial<Record<EngineName, Figures>> =>
  Object.fromEntries(engines.flatMap(name => (told[name].length === 0 ? [] : [[name, figuresOf(told[name])]])))

async function measure(lines: readonly Line[], size: number, runLucene: RunLucene | null): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-scale-'))
  const at = (name: string) => join(folder, name)
  const places = {
    documents: at('documents'),
    tabbed: at('lines.tsv'),
    cache: at('cache'),
    questions: at('questions'),
    opening: at('opening'),
    early,
  }
  const noRuns = () => ({ own: [], naive: [], words: [], lucene: [] })
  const runs: Runs = { cold: noRuns(), warm: noRuns(), faults: [] }
  try {
    await writeCollection(lines, size, places)
    const questions = chosenQuestions(1 + early + Number(given.sample))
    await writeFile(places.questions, questions.join('\n'))
    await writeFile(places.opening, questions[0] ?? '')
    const times = size === 1 ? Number(given.runs) : 1
    for (let run = 0; run < times; run++) await runOnce(places, { size, runLucene }, runs)
  } finally {
    await rm(folder, { recursive: true })
  }
  const { cold, warm, faults } = runs
  return { size, lines: size * lines.length, cold: medians(cold), warm: medians(warm), faults }
}

async function luceneOrNull(): Promise<RunLucene | null> {
  if (!engines.includes('lucene')) return null
  return openLucene(given.lucene).catch((error: Error) => {
    say(`Lucene cannot be run: ${error.message}`)
    return null
  })
}

demandFolders('qa')
const lines = linesOf<Line>(join(sharedFolder('qa'), 'collection.jsonl')).slice(0, Number(given.lines))
const runLucene = await luceneOrNull()
const measured: Measured[] = []
console.log(figureHead)
for (const size of given.sizes.split(',').map(Number)) {
  const at = await measure(lines, size, runLucene)
  console.log(figureRows(at))
  measured.push(at)
}

console.log(`\n${[...measured.flatMap(({ faults }) => faults), takenIn(measured)].join('\n')}`)
if (runLucene === null) console.log(givenLucene)
console.log(`\n${ratioTable(measured)}\n\n${growthTable(measured)}`)
