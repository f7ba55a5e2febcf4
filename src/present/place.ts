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

/** The place that was packed; null where the coverage no longer has those words there. */
export function findPlace(packed: string, coverage: Coverage): Place | null {
  const [, id = '', from = '', length = '', check] = form.exec(packed) ?? []
  const article = coverage.articles.get(id)
  const start = Number.parseInt(from, 36)
  const end = start + Number.parseInt(length, 36)
  const same = article !== undefined && end <= article.body.length && fnv1a(article.body.slice(start, end)) === check
  return same ? { article, start, end } : null
}
