import type { Coverage } from '../model/coverage.ts'
import type { Article, PlacedStatement } from '../model.ts'
import { keyedArticles } from './news.ts'

/** The subject of a notice, as it is in the coverage now. */
export interface NoticeItem {
  readonly article: Article
  /** Null if it is the article itself. */
  readonly statement: PlacedStatement | null
}

/** Finds the items with these keys in a coverage; keys without an item are left out. */
export async function itemsFor(
  coverage: Coverage,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, NoticeItem>> {
  const items = new Map<string, NoticeItem>()
  for await (const { key, article, statements } of keyedArticles(coverage)) {
    if (keys.has(key) && !items.has(key)) items.set(key, { article, statement: null })
    for (const one of statements)
      if (keys.has(one.key) && !items.has(one.key)) items.set(one.key, { article, statement: one.statement })
  }
  return items
}
