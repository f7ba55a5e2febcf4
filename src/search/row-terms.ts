import type { StoreColumns } from './term-store.ts'

/** The columns of a store, before its terms are counted. */
export type StoredTerms = Omit<StoreColumns, 'documentFrequency'>

export const rowCount = ({ firsts }: StoredTerms): number => firsts.length

/** The terms of a row's text, in order. */
export const textOf = ({ ids, sentences, rows }: StoredTerms, row: number): Uint32Array =>
  ids.subarray(sentences[rows[row] ?? 0], sentences[rows[row + 1] ?? 0])

/** The terms of the title that a row's article has. */
export const titleOf = ({ titleIds, titles, titleEnds }: StoredTerms, row: number): Uint32Array =>
  titleIds.subarray(titles[row], titleEnds[row])

/** In how many rows each term stands, be it in the title or the text. */
export function documentFrequencies(columns: StoredTerms): Uint32Array {
  const frequency = new Uint32Array(columns.words.length)
  const seen = new Uint32Array(columns.words.length)
  for (let row = 0; row < rowCount(columns); row++)
    for (const terms of [textOf(columns, row), titleOf(columns, row)])
      for (const term of terms) {
        if (seen[term] === row + 1) continue
        seen[term] = row + 1
        frequency[term] = (frequency[term] ?? 0) + 1
      }
  return frequency
}
