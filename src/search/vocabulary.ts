import { GrowingNumbers } from './growing.ts'
import type { Term } from './terms.ts'

/** Distinct terms by their numbers. */
export interface VocabularyColumns {
  readonly words: readonly string[]
  /** Katakana readings of terms that are names or verbs, by term. */
  readonly readings: readonly (readonly [term: number, reading: string])[]
  /** Terms that are verbs. */
  readonly verbs: Uint32Array
}

/** Numbers terms in the order in which they come. */
export class GrowingVocabulary {
  readonly #ids = new Map<string, number>()
  readonly #words: string[] = []
  readonly #readings = new Map<number, string>()
  readonly #verbs = new Set<number>()

  idOf({ text, kind, reading }: Term): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#words.length
    this.#ids.set(text, id)
    this.#words.push(text)
    if (reading !== undefined) this.#readings.set(id, reading)
    if (kind === 'verb') this.#verbs.add(id)
    return id
  }

  done(): VocabularyColumns {
    const verbs = new GrowingNumbers()
    for (const id of this.#verbs) verbs.push(id)
    return { words: this.#words, readings: [...this.#readings], verbs: verbs.done() }
  }
}
