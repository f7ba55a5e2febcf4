import type { TermColumns } from './article-terms.ts'
import { GrowingNumbers } from './growing.ts'
import type { StoreColumns } from './term-store.ts'
import { GrowingVocabulary, namedTerms } from './vocabulary.ts'

/** Packed terms with the place of one article among them. */
export interface PackedArticle {
  readonly terms: TermColumns
  readonly at: number
}

/** Joins the packed terms of articles to one store, passage by passage. */
export class StoreBuilder {
  readonly #vocabulary = new GrowingVocabulary()
  /** For each packed vocabulary the numbers that its terms have here. */
  readonly #numbers = new Map<TermColumns, Uint32Array>()
  readonly #ids = new GrowingNumbers()
  readonly #starts = new GrowingNumbers()
  readonly #lengths = new GrowingNumbers()
  readonly #kinds = new GrowingNumbers()
  readonly #sentences = new GrowingNumbers()
  readonly #rows = new GrowingNumbers()
  readonly #firsts = new GrowingNumbers()
  readonly #titleIds = new GrowingNumbers()
  readonly #titles = new GrowingNumbers()
  readonly #titleEnds = new GrowingNumbers()

  #numbersOf(terms: TermColumns): Uint32Array {
    const known = this.#numbers.get(terms)
    if (known !== undefined) return known
    const numbers = Uint32Array.from(namedTerms(terms), named => this.#vocabulary.idOf(named))
    this.#numbers.set(terms, numbers)
    return numbers
  }

  /** Adds an article whose passages hold so many sentences each. */
  add({ terms, at }: PackedArticle, passages: readonly number[]): void {
    const numbers = this.#numbersOf(terms)
    const first = this.#firsts.length
    const title = this.#titleIds.length
    for (const id of terms.titleIds.subarray(terms.titles[at], terms.titles[at + 1]))
      this.#titleIds.push(numbers[id] ?? 0)
    let sentence = terms.articles[at] ?? 0
    for (const count of passages) {
      this.#firsts.push(first)
      this.#titles.push(title)
      this.#titleEnds.push(this.#titleIds.length)
      this.#rows.push(this.#sentences.length)
      for (let n = 0; n < count; n++) this.#addSentence(terms, sentence++, numbers)
    }
  }

  #addSentence(terms: TermColumns, sentence: number, numbers: Uint32Array): void {
    this.#sentences.push(this.#ids.length)
    const end = terms.sentences[sentence + 1] ?? 0
    for (let at = terms.sentences[sentence] ?? end; at < end; at++) {
      this.#ids.push(numbers[terms.ids[at] ?? 0] ?? 0)
      this.#starts.push(terms.starts[at] ?? 0)
      this.#lengths.push(terms.lengths[at] ?? 0)
      this.#kinds.push(terms.kinds[at] ?? 0)
    }
  }

  done(): StoreColumns {
    this.#rows.push(this.#sentences.length)
    this.#sentences.push(this.#ids.length)
    return {
      ...this.#vocabulary.done(),
      ids: this.#ids.done(),
      starts: this.#starts.done(),
      lengths: Uint8Array.from(this.#lengths.done()),
      kinds: Uint8Array.from(this.#kinds.done()),
      sentences: this.#sentences.done(),
      rows: this.#rows.done(),
      firsts: this.#firsts.done(),
      titleIds: this.#titleIds.done(),
      titles: this.#titles.done(),
      titleEnds: this.#titleEnds.done(),
      documentFrequency: new Uint32Array(),
    }
  }
}
