import type { Article, PlacedStatement } from '../../model.ts'
import { passagesOf } from '../passages.ts'
import { type TermColumns, termsOfArticle } from '../term-store.ts'
import type { Engine, StoredArticle } from './engine.ts'
import { ArticlesInMemory } from './in-memory.ts'
import { type MiniSearchIndex, openMiniSearch } from './minisearch.ts'

/** What the embedded engine keeps of one generation, as plain data. */
export interface EmbeddedData {
  readonly articles: readonly Article[]
  readonly statements: readonly PlacedStatement[]
  readonly store: TermColumns
  readonly index: MiniSearchIndex
  /** In how many passages each term stands. */
  readonly documentFrequency: Uint32Array
}

/** Articles whose views are kept, at most: a kilobyte each. */
const mostMade = 4000

/** The place of the article that a row belongs to. */
function articleAt(rows: Uint32Array, row: number): number {
  let low = 0
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Opens an engine in this process: MiniSearch proposes, and all the rest is looked up in arrays. */
export async function openEmbedded(data: EmbeddedData): Promise<Engine> {
  const { articles, store, index, documentFrequency } = data
  const find = await openMiniSearch(index, documentFrequency)
  const held = new ArticlesInMemory(articles, data.statements)
  const { rows } = store.articles
  // Views of columns take longer to make than to read, and one article is found by many questions.
  const made = new Map<number, StoredArticle>()
  const storedAt = (place: number): StoredArticle | [] => {
    const known = made.get(place)
    const article = articles[place]
    if (known !== undefined || article === undefined) return known ?? []
    if (made.size >= mostMade) made.clear()
    const [passages, terms] = [passagesOf(article), termsOfArticle(store, place)]
    const stored = { article, firstRow: rows[place] ?? 0, passages, terms }
    made.set(place, stored)
    return stored
  }
  return {
    ...held.holdings(),
    candidates: async (terms, filter, limit) => {
      const allows = held.allows(filter)
      return find(terms, allows === null ? undefined : row => allows(articleAt(rows, row))).slice(0, limit)
    },
    articlesOf: async wanted => [...new Set(wanted.map(row => articleAt(rows, row)))].flatMap(storedAt),
    close: async () => undefined,
  }
}
