import type { TermColumns } from './term-store.ts'

export const rowCount = ({ rows }: TermColumns): number => rows.length - 1

export const articleCount = ({ articles }: TermColumns): number => articles.rows.length - 1

/** The terms of a row's text, in order. */
export const textOf = ({ ids, rows }: TermColumns, row: number): Uint32Array => ids.subarray(rows[row], rows[row + 1])

/** The terms of an article's title. */
export const titleOf = ({ titleIds, articles }: TermColumns, article: number): Uint32Array =>
  titleIds.subarray(articles.titles[article], articles.titles[article + 1])

/** The rows with the article that each belongs to, in order. */
export function* rowsByArticle(columns: TermColumns): Generator<{ row: number; article: number }> {
  const { rows } = columns.articles
  for (let article = 0; article < articleCount(columns); article++)
    for (let row = rows[article] ?? 0; row < (rows[article + 1] ?? 0); row++) yield { row, article }
}

/** In how many rows each of so many terms stands, be it in the title or the text. */
export function documentFrequencies(columns: TermColumns, terms: number): Uint32Array {
  const frequency = new Uint32Array(terms)
  const seen = new Uint32Array(terms)
  for (const { row, article } of rowsByArticle(columns))
    for (const ids of [textOf(columns, row), titleOf(columns, article)])
      for (const term of ids) {
        if (seen[term] === row + 1) continue
        seen[term] = row + 1
        frequency[term] = (frequency[term] ?? 0) + 1
      }
  return frequency
}

/** Mean number of terms in a row's text, and in the title of its article. */
export function meanLengths(columns: TermColumns): { readonly text: number; readonly title: number } {
  const rows = Math.max(1, rowCount(columns))
  let titles = 0
  for (const { article } of rowsByArticle(columns)) titles += titleOf(columns, article).length
  return { text: columns.ids.length / rows, title: titles / rows }
}
