/**
 * Three nodes of OpenSearch on this machine, asked all the while: kill -9 of the elected node, of another one, and a new generation
 * meanwhile: `npm run bench:cluster -- [--lines 2000] [--per-second 20] [--heap 256m] [--qa ../shared/qa]`. Prints how many answers were
 * wrong or lost, and the longest wait. Needs Java 17 and Maven.
 */

import './help.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { followGeneration } from '../src/coverage/follow-generation.ts'
import { type OpenGeneration, openGeneration } from '../src/coverage/open-generation.ts'
import { openMorphology } from '../src/language/analyzer.ts'
import { connect } from '../src/search/engines/opensearch/client.ts'
import { type Asked, answerOf, keepAsking } from './cluster/asking.ts'
import { startTrio } from './cluster/trio.ts'
import { quantileOf } from './figures.ts'
import { readQuestions, sharedFolder } from './qa-set.ts'

const { values: given } = parseArgs({
  options: {
    lines: { type: 'string', default: '2000' },
    'per-second': { type: 'string', default: '20' },
    heap: { type: 'string', default: '256m' },
    qa: { type: 'string' },
  },
})
const repository = fileURLToPath(new URL('..', import.meta.url))
const say = (sentence: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${sentence}\n`)
/** Seconds before and between what happens. */
const calm = 5

const folder = await mkdtemp(join(tmpdir(), 'dedokoro-cluster-'))
const documents = join(folder, 'documents')
await mkdir(documents)
const collection = join(sharedFolder('qa'), 'collection.jsonl')
const isThere = existsSync(collection)
const lines = isThere ? readFileSync(collection, 'utf8').split('\n').slice(0, Number(given.lines)) : []
const addresses = new Set(lines.filter(Boolean).map(line => JSON.parse(line).url))
const questions = isThere
  ? readQuestions()
      .filter(({ urls }) => urls.some(url => addresses.has(url)))
      .slice(0, 100)
      .map(({ question }) => question)
  : ['ツイッター買収の金額は？', '国防総省での会談には誰が出席した？', 'ネルソン長官は何と言った？']

const writeLines = (count: number) => writeFile(join(documents, 'collection.jsonl'), lines.slice(0, count).join('\n'))

/** Writes a generation in a process of its own, as an operator does. */
async function ingest(nodes: readonly string[]): Promise<void> {
  const env = {
    PATH: process.env.PATH,
    SEARCH_URL: nodes.join(','),
    CACHE_DIR: join(folder, 'cache'),
    DATA_DIR: join(folder, 'data'),
    SEEDS_DIR: isThere ? documents : join(repository, 'seeds'),
  }
  const words = ['--import', 'tsx/esm', 'src/ingest.ts', '--threads', '1']
  const child = spawn(process.execPath, words, { cwd: repository, env, stdio: ['ignore', 'inherit', 'ignore'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`npm run ingest ended with ${code}.`)
}

/** The answers that differ from those of the same generation at rest. */
async function wrongIn(asked: readonly Asked[], generations: ReadonlyMap<number, OpenGeneration>): Promise<Asked[]> {
  const right = new Map<string, string>()
  for (const [number, coverage] of generations)
    for (const question of questions) right.set(`${number} ${question}`, await answerOf(question, coverage))
  return asked.filter(
    ({ generation, question, answer }) => answer !== null && answer !== right.get(`${generation} ${question}`),
  )
}

function print(phase: string, asked: readonly Asked[], wrong: readonly Asked[]): void {
  const times = asked.map(({ milliseconds }) => milliseconds)
  const lost = asked.filter(({ answer }) => answer === null).length
  const figures = [quantileOf(times, 0.5), quantileOf(times, 0.95), Math.max(...times)].map(time => time.toFixed(0))
  console.log(`| ${[phase, asked.length, wrong.length, lost, ...figures].join(' | ')} |`)
}

say('starting three nodes')
const trio = await startTrio(folder, given.heap)
try {
  await writeLines(lines.length - 1)
  await ingest(trio.urls)
  const connection = connect({ nodes: trio.urls, login: null, ca: null, prefix: 'dedokoro' })
  const dictionary = openMorphology()
  const generations = new Map<number, OpenGeneration>()
  const open = async () => {
    const opened = await openGeneration(connection, { dictionary })
    generations.set(opened.generation, opened)
    return opened
  }
  let coverage = await open()
  // Nodes that were just started compile what they run.
  for (let round = 0; round < 3; round++) for (const question of questions) await answerOf(question, coverage)
  say(`all copies are there after ${(await trio.settle(3)).toFixed(1)} s`)
  const faults = new Set<string>()
  const stop = followGeneration(connection, {
    seconds: 1,
    held: () => coverage.generation,
    changed: async () => {
      coverage = await open()
    },
    looked: fault => fault !== null && faults.add(fault),
  })
  const asker = keepAsking(questions, () => coverage, Number(given['per-second']))
  const during = async (phase: string, happen: () => Promise<unknown>) => {
    asker.begin(phase)
    say(phase)
    await happen()
    await setTimeout(1000 * calm)
  }
  await during('nothing happens', async () => undefined)
  await during('the elected node is killed', () => trio.kill('elected'))
  await during('two nodes make up for it', () => trio.settle(2))
  await during('it comes back', async () => {
    await trio.revive()
    await trio.settle(3)
  })
  await during('another is killed', () => trio.kill('other'))
  await during('it comes back again', async () => {
    await trio.revive()
    await trio.settle(3)
  })
  await writeLines(lines.length)
  if (isThere) await during('a new generation is written and read', () => ingest(trio.urls))
  await asker.stop()
  await stop()
  const wrong = await wrongIn(asker.asked, generations)
  console.log('| while | asked | wrong | lost | ms p50 | p95 | longest |\n|---|--:|--:|--:|--:|--:|--:|')
  const phases = [...new Set(asker.asked.map(({ phase }) => phase))]
  for (const phase of phases) {
    const of = (list: readonly Asked[]) => list.filter(one => one.phase === phase)
    print(phase, of(asker.asked), of(wrong))
  }
  print('altogether', asker.asked, wrong)
  console.log(`\nGenerations answered from: ${[...generations.keys()].join(', ')}.`)
  for (const fault of new Set([...faults, ...asker.faults])) console.log(`Told: ${fault}`)
  await connection.close()
} finally {
  await trio.stop()
  await rm(folder, { recursive: true })
}
