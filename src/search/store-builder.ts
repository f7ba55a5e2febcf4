import { type ArticleTerms, kindOf, lengthOf, placeWidth } from './article-terms.ts'
import { GrowingNumbers } from './growing.ts'
import type { StoreColumns } from './term-store.ts'
import { GrowingVocabulary } from './vocabulary.ts'

/** Joins the terms of articles to one store, passage by passage. */
export class StoreBuilder {
  readonly #vocabulary = new GrowingVocabulary()
  readonly #ids = new GrowingNumbers(Uint32Array)
  readonly #starts = new GrowingNumbers(Uint32Array)
  readonly #lengths = new GrowingNumbers(Uint8Array)
  readonly #kinds = new GrowingNumbers(Uint8Array)
  readonly #sentences = new GrowingNumbers(Uint32Array)
  readonly #rows = new GrowingNumbers(Uint32Array)
  readonly #firsts = new GrowingNumbers(Uint32Array)
  readonly #titleIds = new GrowingNumbers(Uint32Array)
  readonly #titles = new GrowingNumbers(Uint32Array)
  readonly #titleEnds = new GrowingNumbers(Uint32Array)

  /** Adds an article whose passages hold so many sentences each. */
  add(terms: ArticleTerms, passages: readonly number[]): void {
    const numbers = this.#vocabulary.take(terms)
    const first = this.#firsts.length
    const titleStart = this.#titleIds.length
    for (const id of terms.title) this.#titleIds.push(numbers[id] ?? 0)
    let sentence = 0
    let at = 0
    for (const sentences of passages) {
      this.#firsts.push(first)
      this.#titles.push(titleStart)
      this.#titleEnds.push(this.#titleIds.length)
      this.#rows.push(this.#sentences.length)
      for (let n = 0; n < sentences; n++) {
        const end = at + (terms.counts[sentence++] ?? 0)
        this.#addSentence(terms.places.subarray(placeWidth * at, placeWidth * end), numbers)
        at = end
      }
    }
  }

  #addSentence(places: Uint32Array, numbers: Uint32Array): void {
    this.#sentences.push(this.#ids.length)
    for (let at = 0; at < places.length; at += placeWidth) {
      this.#ids.push(numbers[places[at] ?? 0] ?? 0)
      this.#starts.push(places[at + 1] ?? 0)
      this.#lengths.push(lengthOf(places[at + 2] ?? 0))
      this.#kinds.push(kindOf(places[at + 2] ?? 0))
    }
  }

  done(): Omit<StoreColumns, 'documentFrequency'> {
    this.#rows.push(this.#sentences.length)
    this.#sentences.push(this.#ids.length)
    return {
      ...this.#vocabulary.done(),
      ids: this.#ids.done(),
      starts: this.#starts.done(),
      lengths: this.#lengths.done(),
      kinds: this.#kinds.done(),
      sentences: this.#sentences.done(),
      rows: this.#rows.done(),
      firsts: this.#firsts.done(),
      titleIds: this.#titleIds.done(),
      titles: this.#titles.done(),
      titleEnds: this.#titleEnds.done(),
    }
  }
}
