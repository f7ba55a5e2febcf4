import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { bm25 } from '../bm25.ts'
import { rowsByArticle, textOf, titleOf } from '../row-terms.ts'
import type { TermColumns } from '../term-store.ts'
import type { Candidate, WeightedTerm } from './engine.ts'
import { keyOf, keysIn } from './term-keys.ts'

/** MiniSearch's own form of an index, as plain data: what a snapshot contains. */
export type MiniSearchIndex = AsPlainObject

interface IndexedRow {
  readonly id: number
  readonly title: string
  readonly text: string
}

const { title, ...saturation } = bm25

/** An index is loaded with the options that it was built with. */
const options: Options<IndexedRow> = {
  fields: ['title', 'text'],
  tokenize: keysIn,
  processTerm: key => key,
  searchOptions: { boost: { title }, bm25: saturation, combineWith: 'OR' },
}

const joined = (ids: Uint32Array): string => Array.from(ids, keyOf).join('')

/** Indexes the rows of a store. */
export function indexRows(columns: TermColumns): MiniSearchIndex {
  const index = new MiniSearch<IndexedRow>(options)
  for (const { row, article } of rowsByArticle(columns))
    index.add({ id: row, title: joined(titleOf(columns, article)), text: joined(textOf(columns, row)) })
  return index.toJSON()
}

/**
 * Rows that the terms of one question may lead to in all, counted once for each term: MiniSearch makes an object for each row
 * that it finds, and past this a question would take longer with every article. The rarest terms come first.
 */
const mostRows = 60_000
const fewestTerms = 2

/** The rarest terms of a question, as many as lead to `mostRows` rows together. */
function rarest(terms: readonly WeightedTerm[], frequencies: Uint32Array): readonly WeightedTerm[] {
  const rowsOf = ({ id }: WeightedTerm) => frequencies[id] ?? 0
  const ordered = terms.toSorted((a, b) => rowsOf(a) - rowsOf(b))
  let rows = 0
  return ordered.filter((term, n) => {
    rows += rowsOf(term)
    return n < fewestTerms || rows <= mostRows
  })
}

/** Finds passages that contain some of the terms, best first; without `allows`, every row may be found. */
export type FindRows = (terms: readonly WeightedTerm[], allows?: (row: number) => boolean) => readonly Candidate[]

/** Opens an index; `frequencies` tells for each term in how many rows it stands. Other work goes on meanwhile. */
export async function openMiniSearch(index: MiniSearchIndex, frequencies: Uint32Array): Promise<FindRows> {
  const search = await MiniSearch.loadJSAsync<IndexedRow>(index, options)
  return (terms, allows) => {
    const weights = new Map(rarest(terms, frequencies).map(({ id, weight }) => [keyOf(id), weight]))
    const found = search.search([...weights.keys()].join(''), {
      boostTerm: key => weights.get(key) ?? 0,
      ...(allows && { filter: ({ id }) => allows(Number(id)) }),
    })
    return found.map(({ id, score }) => ({ row: Number(id), score }))
  }
}
