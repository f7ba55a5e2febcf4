import type { Article, PlacedStatement } from '../../../model.ts'
import { type ArticleTerms, kindOf, lengthOf, placeWidth } from '../../article-terms.ts'
import { comparable } from '../../comparable.ts'
import { GramCounter } from '../../grams.ts'
import { GrowingNumbers } from '../../growing.ts'
import { passagesOf } from '../../passages.ts'
import { variantColumns } from '../../variants.ts'
import { GrowingVocabulary, type VocabularyData } from '../../vocabulary.ts'
import type { StoredTerms } from '../engine.ts'
import type { PlacedArticle } from './article-document.ts'

/** The terms of one article, in the numbers that they have in the whole coverage. */
function numberedTerms({ title, places, counts }: ArticleTerms, numbers: Uint32Array): StoredTerms {
  const count = places.length / placeWidth
  const column = (of: number) => (_: unknown, at: number) => places[placeWidth * at + of] ?? 0
  const packed = Array.from({ length: count }, column(2))
  const sentences = new Uint32Array(counts.length + 1)
  counts.forEach((terms, n) => {
    sentences[n + 1] = (sentences[n] ?? 0) + terms
  })
  return {
    title: title.map(id => numbers[id] ?? 0),
    ids: Uint32Array.from({ length: count }, column(0)).map(id => numbers[id] ?? 0),
    starts: Uint32Array.from({ length: count }, column(1)),
    lengths: Uint8Array.from(packed, lengthOf),
    kinds: Uint8Array.from(packed, kindOf),
    sentences,
  }
}

/** How often each of a growing list of things was counted. */
class GrowingCounts {
  #counts = new Uint32Array(1024)

  add(at: number): void {
    if (at >= this.#counts.length) {
      const larger = new Uint32Array(Math.max(at + 1, 2 * this.#counts.length))
      larger.set(this.#counts)
      this.#counts = larger
    }
    this.#counts[at] = (this.#counts[at] ?? 0) + 1
  }

  done(length: number): Uint32Array {
    const whole = new Uint32Array(length)
    whole.set(this.#counts.subarray(0, length))
    return whole
  }
}

/**
 * Numbers articles, passages and terms as they come: what has a number keeps it, so that an article can be written and forgotten
 * before the next is read.
 */
export class NumberedArticles {
  readonly #vocabulary = new GrowingVocabulary()
  readonly #frequency = new GrowingCounts()
  readonly #grams = new GramCounter([2, 3])
  readonly #firsts = new GrowingNumbers(Uint32Array)
  #rows = 0
  #terms = { text: 0, title: 0 }

  take(article: Article, terms: ArticleTerms, statements: readonly PlacedStatement[]): PlacedArticle {
    const stored = numberedTerms(terms, this.#vocabulary.take(terms))
    const passages = passagesOf(article)
    const placed = { article, number: this.#firsts.length, firstRow: this.#rows, passages, terms: stored, statements }
    this.#firsts.push(this.#rows)
    this.#rows += passages.length
    let sentence = 0
    for (const passage of passages) {
      const [from, to] = [stored.sentences[sentence], stored.sentences[sentence + passage.sentences.length]]
      sentence += passage.sentences.length
      this.#count(stored, stored.ids.subarray(from, to))
      this.#grams.add(comparable(passage, article))
    }
    return placed
  }

  #count({ title }: StoredTerms, text: Uint32Array): void {
    for (const id of new Set([...title, ...text])) this.#frequency.add(id)
    this.#terms.text += text.length
    this.#terms.title += title.length
  }

  /** What every process holds to read questions, and the row that each article begins with. */
  done(): { readonly vocabulary: VocabularyData; readonly firsts: Uint32Array } {
    const columns = this.#vocabulary.done()
    const count = Math.max(1, this.#rows)
    return {
      vocabulary: {
        ...columns,
        documentFrequency: this.#frequency.done(columns.words.length),
        passages: this.#rows,
        meanLength: { text: this.#terms.text / count, title: this.#terms.title / count },
        variants: variantColumns(columns),
        grams: this.#grams.done(),
      },
      firsts: this.#firsts.done(),
    }
  }
}
