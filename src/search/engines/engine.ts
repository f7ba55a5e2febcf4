/** A term of the coverage, by its number in the vocabulary, with its share in a passage's score. */
export interface WeightedTerm {
  readonly id: number
  readonly weight: number
}

/** A passage by its row in the store; the score only orders candidates of one engine. */
export interface Candidate {
  readonly row: number
  readonly score: number
}

/** Finds passages that contain some of the terms, best first; without `allows`, every passage may be found. */
export type FindCandidates = (terms: readonly WeightedTerm[], allows?: (row: number) => boolean) => readonly Candidate[]
