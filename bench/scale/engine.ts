/** One engine in a process of its own: `engine.ts NAME DOCUMENTS CACHE QUESTIONS EARLY`, which tells one line of JSON. */

import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { memoryNow, type Told } from './measured.ts'

/** An engine that has opened its index, from what it keeps in a folder where it keeps something. */
export interface Opened {
  readonly passages: number
  readonly documents: number
  readonly ask: (question: string) => unknown
  /** Keeps the index for the next start, where opening has not done so. */
  readonly save?: () => Promise<void>
}

type Open = (documents: string, cache: string) => Promise<Opened>

// What one engine imports is no memory of another.
const engines: Readonly<Record<string, Open>> = {
  own: async (...places) => (await import('./own.ts')).openOwn(...places),
  naive: async (...places) => {
    const { openNaive, recipes } = await import('./naive.ts')
    return openNaive(...places, recipes.surfaces)
  },
  words: async (...places) => {
    const { openNaive, recipes } = await import('./naive.ts')
    return openNaive(...places, recipes.contentWords)
  },
}

async function residentWhenIdle(): Promise<number> {
  for (let time = 0; time < 3; time++) {
    globalThis.gc?.()
    await setTimeout(100)
  }
  return memoryNow().resident
}

const [name = '', documents = '', cache = '', file = '', early = ''] = process.argv.slice(2)
const open = engines[name]
if (open === undefined) throw new Error(`There is no engine ${name}. Name one of ${Object.keys(engines).join(', ')}.`)
const [opening = '', ...questions] = readFileSync(file, 'utf8').split('\n').filter(Boolean)

async function timed(ask: Opened['ask'], question: string): Promise<number> {
  const started = performance.now()
  await ask(question)
  return performance.now() - started
}

const opened = await open(documents, cache)
// Counted from the start of the process.
const ready = performance.now()
await opened.ask(opening)
const first = performance.now()
const { peak } = memoryNow()
const resident = await residentWhenIdle()
const times: number[] = []
for (const question of questions) times.push(await timed(opened.ask, question))
const told: Told = {
  passages: opened.passages,
  documents: opened.documents,
  ready,
  first,
  resident,
  peak,
  early: times.slice(0, Number(early)),
  times: times.slice(Number(early)),
}
process.stdout.write(`${JSON.stringify(told)}\n`)
await opened.save?.().catch((error: Error) => process.stderr.write(`${name} keeps no index: ${error.message}\n`))
