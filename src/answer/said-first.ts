import type { PassageView } from './passage-view.ts'
import type { Ordered } from './ranking.ts'

/** How much of a passage's score a statement adds that holds all of the question; chosen on shared/gold. */
const statementWeight = 1

function saidShare({ statements, sentences }: PassageView): number {
  const saying = sentences.filter(({ start, end }) => statements.some(span => span.start < end && start < span.end))
  return Math.max(0, ...saying.map(({ own }) => own))
}

/** Orders passages for a question about what was said: those in which it is said come first. */
export const saidFirst = (ordered: readonly Ordered[]): Ordered[] =>
  ordered
    .map(one => ({ ...one, score: one.score * (1 + statementWeight * saidShare(one.view)) }))
    .sort((a, b) => b.score - a.score)
