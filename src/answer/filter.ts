import type { Article } from '../model.ts'

/** Narrows what is searched. Days are ISO 8601 (`2024-07-26`), both included. */
export interface Filter {
  /** The outlet's or carrier's usual name. */
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
  /** Ids of the only articles to look in. */
  readonly articles?: readonly string[]
}

/** True where an article's outlet or carrier is the filter's, and its day of publication, as far as known, within the filter's days. */
export function allowsArticle(filter: Filter, article: Article): boolean {
  if (filter.articles !== undefined && !filter.articles.includes(article.id)) return false
  if (filter.outlet !== undefined && article.outlet !== filter.outlet && article.carrier !== filter.outlet) return false
  if (filter.from === undefined && filter.to === undefined) return true
  if (article.published === null) return false
  const day = article.published.slice(0, 10)
  const within = (limit: string) => limit.slice(0, day.length)
  return (
    (filter.from === undefined || day >= within(filter.from)) && (filter.to === undefined || day <= within(filter.to))
  )
}
