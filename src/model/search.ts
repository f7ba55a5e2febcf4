/** The nouns of searching, types only. */

import type { Article, Passage, Span } from '../model.ts'
import type { Filter } from './filter.ts'

/** What a term names, as far as morphology shows; a `part` is contained in the whole before it. */
export type TermKind = 'word' | 'part' | 'verb' | 'person' | 'place' | 'body' | 'number' | 'date'

/** A word of the question as it was searched. */
export interface QuestionTerm extends Span {
  readonly text: string
  readonly kind: TermKind
  /** The word's inverse document frequency. */
  readonly weight: number
  /** False if the coverage contains neither the word nor a variant of it. */
  readonly known: boolean
  /** The word of the coverage that it was matched to by sound or in spite of a typing error; absent if it is used as typed. */
  readonly readAs?: string
}

/** A term of a sentence, in the article's body. */
export interface FoundTerm extends Span {
  readonly kind: TermKind
  /** Which of the question's terms it matches, or -1. */
  readonly match: number
  /** True if it may be the answer itself. */
  readonly wanted: boolean
}

export interface RankedSentence extends Span {
  readonly terms: readonly FoundTerm[]
}

/** A passage that may contain the answer. */
export interface RankedPassage {
  readonly passage: Passage
  readonly article: Article
  readonly score: number
  /** The share of the question's weight found in the passage or its title, 0 to 1. */
  readonly share: number
  readonly sentences: readonly RankedSentence[]
  /** Terms of the question that occur in the article's title. */
  readonly title: ReadonlySet<number>
  /** For each term of the question, how near to the passage it occurs in the article, 0 to 1. */
  readonly context: ArrayLike<number>
  /** What ordered it: BM25's score, and each factor's share. */
  readonly shares: Readonly<Record<string, number>>
}

export interface SearchResult {
  readonly terms: readonly QuestionTerm[]
  /** Best first. */
  readonly ranked: readonly RankedPassage[]
  /** The best score divided by what BM25 would give a passage that contains each word of the question once; 0 without passages. */
  readonly strength: number
  /** Passages searched in all. */
  readonly passages: number
}

/** What the answer to a question may look like: terms of these kinds, and numbers with one of these counters. */
export interface Wanted {
  readonly kinds: readonly TermKind[]
  readonly counters: readonly string[]
  /** How many items the answer should have: 3 for 三人は誰. */
  readonly count: number
}

/** Where to search, how many passages to return at most, and what the answer may look like. */
export interface SearchScope {
  /** All articles, if omitted. */
  readonly filter?: Filter
  readonly limit: number
  /** The share of the best score that a passage needs, 0 to 1; 0 if omitted. */
  readonly least?: number
  readonly wanted?: Wanted
}

/** Finds passages for a question. Fails with EngineFault if they cannot be looked up now. */
export type Search = (question: string, scope: SearchScope) => Promise<SearchResult>
