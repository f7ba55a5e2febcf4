import { gramShare, type WeightedGram } from './grams.ts'
import type { QueryTerm } from './question.ts'
import type { Row, TermStore } from './term-store.ts'

/** A question made ready for scoring many passages. */
export interface Query {
  readonly terms: readonly QueryTerm[]
  /** For each term of the coverage that matches: which of `terms`, and how well (0 to 1). */
  readonly matches: ReadonlyMap<number, { readonly term: number; readonly weight: number }>
  /** Pairs and triples of the question's characters. */
  readonly bigrams: readonly WeightedGram[]
  readonly trigrams: readonly WeightedGram[]
  readonly totalWeight: number
}

/** One passage under a question. `matched` has a term of the question, or -1, for each term of the text. */
export interface Scored {
  readonly row: Row
  readonly text: string
  readonly matched: readonly number[]
}

/** Each of a factor's shares is between 0 and 1; it multiplies a passage's score by 1 + weight × share. */
export type Factor = (query: Query, passage: Scored, store: TermStore) => number

// Found by shared/qa/findings.md: text and title as BM25+ fields, rarity beyond BM25's own, and how much matching many terms counts.
export const bm25 = { k: 1.2, b: 0.9, d: 0.5, title: 0.3, rarity: 1.25, coordination: 0.5 } as const

function fieldScore(frequency: number, length: number, mean: number): number {
  return (
    bm25.d + (frequency * (bm25.k + 1)) / (frequency + bm25.k * (1 - bm25.b + (bm25.b * length) / Math.max(1, mean)))
  )
}

/** BM25+ (Lv and Zhai 2011) over text and title, with the number of matched terms as a power. */
export function baseScore(query: Query, passage: Scored, store: TermStore): number {
  const inText = new Float64Array(query.terms.length)
  const inTitle = new Float64Array(query.terms.length)
  const { row, matched } = passage
  for (let at = 0; at < matched.length; at++) {
    const term = matched[at] ?? -1
    if (term >= 0) inText[term] = (inText[term] ?? 0) + (query.matches.get(store.ids[row.from + at] ?? -1)?.weight ?? 0)
  }
  for (const id of row.title) {
    const match = query.matches.get(id)
    if (match !== undefined) inTitle[match.term] = (inTitle[match.term] ?? 0) + match.weight
  }
  let sum = 0
  let distinct = 0
  query.terms.forEach((term, n) => {
    const text = inText[n] ?? 0
    const title = inTitle[n] ?? 0
    if (text === 0 && title === 0) return
    distinct++
    const field =
      (text > 0 ? fieldScore(text, matched.length, store.meanLength.text) : 0) +
      (title > 0 ? bm25.title * fieldScore(title, row.title.length, store.meanLength.title) : 0)
    sum += term.weight ** bm25.rarity * field
  })
  return sum * distinct ** bm25.coordination
}

const share = (found: Iterable<number>, query: Query): number => {
  let sum = 0
  for (const n of new Set(found)) sum += query.terms[n]?.weight ?? 0
  return query.totalWeight === 0 ? 0 : sum / query.totalWeight
}

/** The share of the question's weight that one sentence holds, for each sentence. */
export function sentenceShares(query: Query, { row, matched }: Scored): number[] {
  return row.sentences.map((from, n) => {
    const to = row.sentences[n + 1] ?? row.to
    return share(
      matched.slice(from - row.from, to - row.from).filter(term => term >= 0),
      query,
    )
  })
}

const orderedBigrams: Factor = (query, { matched }) => {
  const pairs = new Set<number>()
  let before = -1
  for (const term of matched) {
    if (term < 0) {
      before = -1
      continue
    }
    if (before >= 0 && term === before + 1) pairs.add(before)
    before = term
  }
  const weigh = (n: number) => (query.terms[n]?.weight ?? 0) + (query.terms[n + 1]?.weight ?? 0)
  const all = query.terms.slice(1).reduce((sum, _, n) => sum + weigh(n), 0)
  return all === 0 ? 0 : [...pairs].reduce((sum, n) => sum + weigh(n), 0) / all
}

const charBigrams: Factor = (query, { text }) => gramShare(query.bigrams, text)
const charTrigrams: Factor = (query, { text }) => gramShare(query.trigrams, text)

const bestSentence: Factor = (query, passage) => Math.max(0, ...sentenceShares(query, passage))

const titleShare: Factor = (query, { row }) =>
  share(
    row.title.flatMap(id => query.matches.get(id)?.term ?? []),
    query,
  )

/** The share of the question's weight that stands in a passage or its title. */
export const wholeShare = (query: Query, { row, matched }: Scored): number =>
  share([...matched.filter(term => term >= 0), ...row.title.flatMap(id => query.matches.get(id)?.term ?? [])], query)

/** What orders the candidates beyond BM25: each can be left out by its name, to measure what it gives. */
export const factors = {
  charBigrams: { weight: 2, of: charBigrams },
  charTrigrams: { weight: 0.2, of: charTrigrams },
  orderedBigrams: { weight: 0.4, of: orderedBigrams },
  bestSentence: { weight: 1.5, of: bestSentence },
  titleShare: { weight: 0.2, of: titleShare },
} as const satisfies Record<string, { weight: number; of: Factor }>

export type FactorName = keyof typeof factors
