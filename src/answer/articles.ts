import type { Coverage } from '../model/coverage.ts'
import { allowsArticle, type Filter } from '../model/filter.ts'
import type { Article } from '../model.ts'
import { newestFirst } from './searched.ts'

const mostPassages = 100
/** An article counts as found where one of its passages holds this share of the query. */
const enough = 0.5

/** Articles for a query, closest first; without one all of them, newest first. */
export function findArticles(query: string | undefined, filter: Filter, coverage: Coverage): Article[] {
  const allowed = (article: Article) => allowsArticle(filter, article)
  if (query === undefined) return [...coverage.articles.values()].filter(allowed).sort(newestFirst)
  const { ranked } = coverage.search(query, { allows: allowed, limit: mostPassages })
  return [...new Set(ranked.filter(({ share }) => share >= enough).map(({ article }) => article))]
}

const plain = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
const nameOf = (article: Article): string => article.title ?? article.section ?? article.document

/** Articles whose id or title is what was typed, else those whose title holds it, else those with like words in it. */
export function articlesCalled(typed: string, coverage: Coverage): Article[] {
  const articles = [...coverage.articles.values()]
  const wanted = plain(typed)
  const called = articles.filter(article => article.id === typed || plain(nameOf(article)) === wanted)
  return called.length > 0 ? called : articles.filter(article => plain(nameOf(article)).includes(wanted))
}
