import { createHash } from 'node:crypto'
import { deserialize } from 'node:v8'
import type { Article } from '../model.ts'
import type { ArticleReading } from './article.ts'
import type { Crew } from './crew.ts'

/** Readings, serialized by V8, under keys that stand for all that they were made of. */
export interface KeptReadings {
  readonly has: (key: string) => boolean
  /** Undefined where it is not whole any more. */
  readonly find: (key: string) => Uint8Array | undefined
  readonly keep: (key: string, reading: Uint8Array) => void
}

/** SHA-256, base64, over all of an article that its reading depends on. */
function keyOf({ title, section, outlet, carrier, published, body, sentences }: Article): string {
  const facts = [title, section, outlet, carrier, published, body, sentences.map(({ start, end }) => [start, end])]
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64')
}

/** Reads articles, in their order; what is kept of an earlier time is not read again. */
export async function* readArticles(
  articles: readonly Article[],
  crew: Crew,
  kept?: KeptReadings,
): AsyncGenerator<readonly [Article, ArticleReading]> {
  const keyed = articles.map(article => [article, keyOf(article)] as const)
  const isKept = (key: string) => kept?.has(key) === true
  const missing = keyed.filter(([, key]) => !isKept(key)).map(([article]) => article)
  const read = crew.read(missing)
  const readAlone = async (article: Article) => (await crew.read([article]).next()).value
  for (const [article, key] of keyed) {
    const reading = isKept(key) ? (kept?.find(key) ?? (await readAlone(article))) : (await read.next()).value
    kept?.keep(key, reading)
    yield [article, deserialize(reading)]
  }
}
