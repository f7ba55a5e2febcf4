/** What a coverage contains, in a form that can be requested over a wire. */

import type { Article, PlacedStatement } from '../model.ts'
import type { Filter } from './filter.ts'

/** Which statements; all conditions must hold. */
export interface StatementsWanted {
  /** Canonical names (or descriptions) of who said it; none if empty. */
  readonly speakers?: readonly string[]
  /** Conditions on the articles that contain them. */
  readonly filter: Filter
  /** Only those whose own day is known. */
  readonly dated?: true
}

/** A statement with the article that contains it. */
export interface StoredStatement {
  readonly statement: PlacedStatement
  readonly article: Article
}

/** A part of a list, and how long the list is. */
export interface Listed<T> {
  readonly items: readonly T[]
  readonly total: number
}

/** An article with all statements in it, in the order of its text. */
export interface ReportedArticle {
  readonly article: Article
  readonly statements: readonly PlacedStatement[]
}

/** What an article is known by besides its id; `hash` is `bodyHash` of its body. */
export type ArticleKey = 'hash' | 'url' | 'title' | 'document'

/**
 * Articles and statements of one generation of the coverage. What is equal in a list's order stays in the order of the coverage.
 * Every promise fails with EngineFault if there can be no answer now: a miss is never made out of a fault.
 */
export interface Holdings {
  /** Articles by id; unknown ids are left out. */
  readonly articles: (ids: readonly string[]) => Promise<ReadonlyMap<string, Article>>
  /** Articles that have one of the values under the key. */
  readonly articlesBy: (key: ArticleKey, values: readonly string[]) => Promise<readonly Article[]>
  /** Articles within the filter by day of publication (`published` as a string), newest first, those without one last. */
  readonly newest: (filter: Filter, limit: number) => Promise<Listed<Article>>
  /** Articles whose id is what was typed or whose name is the whole of it, else those whose name contains it; names as `calledName` has them. */
  readonly called: (typed: string, limit: number) => Promise<Listed<Article>>
  /** Statements by `when`, else their article's `published`, newest first, those without either last. */
  readonly statements: (wanted: StatementsWanted, limit: number) => Promise<Listed<StoredStatement>>
  /** How many statements in articles within the filter each speaker made; the most quoted, at least 100 of them. */
  readonly quoted: (filter: Filter) => Promise<ReadonlyMap<string, number>>
  /** All articles in parts, in the order of the coverage. */
  readonly all: () => AsyncIterable<readonly ReportedArticle[]>
}

/** An engine that cannot answer now: missing, red, too old, of another schema. The message is a sentence for the operator. */
export class EngineFault extends Error {
  override readonly name = 'EngineFault'
}
