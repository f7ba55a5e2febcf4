import { GrowingNumbers } from './growing.ts'
import { termKinds } from './term-store.ts'
import type { Term } from './terms.ts'
import { GrowingVocabulary, type VocabularyColumns } from './vocabulary.ts'

/**
 * The terms of consecutive articles, in columns. `sentences` says where the terms of each sentence begin, and ends with
 * their number; `articles` says for each article which is its first sentence, `titles` where its title's terms begin in `titleIds`.
 */
export interface TermColumns extends VocabularyColumns {
  readonly ids: Uint32Array
  /** UTF-16 code units of the article's body. */
  readonly starts: Uint32Array
  readonly lengths: Uint8Array
  readonly kinds: Uint8Array
  readonly sentences: Uint32Array
  readonly articles: Uint32Array
  readonly titleIds: Uint32Array
  readonly titles: Uint32Array
}

/** The terms of an article, as they were found. */
export interface ArticleTerms {
  readonly title: readonly Term[]
  readonly sentences: readonly (readonly Term[])[]
}

/** Longer than any term: a clause is cut at 200 characters. */
const longest = 255

/** Packs the terms of articles one after the other. */
export class TermPacker {
  readonly #vocabulary = new GrowingVocabulary()
  readonly #ids = new GrowingNumbers()
  readonly #starts = new GrowingNumbers()
  readonly #lengths = new GrowingNumbers()
  readonly #kinds = new GrowingNumbers()
  readonly #sentences = new GrowingNumbers()
  readonly #articles = new GrowingNumbers()
  readonly #titleIds = new GrowingNumbers()
  readonly #titles = new GrowingNumbers()

  add({ title, sentences }: ArticleTerms): void {
    this.#articles.push(this.#sentences.length)
    this.#titles.push(this.#titleIds.length)
    for (const term of title) this.#titleIds.push(this.#vocabulary.idOf(term))
    for (const terms of sentences) {
      this.#sentences.push(this.#ids.length)
      for (const term of terms) {
        this.#ids.push(this.#vocabulary.idOf(term))
        this.#starts.push(term.start)
        this.#lengths.push(Math.min(longest, term.end - term.start))
        this.#kinds.push(termKinds.indexOf(term.kind))
      }
    }
  }

  done(): TermColumns {
    this.#articles.push(this.#sentences.length)
    this.#titles.push(this.#titleIds.length)
    this.#sentences.push(this.#ids.length)
    return {
      ...this.#vocabulary.done(),
      ids: this.#ids.done(),
      starts: this.#starts.done(),
      lengths: Uint8Array.from(this.#lengths.done()),
      kinds: Uint8Array.from(this.#kinds.done()),
      sentences: this.#sentences.done(),
      articles: this.#articles.done(),
      titleIds: this.#titleIds.done(),
      titles: this.#titles.done(),
    }
  }
}
