/**
 * How the time grows with the size of what was made to be slow: `npm run bench:hostile [-- PART-OF-A-NAME]`.
 * Documents are parsed, read and attributed on a thread, as the program does; questions are answered as in the terminal.
 * Time of a core counts; each size is measured several times and its shortest time taken. Ends with 1 if a doubling takes more than `bound` times as long.
 */
import './help.ts'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize } from 'node:v8'
import { commands } from '../commands/index.ts'
import { openCoverage } from '../src/coverage/open-coverage.ts'
import { openReaderPool } from '../src/coverage/reading/reader-pool.ts'
import type { Outcome } from '../src/coverage/reading/readers.ts'
import { openMorphology } from '../src/language/analyzer.ts'
import { readLexicon } from '../src/lexicon/read-lexicon.ts'
import { answerLine } from '../src/transport/console/answer.ts'
import { generators, questions } from './hostile/generators.ts'

const bound = 2.6
/** Milliseconds: shorter times say nothing about growth, longer ones are given up. */
const shortest = 40
const longest = 30_000
const mostUnits = 1 << 18
const mostRounds = 4
const only = process.argv[2] ?? ''

const [morphology, lexicon] = await Promise.all([openMorphology(), readLexicon()])
const folder = await mkdtemp(join(tmpdir(), 'dedokoro-hostile-'))
const readers = openReaderPool({ lexicon, limits: { seconds: longest / 1000, megabytes: 2048 }, count: 1 })
readers.tell('open', morphology.dictionary)
const coverage = await openCoverage(fileURLToPath(new URL('../seeds', import.meta.url)), {
  dictionary: Promise.resolve(morphology),
})

/** @throws Error if it was given up */
function done<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value
  throw new Error(`${outcome.why} ${outcome.detail}`)
}

/** Milliseconds of a core that this process has had: what else the machine does takes none of them. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds to parse, read and attribute one document. */
async function timeOf(path: string, text: string): Promise<number> {
  await writeFile(join(folder, path), text)
  const stored = join(folder, path)
  const file = { file: stored, path, size: (await stat(stored)).size, told: null }
  const started = spent()
  const { articles } = done(await readers.ask('parse', file, longest))
  const read = await Promise.all(
    articles.map(async article => ({ article, ...deserialize(done(await readers.ask('read', article, longest))) })),
  )
  readers.tell(
    'know',
    read.map(({ article, names }) => ({ article: article.id, ...names })),
  )
  for (const { article, tokens } of read)
    if (tokens !== null) done(await readers.ask('attribute', { article, tokens }, longest))
  return spent() - started
}

const context = { coverage, locale: 'ja', now: new Date() } as const

async function timeToAnswer(question: string): Promise<number> {
  const started = spent()
  await answerLine(`/ask question:${question}`, commands, context)
  return spent() - started
}

/** The shortest of several times: what else the machine does only adds to them. */
async function shortestOf(time: () => number | Promise<number>, times: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < times && (run === 0 || best < longest / 10); run++) best = Math.min(best, await time())
  return best
}

type Time = (units: number) => number | Promise<number>

interface Growth {
  readonly units: number
  readonly times: readonly number[]
  /** The larger of both doublings. */
  readonly worst: number
}

/** The shortest times for n, 2n and 4n; measured again if a doubling looks too long, as a busy machine makes it look. */
async function measure(time: Time, units: number): Promise<Growth> {
  let times = [1, 2, 4].map(() => Number.POSITIVE_INFINITY)
  let worst = 0
  for (let round = 0; round < mostRounds; round++) {
    const again: number[] = []
    for (const [at, factor] of [1, 2, 4].entries())
      again.push(Math.min(times[at] ?? 0, await shortestOf(() => time(units * factor), 3)))
    times = again
    worst = Math.max(ratio(times, 1), ratio(times, 2))
    if (worst <= bound) break
  }
  return { units, times, worst }
}

/** A smaller n, if 4n is more than is read: what is left out takes no time. */
async function withinBounds(time: Time, units: number): Promise<number> {
  let most = units
  while ((await time(most)) > shortest / 2 && (await time(most * 4)) < (await time(most)) / 2) most /= 2
  return most
}

/** Measures with the smallest n that takes long enough. */
async function growthOf(time: Time, { least, most } = { least: 1024, most: mostUnits }): Promise<Growth> {
  let units = least
  await shortestOf(() => time(units), 5)
  while (units < most && (await shortestOf(() => time(units), 3)) < shortest) units *= 2
  units = await withinBounds(time, units)
  const growth = await measure(time, units)
  // A collection of garbage that falls into one of them is a step and no growth: four times as much shows which it was.
  return growth.worst <= bound || units === most ? growth : measure(time, units * 4)
}

/** What cannot be told from nothing does not grow. */
const ratio = (times: readonly number[], at: number): number =>
  (times[at] ?? 0) < shortest * 2 ? 0 : (times[at] ?? 0) / Math.max(times[at - 1] ?? 0, shortest / 2)

const faults: string[] = []
let measured = 0
let worst = 0
const cell = (value: number) => value.toFixed(1).padStart(9)

async function show(format: string, name: string, measure: () => Promise<Growth>): Promise<void> {
  const label = `${format.padEnd(12)} ${name.padEnd(40)}`
  if (!label.includes(only)) return
  measured++
  try {
    const growth = await measure()
    worst = Math.max(worst, growth.worst)
    if (growth.worst > bound) faults.push(`${format} ${name}`)
    const mark = growth.worst > bound ? '  <--' : ''
    console.log(
      `${label} ${String(growth.units).padStart(7)} ${growth.times.map(cell).join('')} ${cell(growth.worst)}${mark}`,
    )
  } catch (error) {
    faults.push(`${format} ${name}`)
    console.log(`${label} given up: ${error instanceof Error ? error.message : error}  <--`)
  }
}

console.log(
  `${'format'.padEnd(12)} ${'generator'.padEnd(40)} ${'n'.padStart(7)} ${'ms at n'.padStart(9)}${'2n'.padStart(9)}${'4n'.padStart(9)} ${'doubling'.padStart(9)}`,
)
for (const { name, path, make } of generators)
  await show(path, name, () => growthOf(units => timeOf(path, make(units))))
// A question has at most some hundred characters: more are refused.
for (const { name, make } of questions)
  await show('question', name, () => growthOf(units => timeToAnswer(make(units)), { least: 96, most: 96 }))
readers.close()
await rm(folder, { recursive: true })
console.log(
  `hostile: ${measured} generators, worst ${worst.toFixed(2)} x a doubling (bound ${bound}), ${faults.length} above${faults.length > 0 ? `: ${faults.join('; ')}` : ''}`,
)
process.exitCode = faults.length === 0 ? 0 : 1
