import type { Coverage } from '../model/coverage.ts'
import type { PlacedStatement } from '../model.ts'

// A coverage never changes once it is open: what is derived of it holds as long as it does.
const known = new WeakMap<Coverage, ReadonlyMap<string, readonly PlacedStatement[]>>()

function byArticle({ statements }: Coverage): ReadonlyMap<string, readonly PlacedStatement[]> {
  const groups = new Map<string, PlacedStatement[]>()
  for (const statement of statements) {
    const group = groups.get(statement.article)
    if (group === undefined) groups.set(statement.article, [statement])
    else group.push(statement)
  }
  return groups
}

/** The statements of one article, in the order of its text. */
export function statementsIn(coverage: Coverage, article: string): readonly PlacedStatement[] {
  const groups = known.get(coverage) ?? byArticle(coverage)
  known.set(coverage, groups)
  return groups.get(article) ?? []
}
