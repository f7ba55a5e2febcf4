import type { Term } from './terms.ts'

/** Distinct terms by their numbers. */
export interface VocabularyColumns {
  readonly words: readonly string[]
  /** Katakana readings of terms that are names or verbs, by term. */
  readonly readings: readonly (readonly [term: number, reading: string])[]
  /** Terms that are verbs. */
  readonly verbs: Uint32Array
}

/** What is kept of a term beside where it stands. */
type Named = Pick<Term, 'text' | 'kind' | 'reading'>

/** Numbers terms in the order in which they come. */
export class GrowingVocabulary {
  readonly #ids = new Map<string, number>()
  readonly #words: string[] = []
  readonly #readings = new Map<number, string>()
  readonly #verbs = new Set<number>()

  idOf({ text, kind, reading }: Named): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#words.length
    this.#ids.set(text, id)
    this.#words.push(text)
    if (reading !== undefined) this.#readings.set(id, reading)
    if (kind === 'verb') this.#verbs.add(id)
    return id
  }

  /** The numbers that the terms of another vocabulary have here. */
  take({ words, readings, verbs }: VocabularyColumns): Uint32Array {
    const reading = new Map(readings)
    const isVerb = new Set(verbs)
    return Uint32Array.from(words, (text, id) => {
      const read = reading.get(id)
      return this.idOf({ text, kind: isVerb.has(id) ? 'verb' : 'word', ...(read !== undefined && { reading: read }) })
    })
  }

  done(): VocabularyColumns {
    return { words: this.#words, readings: [...this.#readings], verbs: Uint32Array.from(this.#verbs) }
  }
}
