import { fnv1a } from '../language/fnv.ts'
import type { Coverage } from '../model/coverage.ts'
import type { Article, Span } from '../model.ts'

/** A span of an article's body. */
export interface Place extends Span {
  readonly article: Article
}

const form = /^([0-9a-f]{10})\.([0-9a-z]{1,6})\.([0-9a-z]{1,6})\.([0-9a-z]{1,7})$/

/** A place as a button remembers it, 40 characters at most: `article.start.length.hash of the words`, numbers in base 36. */
export function packPlace({ article, start, end }: Place): string {
  const words = article.body.slice(start, end)
  return [article.id, start.toString(36), words.length.toString(36), fnv1a(words)].join('.')
}

/** The places that were packed, without those where the coverage no longer has the words. @throws EngineFault */
export async function findPlaces(packed: readonly string[], coverage: Coverage): Promise<Place[]> {
  const ids = packed.flatMap(one => form.exec(one)?.[1] ?? [])
  const articles = ids.length === 0 ? new Map<string, Article>() : await coverage.articles(ids)
  return packed.flatMap(one => unpack(one, articles) ?? [])
}

/** The place that was packed; null if the coverage no longer has those words there. @throws EngineFault */
export const findPlace = async (packed: string, coverage: Coverage): Promise<Place | null> =>
  (await findPlaces([packed], coverage))[0] ?? null

function unpack(packed: string, articles: ReadonlyMap<string, Article>): Place | null {
  const [, id = '', from = '', length = '', check] = form.exec(packed) ?? []
  const article = articles.get(id)
  const start = Number.parseInt(from, 36)
  const end = start + Number.parseInt(length, 36)
  const same = article !== undefined && end <= article.body.length && fnv1a(article.body.slice(start, end)) === check
  return same ? { article, start, end } : null
}
