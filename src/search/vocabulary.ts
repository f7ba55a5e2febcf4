import type { GramCounts } from './grams.ts'
import type { Term } from './terms.ts'
import type { VariantColumns } from './variants.ts'

/** Distinct terms by their numbers. */
export interface VocabularyColumns {
  readonly words: readonly string[]
  /** Katakana readings of terms that are names, verbs or nouns, by term. */
  readonly readings: readonly (readonly [term: number, reading: string])[]
  /** Terms that are verbs. */
  readonly verbs: Uint32Array
  /** Terms that are common nouns with a reading. */
  readonly common: Uint32Array
}

/**
 * What every process that reads questions holds of one generation of the coverage, wherever its passages are kept: plain
 * data, for a file as well as for a wire.
 */
export interface VocabularyData extends VocabularyColumns {
  /** In how many passages (title or text) a term stands, by term. */
  readonly documentFrequency: Uint32Array
  /** The number of passages. */
  readonly passages: number
  /** Mean number of terms in a passage's text, and in its title. */
  readonly meanLength: { readonly text: number; readonly title: number }
  readonly variants: VariantColumns
  readonly grams: GramCounts
}

/** The terms of the coverage, as questions are read with them. */
export interface Vocabulary extends Pick<VocabularyData, 'words' | 'documentFrequency' | 'meanLength'> {
  /** The number of passages. */
  readonly size: number
  readonly vocabulary: Pick<ReadonlyMap<string, number>, 'get' | 'has'>
  readonly readings: Pick<ReadonlyMap<number, string>, 'get' | 'has'>
  readonly verbs: Pick<ReadonlySet<number>, 'has'>
  readonly common: Pick<ReadonlySet<number>, 'has'>
  /** Terms that begin or end with a part, the commonest first. */
  readonly around: (part: string) => readonly number[]
  /** Terms that are a stem with at most two hiragana behind it. */
  readonly inflected: (stem: string) => readonly number[]
}

/** What is kept of a term beside where it stands. */
type Named = Pick<Term, 'text' | 'kind' | 'reading' | 'common'>

/** Numbers terms in the order in which they come. */
export class GrowingVocabulary {
  readonly #ids = new Map<string, number>()
  readonly #words: string[] = []
  readonly #readings = new Map<number, string>()
  readonly #verbs = new Set<number>()
  readonly #common = new Set<number>()

  idOf({ text, kind, reading, common }: Named): number {
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    const id = this.#words.length
    this.#ids.set(text, id)
    this.#words.push(text)
    if (reading !== undefined) this.#readings.set(id, reading)
    if (kind === 'verb') this.#verbs.add(id)
    if (common === true) this.#common.add(id)
    return id
  }

  /** The numbers that the terms of another vocabulary have here. */
  take({ words, readings, verbs, common }: VocabularyColumns): Uint32Array {
    const numbers = new Uint32Array(words.length)
    const added: number[] = []
    words.forEach((text, id) => {
      const known = this.#ids.get(text)
      if (known === undefined) added.push(id)
      else numbers[id] = known
    })
    // Few articles bring a word that none brought before.
    if (added.length === 0) return numbers
    const reading = new Map(readings)
    const isVerb = new Set(verbs)
    const isCommon = new Set(common)
    for (const id of added) {
      const [text = '', read] = [words[id], reading.get(id)]
      numbers[id] = this.idOf({
        text,
        kind: isVerb.has(id) ? 'verb' : 'word',
        ...(read !== undefined && { reading: read }),
        ...(isCommon.has(id) && { common: true as const }),
      })
    }
    return numbers
  }

  done(): VocabularyColumns {
    return {
      words: this.#words,
      readings: [...this.#readings],
      verbs: Uint32Array.from(this.#verbs),
      common: Uint32Array.from(this.#common),
    }
  }
}
