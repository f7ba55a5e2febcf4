import type { SearchResult } from '../model.ts'

/**
 * The share of the question's weight that a passage (with its title) must hold for an answer.
 * Words that the coverage does not know count in full, so that a question about something else falls below.
 */
const enough = 0.45

/** Whether the best passages hold enough of the question to answer it. */
export function isAnswered({ terms, ranked }: SearchResult): boolean {
  if (ranked.length === 0) return false
  const looked = ranked.slice(0, 3)
  const best = Math.max(...looked.map(passage => passage.share))
  return best >= (terms.length === 1 ? 1 : enough)
}
