import type { Coverage } from '../model/coverage.ts'
import { allowsArticle, type Filter } from '../model/filter.ts'
import { type Said, topicShares } from './who-said.ts'

/** A statement is on the topic where its sentences hold this share of the topic's weight. */
const enough = 0.5
const most = 30

/** Statements on a topic, whoever made them, closest first; those whose speaker the text does not settle come last. */
export function statementsOn(topic: string, filter: Filter, coverage: Coverage): Said[] {
  const all = coverage.statements.flatMap((statement): Said[] => {
    const article = coverage.articles.get(statement.article)
    return article !== undefined && allowsArticle(filter, article) ? [{ statement, article }] : []
  })
  const shares = topicShares(topic, coverage, all)
  const rank = ({ statement }: Said) => (shares.get(statement.id) ?? 0) - (statement.speaker === null ? 1 : 0)
  return all
    .filter(({ statement }) => (shares.get(statement.id) ?? 0) >= enough)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, most)
}
