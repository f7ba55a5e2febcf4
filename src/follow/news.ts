import type { Coverage } from '../model/coverage.ts'
import type { Article, PlacedStatement } from '../model.ts'
import { articleKey, statementKey } from './keys.ts'

/** An article with what is said in it, and their keys. */
export interface KeyedArticle {
  readonly key: string
  readonly article: Article
  readonly statements: readonly { readonly key: string; readonly statement: PlacedStatement }[]
}

/** All articles of a coverage with their keys, in steps between which others are answered. @throws EngineFault */
export async function* keyedArticles({ all }: Coverage): AsyncGenerator<KeyedArticle> {
  for await (const part of all())
    for (const { article, statements } of part) {
      const key = articleKey(article)
      yield { key, article, statements: statements.map(one => ({ key: statementKey(key, one), statement: one })) }
    }
}

/** What is new in an article. */
export interface News extends KeyedArticle {
  readonly isNew: boolean
}

/**
 * What is new of an article: all of it, or of one that was known, what is said in a version that came since. What another
 * reading finds in old words is no news.
 */
export function newsOf(
  keyed: KeyedArticle,
  isSeen: (key: string) => boolean,
  isChanged: (article: Article) => boolean,
): News | null {
  const isNew = !isSeen(keyed.key)
  if (isNew) return { ...keyed, isNew }
  if (!isChanged(keyed.article)) return null
  const statements = keyed.statements.filter(({ key }) => !isSeen(key))
  return statements.length === 0 ? null : { ...keyed, statements, isNew }
}
