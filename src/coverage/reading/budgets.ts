import type { Article } from '../../model.ts'
import type { Limits } from './limits.ts'

/** Characters of a document for which it has the time of a document once more: a hundred times what they take as a rule. */
const portion = 100_000

/**
 * The time that is left for the articles of each document. One article has at most what a document has; all of a document
 * have that once, and once more for each portion of its characters: a year of a feed may take longer than a page.
 */
export class Budgets {
  readonly #milliseconds: number
  readonly #left = new Map<string, number>()

  constructor({ seconds }: Limits, articles: Iterable<Pick<Article, 'document' | 'body'>>) {
    this.#milliseconds = seconds * 1000
    for (const { document, body } of articles) {
      const left = this.#left.get(document) ?? this.#milliseconds
      this.#left.set(document, left + (this.#milliseconds * body.length) / portion)
    }
  }

  /** Milliseconds that the next step with an article of the document may take; 0 if none are left. */
  left(document: string): number {
    return Math.max(0, Math.min(this.#milliseconds, this.#left.get(document) ?? this.#milliseconds))
  }

  spend(document: string, milliseconds: number): void {
    this.#left.set(document, (this.#left.get(document) ?? this.#milliseconds) - milliseconds)
  }
}
