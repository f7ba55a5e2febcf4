import { createHash } from 'node:crypto'
import { on } from 'node:events'
import { availableParallelism } from 'node:os'
import { deserialize, serialize } from 'node:v8'
import type { Article, Lexicon } from '../model.ts'
import type { Morphology } from '../search/analyzer.ts'
import { vocabularyOf } from '../statements/vocabulary.ts'
import { type ArticleReading, readArticle } from './article.ts'
import { openThread } from './thread.ts'

/** Characters: fewer are read before a second thread is ready. */
const enoughForThreads = 400_000
/** Characters that a thread is given at once, and portions that wait at each thread. */
const portion = { length: 50_000, ahead: 2 } as const

export interface ReaderTools {
  readonly morphology: Morphology
  readonly lexicon: Lexicon
  /** Readings of an earlier time, and where to keep those of now. */
  readonly kept?: KeptReadings
  /** How many threads read where there is much to read; as many as there are cores, if not told. */
  readonly threads?: number
}

/** Readings, serialized by V8, under keys that stand for all that they were made of. */
export interface KeptReadings {
  readonly has: (key: string) => boolean
  /** Undefined where it is not whole any more. */
  readonly find: (key: string) => Uint8Array | undefined
  readonly keep: (key: string, reading: Uint8Array) => void
}

/** What a thread is opened with; it is sent articles, and answers with their readings, serialized by V8. */
export type ReaderData = Pick<Morphology, 'dictionary'> & Pick<ReaderTools, 'lexicon'>

/** SHA-256, base64, over all of an article that its reading depends on. */
function keyOf({ title, section, outlet, carrier, published, body, sentences }: Article): string {
  const facts = [title, section, outlet, carrier, published, body, sentences.map(({ start, end }) => [start, end])]
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64')
}

function portionsOf(articles: readonly Article[]): Article[][] {
  const portions: Article[][] = []
  let room = 0
  for (const article of articles) {
    if (room <= 0) {
      portions.push([])
      room = portion.length
    }
    portions.at(-1)?.push(article)
    room -= article.body.length
  }
  return portions
}

async function* readOnThreads(
  articles: readonly Article[],
  data: ReaderData,
  count: number,
): AsyncGenerator<Uint8Array> {
  const file = new URL('./articles-thread.ts', import.meta.url)
  const threads = Array.from({ length: count }, () => {
    const thread = openThread(file, data)
    return { thread, replies: on(thread, 'message', { close: ['exit'] }) }
  })
  const portions = portionsOf(articles)
  // A thread answers in the order in which it was asked.
  const send = (n: number) => n < portions.length && threads[n % count]?.thread.postMessage(portions[n])
  try {
    for (let n = 0; n < portion.ahead * count; n++) send(n)
    for (const n of portions.keys()) {
      const reply = await threads[n % count]?.replies.next()
      if (reply === undefined || reply.done) throw new Error('A thread that reads articles ended; start again.')
      send(n + portion.ahead * count)
      const readings: readonly Uint8Array[] = reply.value[0]
      yield* readings
    }
  } finally {
    await Promise.all(threads.map(({ thread }) => thread.terminate()))
  }
}

async function* readHere(
  articles: readonly Article[],
  { morphology, lexicon }: ReaderTools,
): AsyncGenerator<Uint8Array> {
  const vocabulary = vocabularyOf(lexicon)
  for (const article of articles) yield serialize(readArticle(article, morphology, vocabulary))
}

function readAll(articles: readonly Article[], tools: ReaderTools): AsyncGenerator<Uint8Array> {
  const { lexicon, morphology, threads = availableParallelism() } = tools
  const length = articles.reduce((sum, { body }) => sum + body.length, 0)
  if (threads < 2 || length < enoughForThreads) return readHere(articles, tools)
  return readOnThreads(articles, { lexicon, dictionary: morphology.dictionary }, threads)
}

/** Reads articles, in their order; on several threads where there is much to read. Kept readings are not read again. */
export async function* readArticles(
  articles: readonly Article[],
  tools: ReaderTools,
): AsyncGenerator<readonly [Article, ArticleReading]> {
  const { kept, morphology, lexicon } = tools
  const keyed = articles.map(article => [article, keyOf(article)] as const)
  const isKept = (key: string) => kept?.has(key) === true
  const missing = keyed.filter(([, key]) => !isKept(key)).map(([article]) => article)
  const read = readAll(missing, tools)
  for (const [article, key] of keyed) {
    const found = isKept(key) ? kept?.find(key) : (await read.next()).value
    const reading = found ?? serialize(readArticle(article, morphology, vocabularyOf(lexicon)))
    kept?.keep(key, reading)
    yield [article, deserialize(reading)]
  }
  await read.return(undefined)
}
