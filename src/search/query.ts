import { normalize } from '../language/normalize.ts'
import { distinct, type GramCounts, kanji, type WeightedGram, weighGrams, wholes } from './grams.ts'
import type { QueryTerm } from './question.ts'
import { type Row, termKinds } from './term-store.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { IsWanted } from './wanted.ts'

/** A question made ready for scoring many passages. */
export interface Query {
  readonly terms: readonly QueryTerm[]
  readonly totalWeight: number
  /** For each term of the coverage that matches: which of `terms`, and how well (0 to 1). */
  readonly matches: ReadonlyMap<number, { readonly term: number; readonly weight: number }>
  /** Pairs and triples of the question's characters. */
  readonly bigrams: readonly WeightedGram[]
  readonly trigrams: readonly WeightedGram[]
  /** Kanji of the question, and its katakana words and numbers. */
  readonly kanji: readonly string[]
  readonly wholes: readonly string[]
  /** Which of `terms` a term of the coverage matches, or -1, by its id. */
  readonly termOf: Int16Array
  /** `termOf` for each word of a row's text. Rows are matched once. */
  readonly matched: (row: Row) => Int16Array
  readonly isWanted: IsWanted
  /** Whether the word at a place of a row's article is a part of the one before it. */
  readonly isPart: (row: Row, at: number) => boolean
  readonly wantedCount: number
}

const part = termKinds.indexOf('part')

function matcher(termOf: Int16Array): Query['matched'] {
  const done = new Map<number, Int16Array>()
  return row => {
    const known = done.get(row.id)
    if (known !== undefined) return known
    const matched = new Int16Array(row.to - row.from)
    for (let at = row.from; at < row.to; at++) matched[at - row.from] = termOf[row.terms.ids[at] ?? 0] ?? -1
    done.set(row.id, matched)
    return matched
  }
}

/** Makes a question's terms ready for scoring. */
export function toQuery(
  question: string,
  terms: readonly QueryTerm[],
  index: { store: Vocabulary; grams: GramCounts; wanted: IsWanted; count: number },
): Query {
  const matches = new Map<number, { term: number; weight: number }>()
  terms.forEach(({ alternatives }, term) => {
    for (const { id, weight } of alternatives) {
      if ((matches.get(id)?.weight ?? 0) < weight) matches.set(id, { term, weight })
    }
  })
  // An array for all terms of the coverage: a map would be asked a hundred thousand times for a question.
  const termOf = new Int16Array(index.store.words.length).fill(-1)
  for (const [id, { term }] of matches) termOf[id] = term
  const text = normalize(question).text.toLowerCase()
  return {
    terms,
    totalWeight: terms.reduce((sum, term) => sum + term.weight, 0),
    matches,
    bigrams: weighGrams(text, 2, index.grams),
    trigrams: weighGrams(text, 3, index.grams),
    kanji: distinct(text, kanji),
    wholes: distinct(text, wholes),
    termOf,
    matched: matcher(termOf),
    isWanted: index.wanted,
    isPart: ({ terms: { kinds } }, at) => kinds[at] === part,
    wantedCount: index.count,
  }
}
