import type { Coverage } from '../model/coverage.ts'
import { allowsArticle, type Filter } from '../model/filter.ts'
import type { Article, PlacedStatement } from '../model.ts'
import { findArticles } from './articles.ts'
import { topicShares } from './who-said.ts'

/** Something that the coverage dates: a statement by the day it was said, an article by its publication. */
export interface Dated {
  /** ISO 8601 as far as known. */
  readonly date: string
  readonly article: Article
  /** Null for the article itself. */
  readonly statement: PlacedStatement | null
}

export interface Timeline {
  /** Oldest first. */
  readonly dated: readonly Dated[]
  /** Articles that fit, but tell no date. */
  readonly undated: number
}

/** A statement is on the topic where its sentences hold this share of the topic's weight. */
const enough = 0.5

const withinDays = (date: string, { from, to }: Filter): boolean => {
  const day = date.slice(0, 10)
  const within = (limit: string) => limit.slice(0, day.length)
  return (from === undefined || day >= within(from)) && (to === undefined || day <= within(to))
}

function datedStatements(topic: string | undefined, filter: Filter, coverage: Coverage): Dated[] {
  const { from: _, to: __, ...places } = filter
  const said = coverage.statements.flatMap(statement => {
    const article = coverage.articles.get(statement.article)
    return article !== undefined && statement.when !== null && allowsArticle(places, article)
      ? [{ statement, article }]
      : []
  })
  const shares = topic === undefined ? null : topicShares(topic, coverage, said)
  return said
    .filter(({ statement }) => shares === null || (shares.get(statement.id) ?? 0) >= enough)
    .map(({ statement, article }) => ({ date: statement.when ?? '', article, statement }))
    .filter(({ date }) => withinDays(date, filter))
}

/** What the coverage dates, in order; with a topic, what is on it. The filter's days are those of each item. */
export function timelineOf(topic: string | undefined, filter: Filter, coverage: Coverage): Timeline {
  const articles = findArticles(topic, filter, coverage)
  const published = articles.flatMap((article): Dated[] =>
    article.published === null ? [] : [{ date: article.published, article, statement: null }],
  )
  // A day is before its hours, and a year before its months.
  const order = (a: Dated, b: Dated) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)
  const dated = [...published, ...datedStatements(topic, filter, coverage)].sort(order)
  return { dated, undated: articles.length - published.length }
}
