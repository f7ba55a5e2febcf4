import type { TermKind } from '../model/search.ts'
import type { StoredArticle, StoredTerms } from './engines/engine.ts'

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

/** Where what belongs to each article begins in the columns; one more entry than articles. */
export interface ArticleStarts {
  readonly rows: Uint32Array
  readonly terms: Uint32Array
  readonly sentences: Uint32Array
  readonly titles: Uint32Array
}

/**
 * The terms of all articles, one behind the other. `sentences` has one more entry for each article than it has sentences:
 * where their terms begin, counted from the article's first. `rows` says where the terms of each passage begin; one more entry.
 */
export interface TermColumns {
  readonly ids: Uint32Array
  readonly starts: Uint32Array
  readonly lengths: Uint8Array
  readonly kinds: Uint8Array
  readonly sentences: Uint32Array
  readonly titleIds: Uint32Array
  readonly articles: ArticleStarts
  readonly rows: Uint32Array
}

/** The terms of one article: parts of the columns, nothing copied. */
export function termsOfArticle(columns: TermColumns, article: number): StoredTerms {
  const { terms, sentences, titles } = columns.articles
  const [from, to] = [terms[article], terms[article + 1]]
  return {
    title: columns.titleIds.subarray(titles[article], titles[article + 1]),
    ids: columns.ids.subarray(from, to),
    starts: columns.starts.subarray(from, to),
    lengths: columns.lengths.subarray(from, to),
    kinds: columns.kinds.subarray(from, to),
    sentences: columns.sentences.subarray(sentences[article], sentences[article + 1]),
  }
}

/** The terms of one passage: `from..to` of its article's, and where each sentence begins in them. */
export interface Row {
  readonly id: number
  readonly from: number
  readonly to: number
  readonly sentences: Uint32Array
  readonly terms: StoredTerms
}

/** The rows of an article, in order. */
export function rowsOf({ firstRow, passages, terms }: StoredArticle): Row[] {
  let first = 0
  return passages.map(({ sentences }, n) => {
    const end = first + sentences.length
    const row: Row = {
      id: firstRow + n,
      from: terms.sentences[first] ?? 0,
      to: terms.sentences[end] ?? 0,
      sentences: terms.sentences.subarray(first, end),
      terms,
    }
    first = end
    return row
  })
}
