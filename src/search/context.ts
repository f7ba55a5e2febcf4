import type { Query } from './query.ts'
import type { Row, TermStore } from './term-store.ts'

/**
 * What a word of the question counts that stands near a passage instead of in it, by the distance in passages:
 * a passage goes on about what the ones before it named. Chosen on the news labels of shared/gold.
 */
const nearness = { beside: [0.3, 0.2, 0.1], lead: 0.15 } as const

/** For each of the question's terms, how near to the row it stands in the same article (0 to 1), the row itself left out. */
export function contextOf(query: Query, row: TermStore['row'], id: number): Float64Array {
  const context = new Float64Array(query.terms.length)
  const own = row(id)
  if (own === undefined) return context
  const near = (other: Row | undefined, strength: number) => {
    if (other === undefined || other.id === id || other.article !== own.article) return
    for (const term of query.matched(other)) if (term >= 0 && (context[term] ?? 0) < strength) context[term] = strength
  }
  nearness.beside.forEach((strength, n) => {
    near(row(id - n - 1), strength)
    near(row(id + n + 1), strength)
  })
  near(row(own.article), nearness.lead)
  return context
}
