import type { Coverage } from '../model/coverage.ts'
import type { PlacedStatement } from '../model.ts'

/** Statements of a few articles; none has so many. */
const most = 10_000

/** The statements of articles by article, in the order of its text. */
export async function statementsIn(
  coverage: Coverage,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly PlacedStatement[]>> {
  const groups = new Map(articles.map(id => [id, [] as PlacedStatement[]]))
  if (articles.length === 0) return groups
  const { items } = await coverage.statements({ filter: { articles: [...groups.keys()] } }, most)
  for (const { statement } of items) groups.get(statement.article)?.push(statement)
  for (const group of groups.values()) group.sort((a, b) => a.start - b.start)
  return groups
}
