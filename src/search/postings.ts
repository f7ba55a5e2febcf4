import type { StoreColumns } from './term-store.ts'

/**
 * In which passages each term stands: the rows of a term are `rows[from[term]..from[term + 1]]`, ascending, with how often it
 * stands in each. `lengths` is the number of distinct terms of a row.
 */
export interface Postings {
  readonly from: Uint32Array
  readonly rows: Uint32Array
  readonly counts: Uint16Array
  readonly lengths: Uint16Array
}

const most = 0xffff

/** How many rows hold each term, summed up so that each term has its place. */
function placesOf(size: number, words: number, termsOf: (row: number) => Uint32Array): Uint32Array {
  const from = new Uint32Array(words + 1)
  const seen = new Uint32Array(words)
  for (let row = 0; row < size; row++)
    for (const term of termsOf(row)) {
      if (seen[term] === row + 1) continue
      seen[term] = row + 1
      from[term + 1] = (from[term + 1] ?? 0) + 1
    }
  for (let term = 0; term < words; term++) from[term + 1] = (from[term + 1] ?? 0) + (from[term] ?? 0)
  return from
}

function postingsOf(size: number, words: number, termsOf: (row: number) => Uint32Array): Postings {
  const from = placesOf(size, words, termsOf)
  const next = from.slice()
  const rows = new Uint32Array(from[words] ?? 0)
  const counts = new Uint16Array(rows.length)
  const lengths = new Uint16Array(size)
  const seen = new Uint32Array(words)
  for (let row = 0; row < size; row++) {
    let distinct = 0
    for (const term of termsOf(row)) {
      if (seen[term] !== row + 1) {
        seen[term] = row + 1
        distinct++
        rows[next[term] ?? 0] = row
        next[term] = (next[term] ?? 0) + 1
      }
      const at = (next[term] ?? 0) - 1
      counts[at] = Math.min(most, (counts[at] ?? 0) + 1)
    }
    lengths[row] = Math.min(most, distinct)
  }
  return { from, rows, counts, lengths }
}

type Columns = Omit<StoreColumns, 'documentFrequency'>

const textOf = ({ ids, sentences, rows }: Columns, row: number): Uint32Array =>
  ids.subarray(sentences[rows[row] ?? 0], sentences[rows[row + 1] ?? 0])
const titleOf = ({ titleIds, titles, titleEnds }: Columns, row: number): Uint32Array =>
  titleIds.subarray(titles[row], titleEnds[row])

/** In how many rows each term stands, be it in the title or the text. */
export function documentFrequencies(columns: Columns): Uint32Array {
  const frequency = new Uint32Array(columns.words.length)
  const seen = new Uint32Array(columns.words.length)
  for (let row = 0; row < columns.firsts.length; row++)
    for (const terms of [textOf(columns, row), titleOf(columns, row)])
      for (const term of terms) {
        if (seen[term] === row + 1) continue
        seen[term] = row + 1
        frequency[term] = (frequency[term] ?? 0) + 1
      }
  return frequency
}

/** The fields of a passage that are searched. */
export interface FieldPostings {
  readonly title: Postings
  readonly text: Postings
}

/** Inverts a store. */
export function invert(columns: Columns): FieldPostings {
  const [size, words] = [columns.firsts.length, columns.words.length]
  return {
    title: postingsOf(size, words, row => titleOf(columns, row)),
    text: postingsOf(size, words, row => textOf(columns, row)),
  }
}
