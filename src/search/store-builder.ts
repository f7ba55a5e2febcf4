import { GrowingNumbers } from './growing.ts'
import { type StoreColumns, termKinds } from './term-store.ts'
import type { Term } from './terms.ts'
import { GrowingVocabulary } from './vocabulary.ts'

/** The terms of an article, as they were found. */
export interface ArticleTerms {
  readonly title: readonly Term[]
  /** One list for each sentence, passage by passage. */
  readonly passages: readonly (readonly (readonly Term[])[])[]
}

/** Longer than any term: a clause is cut at 200 characters. */
const longest = 255

/** Packs the terms of articles into one store, passage by passage. */
export class StoreBuilder {
  readonly #vocabulary = new GrowingVocabulary()
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

  add({ title, passages }: ArticleTerms): void {
    const first = this.#firsts.length
    const titleStart = this.#titleIds.length
    for (const term of title) this.#titleIds.push(this.#vocabulary.idOf(term))
    for (const sentences of passages) {
      this.#firsts.push(first)
      this.#titles.push(titleStart)
      this.#titleEnds.push(this.#titleIds.length)
      this.#rows.push(this.#sentences.length)
      for (const terms of sentences) this.#addSentence(terms)
    }
  }

  #addSentence(terms: readonly Term[]): void {
    this.#sentences.push(this.#ids.length)
    for (const term of terms) {
      this.#ids.push(this.#vocabulary.idOf(term))
      this.#starts.push(term.start)
      this.#lengths.push(Math.min(longest, term.end - term.start))
      this.#kinds.push(termKinds.indexOf(term.kind))
    }
  }

  done(): Omit<StoreColumns, 'documentFrequency'> {
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
    }
  }
}
