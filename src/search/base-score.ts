import type { QuestionTerm } from '../model/search.ts'
import { bm25 } from './bm25.ts'
import type { Query } from './query.ts'
import type { Row } from './term-store.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One passage under a question. */
export interface Scored {
  readonly row: Row
  /** Title and passage in compatibility form and lower case. */
  readonly text: string
  /** Which of the question's terms each word of the text matches, or -1. */
  readonly matched: Int16Array
  /** How near the passage each of the question's terms stands, 0 to 1. */
  readonly context: Float64Array
}

// Found by shared/qa/findings.md: rarity beyond BM25's own, and how much matching many terms counts.
const beyond = { rarity: 1.25, coordination: 0.5, context: 0.8 } as const

function fieldScore(frequency: number, length: number, mean: number): number {
  const { k, b, d } = bm25
  return frequency === 0 ? 0 : d + (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / Math.max(1, mean)))
}

function frequencies(query: Query, ids: Uint32Array): Float64Array {
  const counts = new Float64Array(query.terms.length)
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    const term = query.termOf[id] ?? -1
    if (term >= 0) counts[term] = (counts[term] ?? 0) + (query.matches.get(id)?.weight ?? 0)
  }
  return counts
}

/** BM25+ (Lv and Zhai 2011) over text, title and what stands beside the passage, with the number of matched terms as a power. */
export function baseScore(query: Query, { row, context }: Scored, { meanLength }: Vocabulary): number {
  const { ids, title: titled } = row.terms
  const inText = frequencies(query, ids.subarray(row.from, row.to))
  const inTitle = frequencies(query, titled)
  let sum = 0
  let distinct = 0
  query.terms.forEach((term, n) => {
    const text = fieldScore(inText[n] ?? 0, row.to - row.from, meanLength.text)
    const title = fieldScore(inTitle[n] ?? 0, titled.length, meanLength.title)
    const beside = text > 0 ? 0 : (context[n] ?? 0)
    const field = text + bm25.title * title + beyond.context * beside
    if (field === 0) return
    distinct += text > 0 || title > 0 ? 1 : beside
    sum += term.weight ** beyond.rarity * field
  })
  return sum * distinct ** beyond.coordination
}

/** What a passage of no remarkable length would score that holds each term once; more than 0. */
export function fullScore(terms: readonly QuestionTerm[]): number {
  const sum = terms.reduce((total, { weight }) => total + weight ** beyond.rarity, 0)
  return sum * terms.length ** beyond.coordination || 1
}
