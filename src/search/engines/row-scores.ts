import { bm25 } from '../bm25.ts'
import { meanLengths, rowCount, rowsByArticle, textOf, titleOf } from '../row-terms.ts'
import type { TermColumns } from '../term-store.ts'
import type { Candidate } from './engine.ts'

/** Terms of a question with what a match of each is worth. */
export type TermWorths = ReadonlyMap<number, number>

/** Terms of a question that are told apart in a row, at most: their numbers are kept in bytes. */
const mostTerms = 255

const { k, b, d } = bm25

/** BM25+ of a term (Lv and Zhai 2011), without its rarity. */
const saturated = (frequency: number, length: number): number =>
  frequency === 0 ? 0 : d + (frequency * (k + 1)) / (frequency + k * (1 - b + b * length))

/** Scores rows of a store as MiniSearch does, from arrays: BM25+ over text and title, times the number of terms that match. */
export class RowScores {
  readonly #columns: TermColumns
  readonly #means: { readonly text: number; readonly title: number }
  readonly #articles: Uint32Array
  /** For each term of the coverage, its number in the question that is being scored, from 1. */
  readonly #numbers: Uint8Array
  readonly #inText = new Float64Array(mostTerms + 1)
  readonly #inTitle = new Float64Array(mostTerms + 1)

  constructor(columns: TermColumns, terms: number) {
    this.#columns = columns
    this.#means = meanLengths(columns)
    this.#numbers = new Uint8Array(terms)
    this.#articles = new Uint32Array(rowCount(columns))
    for (const { row, article } of rowsByArticle(columns)) this.#articles[row] = article
  }

  /** The rows with their scores, best first. */
  of(rows: ArrayLike<number>, worths: TermWorths): Candidate[] {
    const terms = [...worths].slice(0, mostTerms)
    terms.forEach(([id], n) => {
      this.#numbers[id] = n + 1
    })
    const scored = Array.from(rows, row => ({ row, score: this.#scoreOf(row, terms) }))
    for (const [id] of terms) this.#numbers[id] = 0
    return scored.sort((a, b) => b.score - a.score)
  }

  #scoreOf(row: number, terms: readonly (readonly [id: number, worth: number])[]): number {
    const text = textOf(this.#columns, row)
    const title = titleOf(this.#columns, this.#articles[row] ?? 0)
    this.#count(text, this.#inText)
    this.#count(title, this.#inTitle)
    const longText = text.length / Math.max(1, this.#means.text)
    const longTitle = title.length / Math.max(1, this.#means.title)
    let [sum, matches] = [0, 0]
    terms.forEach(([, worth], n) => {
      const inText = saturated(this.#inText[n + 1] ?? 0, longText)
      const field = inText + bm25.title * saturated(this.#inTitle[n + 1] ?? 0, longTitle)
      if (field > 0) matches++
      sum += worth * field
    })
    return sum * matches
  }

  /** Counts the question's terms; those of others gather under 0. */
  #count(ids: Uint32Array, into: Float64Array): void {
    into.fill(0)
    for (let at = 0; at < ids.length; at++) {
      const number = this.#numbers[ids[at] ?? 0] ?? 0
      into[number] = (into[number] ?? 0) + 1
    }
  }
}
