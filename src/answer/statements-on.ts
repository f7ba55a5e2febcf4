import type { Coverage } from '../model/coverage.ts'
import type { Filter } from '../model/filter.ts'
import { type OnTopic, statementsOnTopic } from './topic-shares.ts'
import type { Said } from './who-said.ts'

/** A statement is on the topic where its sentences hold this share of the topic's weight. */
const enough = 0.5
const most = 30

/** Statements on a topic, whoever made them, closest first; those whose speaker the text does not settle come last. */
export async function statementsOn(topic: string, filter: Filter, coverage: Coverage): Promise<Said[]> {
  const rank = ({ statement, share }: OnTopic) => share - (statement.speaker === null ? 1 : 0)
  return (await statementsOnTopic(topic, { filter }, coverage))
    .filter(({ share }) => share >= enough)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, most)
    .map(({ statement, article }) => ({ statement, article }))
}
