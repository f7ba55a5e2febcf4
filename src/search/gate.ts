import { bm25 } from './bm25.ts'
import type { FieldPostings } from './postings.ts'

/** A term of the coverage with its share in a passage's score. */
export interface WeightedTerm {
  readonly id: number
  readonly weight: number
}

/** Chooses passages worth ranking: at most `limit` rows, ascending. */
export type Gate = (terms: readonly WeightedTerm[], limit: number, allows?: (row: number) => boolean) => Uint32Array

/** The best rows so far: a heap whose first is the least of them. */
class Best {
  readonly rows: number[] = []
  readonly #scores: number[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  isWorth(score: number): boolean {
    return this.rows.length < this.#limit || score > (this.#scores[0] ?? 0)
  }

  add(row: number, score: number): void {
    if (this.rows.length < this.#limit) this.#rise(this.rows.length, row, score)
    else this.#sink(row, score)
  }

  #put(at: number, row: number, score: number): void {
    this.rows[at] = row
    this.#scores[at] = score
  }

  #move(from: number, to: number): void {
    this.#put(to, this.rows[from] ?? 0, this.#scores[from] ?? 0)
  }

  #rise(end: number, row: number, score: number): void {
    let at = end
    while (at > 0 && (this.#scores[(at - 1) >> 1] ?? 0) > score) {
      this.#move((at - 1) >> 1, at)
      at = (at - 1) >> 1
    }
    this.#put(at, row, score)
  }

  #sink(row: number, score: number): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const child = (this.#scores[left + 1] ?? Number.POSITIVE_INFINITY) < (this.#scores[left] ?? 0) ? left + 1 : left
      if (child >= this.rows.length || (this.#scores[child] ?? 0) >= score) break
      this.#move(child, at)
      at = child
    }
    this.#put(at, row, score)
  }
}

/** What BM25+ gives a term that stands once in a row, beside its weight. */
function onceIn(lengths: Uint16Array): Float32Array {
  const { k, b, d } = bm25
  let sum = 0
  for (const length of lengths) sum += length
  const mean = Math.max(1, sum / Math.max(1, lengths.length))
  return Float32Array.from(lengths, length => d + (k + 1) / (1 + k * (1 - b + (b * length) / mean)))
}

/**
 * MiniSearch makes an object for each passage that holds a word of the question: over 269,000 passages that took most of
 * a second. Adding up weights in an array makes none, and leaves MiniSearch the best of them.
 */
export function openGate({ text, title }: FieldPostings): Gate {
  const factor = onceIn(text.lengths)
  const scores = new Float32Array(factor.length)
  const touched = new Uint32Array(factor.length)
  return (terms, limit, allows) => {
    let count = 0
    const add = (row: number, score: number) => {
      if (scores[row] === 0) touched[count++] = row
      scores[row] = (scores[row] ?? 0) + score
    }
    for (const { id, weight } of terms) {
      for (let at = text.from[id] ?? 0; at < (text.from[id + 1] ?? 0); at++) {
        const row = text.rows[at] ?? 0
        add(row, weight * (factor[row] ?? 0))
      }
      for (let at = title.from[id] ?? 0; at < (title.from[id + 1] ?? 0); at++)
        add(title.rows[at] ?? 0, weight * bm25.title)
    }
    const best = new Best(limit)
    for (const row of touched.subarray(0, count)) {
      const score = scores[row] ?? 0
      scores[row] = 0
      if (best.isWorth(score) && (allows === undefined || allows(row))) best.add(row, score)
    }
    return Uint32Array.from(best.rows).sort()
  }
}
