import type { SearchResult } from '../search-model.ts'

/** How sure an answer is: shown as one, shown as close to the question, or not shown. */
export type Confidence = 'certain' | 'close' | 'none'

/**
 * The strength (see `SearchResult`) below which nothing is shown: `least`, and `perDecade` more each time the coverage
 * holds ten times as many passages, since chance finds more among more. Below `certain` times that, what is shown is marked
 * as close. Read off the strengths of answerable and unanswerable questions that bench/confidence.ts prints.
 */
export const strength = { least: 2.6, perDecade: 0.5, certain: 2 } as const

/** The strength below which nothing is shown, of a coverage of so many passages. */
export const leastStrength = (passages: number): number =>
  strength.least + strength.perDecade * Math.log10(Math.max(1, passages))

/** Decides whether the best passage answers a question. */
export function confidenceIn(found: SearchResult): Confidence {
  if (found.ranked.length === 0) return 'none'
  // One word is found or not: there is no second one to weigh it against.
  if (found.terms.length === 1) return 'certain'
  const least = leastStrength(found.passages)
  if (found.strength < least) return 'none'
  return found.strength < strength.certain * least ? 'close' : 'certain'
}
