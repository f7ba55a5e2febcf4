/** The noun that joins all others: types only. */

import type { Article, Dropped, Lexicon, Passage, PlacedStatement, Problem, Speaker } from '../model.ts'
import type { Search } from './search.ts'

/** All articles loaded, with what was found in them and what could not be read. */
export interface Coverage {
  readonly articles: ReadonlyMap<string, Article>
  readonly passages: readonly Passage[]
  readonly statements: readonly PlacedStatement[]
  readonly speakers: readonly Speaker[]
  /** Speakers whom a typed name may mean: all of them by that name, alias or reading, else none. */
  readonly findSpeakers: (typed: string) => readonly Speaker[]
  /** Speakers whose names are most like what was typed. */
  readonly nearestSpeakers: (typed: string, limit: number) => readonly Speaker[]
  readonly dropped: readonly Dropped[]
  readonly problems: readonly Problem[]
  readonly lexicon: Lexicon
  readonly search: Search
  /** The ids of corrections that are laid over it. */
  readonly applied?: ReadonlySet<number>
}
