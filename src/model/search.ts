/** The nouns of searching, types only. */

import type { Article, Passage, Span } from '../model.ts'
import type { Filter } from './filter.ts'

/** What a term names, as far as morphology tells; a `part` stands in the whole before it. */
export type TermKind = 'word' | 'part' | 'verb' | 'person' | 'place' | 'body' | 'number' | 'date'

/** A word of the question as it was searched. */
export interface QuestionTerm extends Span {
  readonly text: string
  readonly kind: TermKind
  /** How much the word tells passages apart: its inverse document frequency. */
  readonly weight: number
  /** False where the coverage holds neither the word nor a variant of it. */
  readonly known: boolean
  /** The coverage's word that it was taken for by its sound or in spite of a slip; absent where it stands as typed. */
  readonly readAs?: string
}

/** A term of a sentence, in the article's body. */
export interface FoundTerm extends Span {
  readonly kind: TermKind
  /** Which of the question's terms it matches, or -1. */
  readonly match: number
  /** True where it may be the answer itself. */
  readonly wanted: boolean
}

export interface RankedSentence extends Span {
  readonly terms: readonly FoundTerm[]
}

/** A passage that may hold the answer. */
export interface RankedPassage {
  readonly passage: Passage
  readonly article: Article
  readonly score: number
  /** How much of the question's weight stands in the passage or its title, 0 to 1. */
  readonly share: number
  readonly sentences: readonly RankedSentence[]
  /** Which of the question's terms stand in the article's title. */
  readonly title: ReadonlySet<number>
  /** How near the passage each of the question's terms stands in the article, 0 to 1. */
  readonly context: ArrayLike<number>
  /** What ordered it: BM25's score, and each factor's share. */
  readonly shares: Readonly<Record<string, number>>
}

export interface SearchResult {
  readonly terms: readonly QuestionTerm[]
  /** Best first. */
  readonly ranked: readonly RankedPassage[]
  /** The best score over what BM25 would give a passage that holds each of the question's words once; 0 without passages. */
  readonly strength: number
  /** Passages searched in all. */
  readonly passages: number
}

/** What the answer to a question may look like: terms of these kinds, and numbers with one of these counters. */
export interface Wanted {
  readonly kinds: readonly TermKind[]
  readonly counters: readonly string[]
  /** How many of them the answer holds: 3 for 三人は誰. */
  readonly count: number
}

/** Where to search, how many passages to return at most, and what the answer may look like. */
export interface SearchScope {
  /** Every article, if not told. */
  readonly filter?: Filter
  readonly limit: number
  /** The part of the best score that a passage must have, 0 to 1; 0 if not told. */
  readonly least?: number
  readonly wanted?: Wanted
}

/** Finds passages for a question. Fails with EngineFault if they cannot be looked up now. */
export type Search = (question: string, scope: SearchScope) => Promise<SearchResult>
