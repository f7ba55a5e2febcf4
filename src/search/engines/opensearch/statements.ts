import * as v from 'valibot'
import type { PlacedStatement } from '../../../model.ts'
import type { Filter, Listed, ReportedArticle, StatementsWanted, StoredStatement } from '../engine.ts'
import { articlesNumbered, type Generation } from './articles.ts'
import { filterClauses } from './filter-query.ts'
import { allOf, findDocuments, readAnswer, type SearchCall } from './find.ts'
import { readStatement, statementFields } from './statement-document.ts'

/** Articles with all of their statements that are fetched in one step. */
const step = 200
/** Speakers that are counted, at most. */
const mostSpeakers = 1000

/** Statements, newest first, each with its article. */
export async function statementsWanted(
  generation: Generation,
  { speakers, filter, dated }: StatementsWanted,
  limit: number,
): Promise<Listed<StoredStatement>> {
  const clauses = [
    ...filterClauses(filter),
    ...(speakers === undefined ? [] : [{ terms: { speaker: speakers } }]),
    ...(dated === undefined ? [] : [{ term: { own: true } }]),
  ]
  const place = { index: generation.indexes.statements, fields: statementFields, limit }
  const sort = [{ saidOn: 'desc' }, { order: 'asc' }] as const
  const { sources, total } = await findDocuments(generation.connection, { ...place, filter: clauses, sort })
  const found = sources.map(readStatement)
  const articles = await articlesNumbered(
    generation,
    found.map(({ number }) => number),
  )
  const items = found.flatMap(({ number, statement }) => {
    const article = articles.get(number)
    return article === undefined ? [] : [{ statement, article }]
  })
  return { items, total }
}

const countsSchema = v.object({
  aggregations: v.object({
    speakers: v.object({ buckets: v.array(v.object({ key: v.string(), doc_count: v.number() })) }),
  }),
})

/** How many statements in articles within a filter each speaker made. */
export async function speakersQuoted(
  { connection, indexes }: Generation,
  filter: Filter,
): Promise<ReadonlyMap<string, number>> {
  const aggs = { speakers: { terms: { field: 'speaker', size: mostSpeakers } } }
  const body = { query: allOf(filterClauses(filter)), size: 0, aggs }
  const call = { index: indexes.statements, allow_partial_search_results: false, body }
  const told = await connection.ask(client => client.search(call as SearchCall))
  const { aggregations } = readAnswer(countsSchema, told.body)
  return new Map(aggregations.speakers.buckets.map(({ key, doc_count }) => [key, doc_count]))
}

async function statementsOf(
  { connection, indexes }: Generation,
  from: number,
  to: number,
): Promise<ReadonlyMap<number, readonly PlacedStatement[]>> {
  const { sources } = await findDocuments(connection, {
    index: indexes.statements,
    filter: [{ range: { number: { gte: from, lt: to } } }],
    sort: [{ order: 'asc' }],
    fields: statementFields,
    limit: Number.MAX_SAFE_INTEGER,
  })
  const groups = new Map<number, PlacedStatement[]>()
  for (const { number, statement } of sources.map(readStatement))
    groups.set(number, [...(groups.get(number) ?? []), statement])
  return groups
}

/** All articles with what is said in them, in the order of the coverage. */
export async function* allArticles(generation: Generation): AsyncGenerator<readonly ReportedArticle[]> {
  const { length } = generation.firsts
  for (let from = 0; from < length; from += step) {
    const to = Math.min(from + step, length)
    const numbers = Array.from({ length: to - from }, (_, n) => from + n)
    const [articles, statements] = await Promise.all([
      articlesNumbered(generation, numbers),
      statementsOf(generation, from, to),
    ])
    yield Array.from(articles, ([number, article]) => ({ article, statements: statements.get(number) ?? [] }))
  }
}
