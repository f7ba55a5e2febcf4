import { setImmediate as pause } from 'node:timers/promises'
import type { Coverage } from '../model/coverage.ts'
import type { Article, PlacedStatement } from '../model.ts'
import { articleKey, statementKey } from './keys.ts'

/** An article with what is said in it, and their keys. */
export interface KeyedArticle {
  readonly key: string
  readonly article: Article
  readonly statements: readonly { readonly key: string; readonly statement: PlacedStatement }[]
}

/** Articles that are looked at in one step: others are answered meanwhile. */
const step = 500

function statementsByArticle({ statements }: Coverage): ReadonlyMap<string, readonly PlacedStatement[]> {
  const groups = new Map<string, PlacedStatement[]>()
  for (const statement of statements) {
    const group = groups.get(statement.article)
    if (group === undefined) groups.set(statement.article, [statement])
    else group.push(statement)
  }
  return groups
}

/** All articles of a coverage with their keys, in steps. */
export async function* keyedArticles(coverage: Coverage): AsyncGenerator<KeyedArticle> {
  const said = statementsByArticle(coverage)
  let looked = 0
  for (const article of coverage.articles.values()) {
    const key = articleKey(article)
    const statements = (said.get(article.id) ?? []).map(statement => ({ key: statementKey(key, statement), statement }))
    yield { key, article, statements }
    if (++looked % step === 0) await pause()
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
