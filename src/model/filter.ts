/** Which articles are meant, as data: an engine elsewhere reads it as well as one in memory. */

import type { Article } from '../model.ts'

/** Restricts a search; all conditions must hold. Days are ISO 8601 (`2024-07-26`), both included. */
export interface Filter {
  /** The outlet's or carrier's usual name. */
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
  /** Ids of the only articles to look in; none if empty. */
  readonly articles?: readonly string[]
  /** Ids of articles not to look in. */
  readonly except?: readonly string[]
  /** Only articles with a statement of one of these speakers, by canonical name; none if empty. */
  readonly speakers?: readonly string[]
  /** Only articles with a statement, or with one whose own day is known. */
  readonly statements?: 'any' | 'dated'
}

/** True if the day of an ISO 8601 date, as far as known, is within the filter's days. */
export function withinDays({ from, to }: Pick<Filter, 'from' | 'to'>, date: string): boolean {
  const day = date.slice(0, 10)
  const within = (limit: string) => limit.slice(0, day.length)
  return (from === undefined || day >= within(from)) && (to === undefined || day <= within(to))
}

/** True if the article itself meets the conditions; those on its statements are checked by the engine. */
export function allowsArticle(
  filter: Omit<Filter, 'speakers' | 'statements'>,
  article: Pick<Article, 'id' | 'outlet' | 'carrier' | 'published'>,
): boolean {
  if (filter.articles !== undefined && !filter.articles.includes(article.id)) return false
  if (filter.except?.includes(article.id)) return false
  if (filter.outlet !== undefined && article.outlet !== filter.outlet && article.carrier !== filter.outlet) return false
  if (filter.from === undefined && filter.to === undefined) return true
  return article.published !== null && withinDays(filter, article.published)
}
