import type { Coverage } from '../model/coverage.ts'
import { type Filter, withinDays } from '../model/filter.ts'
import type { Article, PlacedStatement } from '../model.ts'
import { findArticles } from './articles.ts'
import { undatedIn } from './searched.ts'
import { statementsOnTopic } from './topic-shares.ts'

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

/** Dated statements that are listed, at most. */
const mostStatements = 1000

async function datedStatements(topic: string | undefined, filter: Filter, coverage: Coverage): Promise<Dated[]> {
  const { from: _, to: __, ...places } = filter
  const wanted = { filter: places, dated: true as const }
  const said =
    topic === undefined
      ? (await coverage.statements(wanted, mostStatements)).items
      : (await statementsOnTopic(topic, wanted, coverage)).filter(({ share }) => share >= enough)
  return said
    .map(({ statement, article }) => ({ date: statement.when ?? '', article, statement }))
    .filter(({ date }) => withinDays(filter, date))
}

/** What the coverage dates, in order; with a topic, what is on it. The filter's days are those of each item. */
export async function timelineOf(topic: string | undefined, filter: Filter, coverage: Coverage): Promise<Timeline> {
  const { items: articles } = await findArticles(topic, filter, coverage)
  const published = articles.flatMap((article): Dated[] =>
    article.published === null ? [] : [{ date: article.published, article, statement: null }],
  )
  // A day is before its hours, and a year before its months.
  const order = (a: Dated, b: Dated) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)
  const dated = [...published, ...(await datedStatements(topic, filter, coverage))].sort(order)
  const undated = topic === undefined ? await undatedIn(coverage, filter) : articles.length - published.length
  return { dated, undated }
}
