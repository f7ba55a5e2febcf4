import type { TermKind } from '../model/search.ts'
import type { VocabularyColumns } from './vocabulary.ts'
import { partsOf } from './word-parts.ts'

export const termKinds = [
  'word',
  'part',
  'verb',
  'person',
  'place',
  'body',
  'number',
  'date',
] as const satisfies readonly TermKind[]

/** Terms of one passage: `from..to` of the store's columns, and where each sentence begins in them. */
export interface Row {
  readonly id: number
  readonly from: number
  readonly to: number
  readonly sentences: Uint32Array
  readonly title: Uint32Array
  /** The row that the article begins with: rows of one article follow each other. */
  readonly article: number
}

/**
 * The terms of all passages. `sentences` says where the terms of each sentence begin, `rows` which is the first sentence
 * of each passage, `firsts` with which row its article begins, `titles` and `titleEnds` where its title's terms stand in `titleIds`.
 */
export interface StoreColumns extends VocabularyColumns {
  readonly ids: Uint32Array
  readonly starts: Uint32Array
  readonly lengths: Uint8Array
  readonly kinds: Uint8Array
  readonly sentences: Uint32Array
  readonly rows: Uint32Array
  readonly firsts: Uint32Array
  readonly titleIds: Uint32Array
  readonly titles: Uint32Array
  readonly titleEnds: Uint32Array
  /** In how many passages (title or text) a term stands, by term. */
  readonly documentFrequency: Uint32Array
}

/** The terms of all passages by columns, so that a passage is scored without making an object for each of its words. */
export interface TermStore extends Pick<StoreColumns, 'words' | 'documentFrequency' | 'ids' | 'kinds'> {
  /** The number of passages. */
  readonly size: number
  readonly row: (id: number) => Row | undefined
  readonly startOf: (at: number) => number
  readonly endOf: (at: number) => number
  readonly vocabulary: ReadonlyMap<string, number>
  readonly readings: ReadonlyMap<number, string>
  readonly verbs: ReadonlySet<number>
  readonly common: ReadonlySet<number>
  /** Terms that begin or end with a part, the commonest first. */
  readonly around: (part: string) => readonly number[]
  /** Terms that are a stem with at most two hiragana behind it. */
  readonly inflected: (stem: string) => readonly number[]
  /** Mean number of terms in a passage's text, and in its title. */
  readonly meanLength: { readonly text: number; readonly title: number }
}

function titleTerms({ titles, titleEnds }: StoreColumns): number {
  let sum = 0
  for (let row = 0; row < titles.length; row++) sum += (titleEnds[row] ?? 0) - (titles[row] ?? 0)
  return sum
}

/** Opens the terms of passages; a passage's place in the list is its row. `vocabulary` holds the places of `words`. */
export function openStore(columns: StoreColumns, vocabulary: ReadonlyMap<string, number>): TermStore {
  const { words, ids, kinds, starts, lengths, sentences, rows, firsts, titleIds, titles, titleEnds } = columns
  const size = firsts.length
  const count = Math.max(1, size)
  return {
    words,
    ids,
    kinds,
    documentFrequency: columns.documentFrequency,
    size,
    vocabulary,
    readings: new Map(columns.readings),
    verbs: new Set(columns.verbs),
    common: new Set(columns.common),
    ...partsOf(words, columns.documentFrequency),
    meanLength: { text: ids.length / count, title: titleTerms(columns) / count },
    startOf: at => starts[at] ?? 0,
    endOf: at => (starts[at] ?? 0) + (lengths[at] ?? 0),
    row: id => {
      if (id < 0 || id >= size) return undefined
      const [first = 0, end = 0] = [rows[id], rows[id + 1]]
      return {
        id,
        from: sentences[first] ?? 0,
        to: sentences[end] ?? 0,
        sentences: sentences.subarray(first, end),
        title: titleIds.subarray(titles[id], titleEnds[id]),
        article: firsts[id] ?? id,
      }
    },
  }
}
