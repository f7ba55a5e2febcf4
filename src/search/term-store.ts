import type { TermKind } from '../model.ts'
import type { Term } from './terms.ts'

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
  readonly from: number
  readonly to: number
  readonly sentences: readonly number[]
  readonly title: readonly number[]
  /** The row that the article begins with: rows of one article follow each other. */
  readonly article: number
}

/** The terms of all passages by columns, so that a passage is scored without making an object for each of its words. */
export interface TermStore {
  readonly rows: readonly Row[]
  readonly vocabulary: ReadonlyMap<string, number>
  readonly words: readonly string[]
  /** Katakana readings of terms that are names, by term. */
  readonly readings: ReadonlyMap<number, string>
  /** Terms that are verbs. */
  readonly verbs: ReadonlySet<number>
  /** In how many passages (title or text) a term stands, by term. */
  readonly documentFrequency: readonly number[]
  /** Mean number of terms in a passage's text, and in its title. */
  readonly meanLength: { readonly text: number; readonly title: number }
  readonly ids: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly kinds: Uint8Array
}

export interface PassageTerms {
  /** The place in the list of the article's first passage. */
  readonly article: number
  readonly title: readonly Term[]
  /** One list for each sentence of the passage. */
  readonly sentences: readonly (readonly Term[])[]
}

interface Growing {
  readonly vocabulary: Map<string, number>
  readonly words: string[]
  readonly readings: Map<number, string>
  readonly verbs: Set<number>
  readonly documentFrequency: number[]
}

function idOf(growing: Growing, term: Term): number {
  const known = growing.vocabulary.get(term.text)
  if (known !== undefined) return known
  const id = growing.words.length
  growing.vocabulary.set(term.text, id)
  growing.words.push(term.text)
  growing.documentFrequency.push(0)
  if (term.reading !== undefined) growing.readings.set(id, term.reading)
  if (term.kind === 'verb') growing.verbs.add(id)
  return id
}

function countPassage(growing: Growing, ids: Iterable<number>): void {
  for (const id of new Set(ids)) growing.documentFrequency[id] = (growing.documentFrequency[id] ?? 0) + 1
}

/** Stores the terms of passages; a passage's place in the list is its row. */
export function storeTerms(passages: readonly PassageTerms[]): TermStore {
  const size = passages.reduce((sum, passage) => sum + passage.sentences.reduce((n, terms) => n + terms.length, 0), 0)
  const growing: Growing = {
    vocabulary: new Map(),
    words: [],
    readings: new Map(),
    verbs: new Set(),
    documentFrequency: [],
  }
  const columns = {
    ids: new Uint32Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    kinds: new Uint8Array(size),
  }
  let at = 0
  let titleLength = 0
  const rows = passages.map((passage): Row => {
    const from = at
    const sentences = passage.sentences.map(terms => {
      const begins = at
      for (const term of terms) {
        columns.ids[at] = idOf(growing, term)
        columns.starts[at] = term.start
        columns.ends[at] = term.end
        columns.kinds[at] = termKinds.indexOf(term.kind)
        at++
      }
      return begins
    })
    const title = passage.title.map(term => idOf(growing, term))
    titleLength += title.length
    countPassage(growing, [...columns.ids.subarray(from, at), ...title])
    return { from, to: at, sentences, title, article: passage.article }
  })
  const count = Math.max(1, passages.length)
  return { rows, ...growing, ...columns, meanLength: { text: size / count, title: titleLength / count } }
}
