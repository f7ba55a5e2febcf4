import type { Article } from '../../../model.ts'
import { plainName } from '../called-name.ts'
import type { Filter, Listed } from '../engine.ts'
import { articleFields, nameTerm, readArticle } from './article-document.ts'
import type { Connection } from './client.ts'
import { type Clause, filterClauses } from './filter-query.ts'
import { fetchDocuments, findDocuments, type Sort } from './find.ts'
import type { Indexes } from './place.ts'

/** One generation, as its engine is asked. */
export interface Generation {
  readonly connection: Connection
  readonly indexes: Indexes
  /** The row that each article begins with, in the order of the coverage. */
  readonly firsts: Uint32Array
}

/** The number of the article that a row belongs to; -1 if it belongs to none. */
export function articleAt(firsts: Uint32Array, row: number): number {
  let low = 0
  for (let high = firsts.length; low < high; ) {
    const middle = (low + high) >>> 1
    if ((firsts[middle] ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return low - 1
}

interface Listing {
  readonly filter: readonly Clause[]
  readonly sort?: Sort
  readonly limit: number
}

/** Articles that fulfil all clauses, in the order of the coverage if no other is told. */
export async function articlesWhere(
  { connection, indexes }: Generation,
  { filter, sort = [], limit }: Listing,
): Promise<Listed<Article>> {
  const ordered: Sort = [...sort, { number: 'asc' }]
  const wanted = { index: indexes.articles, filter, sort: ordered, fields: articleFields, limit }
  const { sources, total } = await findDocuments(connection, wanted)
  return { items: sources.map(source => readArticle(source).article), total }
}

export const newestArticles = (generation: Generation, filter: Filter, limit: number): Promise<Listed<Article>> =>
  articlesWhere(generation, { filter: filterClauses(filter), sort: [{ published: 'desc' }], limit })

/** Articles by their numbers. */
export async function articlesNumbered(
  { connection, indexes }: Generation,
  numbers: Iterable<number>,
): Promise<Map<number, Article>> {
  const ids = [...new Set(numbers)]
  const sources = await fetchDocuments(connection, indexes.articles, { ids, fields: articleFields })
  return new Map(sources.map(readArticle).map(({ number, article }) => [number, article]))
}

/** Articles whose id is what was typed or whose name is the whole of it, else those whose name contains it. */
export async function articlesCalled(generation: Generation, typed: string, limit: number): Promise<Listed<Article>> {
  const name = plainName(typed)
  const whole = [{ term: { article: typed } }, { term: { name: nameTerm(name) } }]
  const found = await articlesWhere(generation, { filter: [{ bool: { should: whole } }], limit })
  if (found.total > 0) return found
  const value = `*${name.replace(/[\\*?]/g, sign => `\\${sign}`)}*`
  return articlesWhere(generation, { filter: [{ wildcard: { part: { value } } }], limit })
}
