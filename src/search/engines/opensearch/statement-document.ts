import * as v from 'valibot'
import type { Article, PlacedStatement } from '../../../model.ts'
import type { FilteredFields } from './filter-query.ts'

const leastFields = v.looseObject({ id: v.string(), article: v.string(), text: v.string() })
const schema = v.object({
  number: v.number(),
  /** As text: the engine would give the fields of an object back in another order. */
  statement: v.pipe(
    v.string(),
    v.parseJson(),
    v.custom<PlacedStatement>(value => v.is(leastFields, value)),
  ),
})

/** A statement's place: its number in the coverage, and that of its article. */
export interface StatementPlace {
  readonly order: number
  readonly number: number
  readonly article: Article
  /** What filters read of its article. */
  readonly fields: FilteredFields
}

export function toStatementDocument(statement: PlacedStatement, { order, number, article, fields }: StatementPlace) {
  return {
    ...fields,
    number,
    order,
    ...(statement.speaker !== null && { speaker: statement.speaker }),
    own: statement.when !== null,
    saidOn: statement.when ?? article.published ?? '',
    statement: JSON.stringify(statement),
  }
}

export const statementFields = ['number', 'statement'] as const

/** @throws ValiError if it is none */
export const readStatement = (source: unknown): v.InferOutput<typeof schema> => v.parse(schema, source)
