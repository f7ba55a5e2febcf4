import type { Article, Coverage } from '../model.ts'
import { allowsArticle, type Filter } from './filter.ts'

/** What an answer was looked for in: articles and passages after the filter, their outlets and period. */
export interface Searched {
  readonly articles: number
  readonly passages: number
  readonly outlets: readonly string[]
  /** First and last known day of publication, or null where no article tells one. */
  readonly from: string | null
  readonly to: string | null
}

/** Articles by day of publication, newest first; those without one last, in their own order. */
export const newestFirst = (a: Article, b: Article): number =>
  a.published === b.published ? 0 : (b.published ?? '') > (a.published ?? '') ? 1 : -1

// Most questions look everywhere, and the sum takes longer than the search in a large coverage.
const everywhere = new WeakMap<Coverage, Searched>()

/** Sums up what the filter leaves of the coverage. */
export function searchedIn(coverage: Coverage, filter: Filter): Searched {
  if (Object.keys(filter).length > 0) return sumUp(coverage, filter)
  const searched = everywhere.get(coverage) ?? sumUp(coverage, filter)
  everywhere.set(coverage, searched)
  return searched
}

function sumUp(coverage: Coverage, filter: Filter): Searched {
  const articles = [...coverage.articles.values()].filter(article => allowsArticle(filter, article))
  const ids = new Set(articles.map(article => article.id))
  const days = articles.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort((a, b) => (a < b ? -1 : 1))
  const outlets = [...new Set(articles.flatMap(article => article.outlet ?? []))]
  return {
    articles: articles.length,
    passages: coverage.passages.filter(passage => ids.has(passage.article)).length,
    outlets: outlets.sort((a, b) => a.localeCompare(b, 'ja')),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}
