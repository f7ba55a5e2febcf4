/** All of a coverage at once, for tools that look over a folder: types only. */

import type { Article, Dropped, Passage, PlacedStatement, Problem } from '../model.ts'

export interface Contents {
  readonly articles: ReadonlyMap<string, Article>
  readonly passages: readonly Passage[]
  readonly statements: readonly PlacedStatement[]
  readonly dropped: readonly Dropped[]
  readonly problems: readonly Problem[]
}
