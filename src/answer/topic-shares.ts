import type { Coverage } from '../model/coverage.ts'
import type { StatementsWanted, StoredStatement } from '../model/holdings.ts'
import type { RankedPassage, SearchResult } from '../model/search.ts'
import type { PlacedStatement } from '../model.ts'

const mostPassages = 200
/** Statements of the articles that passages were found in, at most. */
const mostStatements = 5000

/** A statement with how much of a topic's weight stands in the sentences that hold it, more than 0. */
export interface OnTopic extends StoredStatement {
  readonly share: number
}

/** The share of the topic's weight in the sentences of a passage that hold a statement. */
function shareOf({ start, end }: PlacedStatement, { sentences }: RankedPassage, { terms }: SearchResult): number {
  const total = terms.reduce((sum, term) => sum + term.weight, 0)
  const held = new Set(
    sentences
      .filter(sentence => sentence.start < end && start < sentence.end)
      .flatMap(sentence => sentence.terms.map(term => term.match)),
  )
  const weight = terms.reduce((sum, term, n) => sum + (held.has(n) ? term.weight : 0), 0)
  return total > 0 ? weight / total : 0
}

/** The wanted statements that touch a topic, newest first. */
export async function statementsOnTopic(
  topic: string,
  { filter, ...wanted }: StatementsWanted,
  coverage: Coverage,
): Promise<OnTopic[]> {
  const { speakers, dated } = wanted
  const holding = {
    ...filter,
    ...(speakers && { speakers }),
    statements: dated ? ('dated' as const) : ('any' as const),
  }
  const found = await coverage.search(topic, { filter: holding, limit: mostPassages })
  const articles = [...new Set(found.ranked.map(({ article }) => article.id))]
  if (articles.length === 0) return []
  const { items } = await coverage.statements({ ...wanted, filter: { ...filter, articles } }, mostStatements)
  const byPassage = new Map(found.ranked.map(ranked => [ranked.passage.id, ranked]))
  return items.flatMap(({ statement, article }) => {
    const ranked = byPassage.get(statement.passage)
    const share = ranked === undefined ? 0 : shareOf(statement, ranked, found)
    return share > 0 ? [{ statement, article, share }] : []
  })
}
