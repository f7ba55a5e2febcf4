import { type ArticleTerms, kindOf, lengthOf, placeWidth } from './article-terms.ts'
import { GrowingNumbers } from './growing.ts'
import type { TermColumns } from './term-store.ts'
import { GrowingVocabulary, type VocabularyColumns } from './vocabulary.ts'

/** Joins the terms of articles to one store, passage by passage. */
export class StoreBuilder {
  readonly #vocabulary = new GrowingVocabulary()
  readonly #ids = new GrowingNumbers(Uint32Array)
  readonly #starts = new GrowingNumbers(Uint32Array)
  readonly #lengths = new GrowingNumbers(Uint8Array)
  readonly #kinds = new GrowingNumbers(Uint8Array)
  readonly #sentences = new GrowingNumbers(Uint32Array)
  readonly #titleIds = new GrowingNumbers(Uint32Array)
  readonly #rows = new GrowingNumbers(Uint32Array)
  readonly #articles = {
    rows: new GrowingNumbers(Uint32Array),
    terms: new GrowingNumbers(Uint32Array),
    sentences: new GrowingNumbers(Uint32Array),
    titles: new GrowingNumbers(Uint32Array),
  }

  /** Adds an article whose passages hold so many sentences each. */
  add(terms: ArticleTerms, passages: readonly number[]): void {
    const numbers = this.#vocabulary.take(terms)
    this.#begin()
    const start = this.#ids.length
    for (const id of terms.title) this.#titleIds.push(numbers[id] ?? 0)
    let sentence = 0
    for (const sentences of passages) {
      this.#rows.push(this.#ids.length)
      for (let n = 0; n < sentences; n++) {
        const at = this.#ids.length - start
        this.#sentences.push(at)
        const end = at + (terms.counts[sentence++] ?? 0)
        this.#addTerms(terms.places.subarray(placeWidth * at, placeWidth * end), numbers)
      }
    }
    this.#sentences.push(this.#ids.length - start)
  }

  #begin(): void {
    this.#articles.rows.push(this.#rows.length)
    this.#articles.terms.push(this.#ids.length)
    this.#articles.sentences.push(this.#sentences.length)
    this.#articles.titles.push(this.#titleIds.length)
  }

  #addTerms(places: Uint32Array, numbers: Uint32Array): void {
    for (let at = 0; at < places.length; at += placeWidth) {
      this.#ids.push(numbers[places[at] ?? 0] ?? 0)
      this.#starts.push(places[at + 1] ?? 0)
      this.#lengths.push(lengthOf(places[at + 2] ?? 0))
      this.#kinds.push(kindOf(places[at + 2] ?? 0))
    }
  }

  done(): { readonly vocabulary: VocabularyColumns; readonly store: TermColumns } {
    this.#begin()
    this.#rows.push(this.#ids.length)
    const { rows, terms, sentences, titles } = this.#articles
    const store = {
      ids: this.#ids.done(),
      starts: this.#starts.done(),
      lengths: this.#lengths.done(),
      kinds: this.#kinds.done(),
      sentences: this.#sentences.done(),
      titleIds: this.#titleIds.done(),
      rows: this.#rows.done(),
      articles: { rows: rows.done(), terms: terms.done(), sentences: sentences.done(), titles: titles.done() },
    }
    return { vocabulary: this.#vocabulary.done(), store }
  }
}
