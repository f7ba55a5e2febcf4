import MiniSearch from 'minisearch'

/** A passage as it is indexed: terms joined by spaces. */
export interface IndexedPassage {
  readonly id: number
  readonly title: string
  readonly text: string
}

export interface Candidate {
  readonly id: number
  readonly score: number
}

/** Finds passages that hold some of the terms, best first. `weight` is a term's share in the score. */
export type FindCandidates = (
  terms: readonly string[],
  choose: { weight: (term: string) => number; allows?: (id: number) => boolean },
) => readonly Candidate[]

// BM25+ with the constants that did best in shared/qa/findings.md.
const bm25 = { k: 1.2, b: 0.9, d: 0.5 } as const
const titleWeight = 0.3

/** Builds the MiniSearch index over passages whose terms are made already. */
export function indexPassages(passages: Iterable<IndexedPassage>): FindCandidates {
  const index = new MiniSearch<IndexedPassage>({
    fields: ['title', 'text'],
    tokenize: text => text.split(' '),
    processTerm: term => term || null,
    searchOptions: { boost: { title: titleWeight }, bm25, combineWith: 'OR' },
  })
  for (const passage of passages) index.add(passage)
  return (terms, { weight, allows }) =>
    index
      .search(terms.join(' '), {
        boostTerm: term => weight(term),
        ...(allows && { filter: result => allows(Number(result.id)) }),
      })
      .map(result => ({ id: Number(result.id), score: result.score }))
}
