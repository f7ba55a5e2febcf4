import type { Filter } from '../../model/filter.ts'
import type { Holdings } from '../../model/holdings.ts'
import type { Article, Passage } from '../../model.ts'

export type { Filter } from '../../model/filter.ts'
export {
  type ArticleKey,
  EngineFault,
  type Holdings,
  type Listed,
  type ReportedArticle,
  type StatementsWanted,
  type StoredStatement,
} from '../../model/holdings.ts'

/** A term of the coverage, by its number in the vocabulary, with its share in a passage's score. */
export interface WeightedTerm {
  readonly id: number
  readonly weight: number
}

/** A passage by its row, its number in one generation of the coverage; the score only orders candidates of one engine. */
export interface Candidate {
  readonly row: number
  readonly score: number
}

/** The terms of an article by columns, in the order of its text, as numbers of the vocabulary. */
export interface StoredTerms {
  /** Of what the article is known by: its title, outlets, and day. */
  readonly title: Uint32Array
  readonly ids: Uint32Array
  /** Where a term starts in the body, and its length, in UTF-16 code units. */
  readonly starts: Uint32Array
  readonly lengths: Uint8Array
  /** Places in `termKinds`. */
  readonly kinds: Uint8Array
  /** Where in `ids` the terms of each sentence begin; one more entry than sentences. */
  readonly sentences: Uint32Array
}

/** An article with what rescoring reads of it. Its passages have consecutive rows from `firstRow`. */
export interface StoredArticle {
  readonly article: Article
  readonly firstRow: number
  readonly passages: readonly Passage[]
  readonly terms: StoredTerms
}

/** Where articles, passages and statements of one generation are kept and found. */
export interface Engine extends Holdings {
  /** Passages that contain some of the terms, in title or text, best first. */
  readonly candidates: (terms: readonly WeightedTerm[], filter: Filter, limit: number) => Promise<readonly Candidate[]>
  /** The articles that the rows belong to, each once, in no order. */
  readonly articlesOf: (rows: readonly number[]) => Promise<readonly StoredArticle[]>
  readonly close: () => Promise<void>
}
