import { hash } from 'node:crypto'
import { deserialize } from 'node:v8'
import type { Article } from '../../model.ts'
import type { ArticleReading } from './article.ts'
import type { Crew } from './crew.ts'

/** Readings, serialized by V8, under keys that stand for all that they were made of. */
export interface KeptReadings {
  readonly isEmpty: boolean
  readonly has: (key: string) => boolean
  /** Undefined where it is not whole any more. */
  readonly find: (key: string) => Uint8Array | undefined
  readonly keep: (key: string, reading: Uint8Array) => void
}

/** SHA-256, base64, over all of an article that its reading depends on. */
function keyOf({ title, section, outlet, carrier, published, body, sentences }: Article): string {
  const facts = [title, section, outlet, carrier, published, body, sentences.map(({ start, end }) => [start, end])]
  return hash('sha256', JSON.stringify(facts), 'base64')
}

const keepNone: KeptReadings = { isEmpty: true, has: () => false, find: () => undefined, keep: () => undefined }

/** Reads articles, in their order; what is kept of an earlier time is not read again. */
export async function* readArticles(
  articles: readonly Article[],
  crew: Crew,
  kept: KeptReadings = keepNone,
): AsyncGenerator<readonly [Article, ArticleReading]> {
  // Where nothing is kept, others read already while keys are made.
  const keys = kept.isEmpty ? [] : articles.map(keyOf)
  const isKept = (n: number) => kept.has(keys[n] ?? '')
  const read = crew.read(articles.filter((_, n) => !isKept(n)))
  const readAlone = async (article: Article) => (await crew.read([article]).next()).value
  for (const [n, article] of articles.entries()) {
    const key = keys[n] ?? keyOf(article)
    const reading = isKept(n) ? (kept.find(key) ?? (await readAlone(article))) : (await read.next()).value
    kept.keep(key, reading)
    yield [article, deserialize(reading)]
  }
}
