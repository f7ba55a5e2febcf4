import type { Filter } from '../../../model/filter.ts'
import type { Article, PlacedStatement } from '../../../model.ts'

/** Behind a day, or what of it is known: after whatever it may begin. */
const beyond = '~'

/** What filters read of an article. */
export interface FilteredFields {
  readonly article: string
  readonly outlets: readonly string[]
  readonly day?: string
  readonly until?: string
  readonly speakers: readonly string[]
  readonly said: boolean
  readonly dated: boolean
}

export function filteredFields(article: Article, statements: readonly PlacedStatement[]): FilteredFields {
  const { id, outlet, carrier, published } = article
  const day = published?.slice(0, 10)
  return {
    article: id,
    outlets: [outlet, carrier].filter(name => name !== null),
    ...(day !== undefined && { day, until: `${day}${beyond}` }),
    speakers: [...new Set(statements.flatMap(({ speaker }) => speaker ?? []))],
    said: statements.length > 0,
    dated: statements.some(({ when }) => when !== null),
  }
}

/** A clause of OpenSearch's query language. */
export type Clause = Readonly<Record<string, object>>

/**
 * Conditions on `filteredFields`. A day that is known in part counts as far as it goes: 2024-07 is within 2024-07-15 to 2024-07-20, since
 * "2024-07~" is not before the first and "2024-07" not after the last.
 */
export function filterClauses({ outlet, from, to, articles, except, speakers, statements }: Filter): Clause[] {
  return [
    ...(outlet === undefined ? [] : [{ term: { outlets: outlet } }]),
    ...(from === undefined ? [] : [{ range: { until: { gte: from } } }]),
    ...(to === undefined ? [] : [{ range: { day: { lte: to } } }]),
    ...(articles === undefined ? [] : [{ terms: { article: articles } }]),
    ...(speakers === undefined ? [] : [{ terms: { speakers } }]),
    ...(statements === undefined ? [] : [{ term: statements === 'any' ? { said: true } : { dated: true } }]),
    ...(except === undefined || except.length === 0 ? [] : [{ bool: { must_not: { terms: { article: except } } } }]),
  ]
}
