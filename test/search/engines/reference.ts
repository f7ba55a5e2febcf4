import type { CoverageContents } from '../../../src/coverage/reading/contents.ts'
import { allowsArticle, type Filter } from '../../../src/model/filter.ts'
import type { StatementsWanted } from '../../../src/model/holdings.ts'
import type { Article, PlacedStatement } from '../../../src/model.ts'
import { rowsByArticle, textOf, titleOf } from '../../../src/search/row-terms.ts'

/** The filters that every engine is asked with, by what they are. */
export const filters: Readonly<Record<string, Filter>> = {
  none: {},
  outlet: { outlet: '港新聞' },
  carrier: { outlet: '青浜ポータル' },
  'an outlet that is not there': { outlet: '山の新聞' },
  from: { from: '2024-11-20' },
  to: { to: '2024-09-15' },
  'a month': { from: '2024-09-10', to: '2024-09-20' },
  'a year': { from: '2023-05-01', to: '2023-05-31' },
  'an hour of a day': { from: '2025-01-05', to: '2025-01-05' },
  'outlet and period': { outlet: '島日報', from: '2024-12-01', to: '2024-12-31' },
  'no article': { articles: [] },
  nobody: { speakers: [] },
  'a speaker': { speakers: ['大森拓也'] },
  'two speakers in a period': { speakers: ['大森拓也', '三宅文彦'], to: '2024-12-01' },
  'with a statement': { statements: 'any' },
  'with a dated statement': { statements: 'dated' },
}

/** What an engine is held against: the contents themselves, looked through. */
export function openReference(articles: readonly Article[], statements: readonly PlacedStatement[]) {
  const byId = new Map(articles.map(article => [article.id, article]))
  const saidIn = ({ id }: Article) => statements.filter(({ article }) => article === id)
  const allows = ({ speakers, statements: kind, ...facts }: Filter, article: Article): boolean =>
    allowsArticle(facts, article) &&
    (speakers === undefined || saidIn(article).some(({ speaker }) => speakers.includes(speaker ?? ''))) &&
    (kind === undefined || saidIn(article).some(({ when }) => kind === 'any' || when !== null))
  const newest = <T>(items: readonly T[], dateOf: (item: T) => string): T[] =>
    items.toSorted((a, b) => (dateOf(a) === dateOf(b) ? 0 : dateOf(b) > dateOf(a) ? 1 : -1))
  const publishedOf = ({ article }: PlacedStatement) => byId.get(article)?.published ?? ''
  const wanted = ({ filter, speakers, dated }: StatementsWanted) =>
    statements.filter(({ article: id, speaker, when }) => {
      const article = byId.get(id)
      const isBy = speakers === undefined || speakers.includes(speaker ?? '')
      return article !== undefined && allows(filter, article) && isBy && (dated !== true || when !== null)
    })
  return {
    articles,
    saidIn,
    allowed: (filter: Filter) => articles.filter(article => allows(filter, article)),
    newest: (filter: Filter) =>
      newest(
        articles.filter(article => allows(filter, article)),
        ({ published }) => published ?? '',
      ),
    statements: (asked: StatementsWanted) => newest(wanted(asked), one => one.when ?? publishedOf(one)),
  }
}

/** The rows of the coverage, each with its article and the terms of its title and text. */
export const rowsOf = ({ parsed: { articles }, columns: { store } }: CoverageContents) =>
  [...rowsByArticle(store)].map(({ row, article }) => ({
    row,
    article: articles[article],
    terms: new Set([...titleOf(store, article), ...textOf(store, row)]),
  }))
