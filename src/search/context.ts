import type { Query } from './query.ts'
import type { Row } from './term-store.ts'

/**
 * What a word of the question counts that stands near a passage instead of in it, by the distance in passages:
 * a passage goes on about what the ones before it named. Chosen on the news labels of shared/gold.
 */
const nearness = { beside: [0.3, 0.2, 0.1], lead: 0.15 } as const

/** For each of the question's terms, how near to one of an article's rows it stands in the article (0 to 1), the row itself left out. */
export function contextOf(query: Query, rows: readonly Row[], place: number): Float64Array {
  const context = new Float64Array(query.terms.length)
  const near = (at: number, strength: number) => {
    const other = rows[at]
    if (other === undefined || at === place) return
    for (const term of query.matched(other)) if (term >= 0 && (context[term] ?? 0) < strength) context[term] = strength
  }
  nearness.beside.forEach((strength, n) => {
    near(place - n - 1, strength)
    near(place + n + 1, strength)
  })
  near(0, nearness.lead)
  return context
}
