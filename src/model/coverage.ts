/** The noun that joins all others: types only. */

import type { Lexicon, Problem, Speaker } from '../model.ts'
import type { Holdings } from './holdings.ts'
import type { Search } from './search.ts'

/** How much there is of a coverage. */
export interface CoverageSizes {
  readonly articles: number
  readonly passages: number
  readonly statements: number
  /** Of the articles' bodies, in UTF-8. */
  readonly bytes: number
}

/** Articles that have the same outlet, carrier and day, counted. */
export interface Tally {
  readonly outlet: string | null
  readonly carrier: string | null
  /** `published`, its first ten characters at most. */
  readonly day: string | null
  readonly articles: number
  readonly passages: number
}

/** All that is answered from: small things in memory, and everything else as an engine answers it. */
export interface Coverage extends Holdings {
  readonly search: Search
  readonly sizes: CoverageSizes
  /** Of all articles, in the order of the first of each. */
  readonly tallies: readonly Tally[]
  /** Of the articles with these ids. */
  readonly talliesOf: (ids: readonly string[]) => Promise<readonly Tally[]>
  readonly speakers: readonly Speaker[]
  /** Speakers that a typed name may refer to: everyone with that name, alias or reading; empty if there is none. */
  readonly findSpeakers: (typed: string) => readonly Speaker[]
  /** Speakers whose names are most like what was typed. */
  readonly nearestSpeakers: (typed: string, limit: number) => readonly Speaker[]
  readonly problems: readonly Problem[]
  readonly lexicon: Lexicon
  /** The ids of corrections that are laid over it. */
  readonly applied?: ReadonlySet<number>
  /** Tells this generation from others, in a few characters, if its engine knows; else it is a hash over all of it. */
  readonly edition?: string
  /** Releases what the engine holds open. */
  readonly close: () => Promise<void>
}
