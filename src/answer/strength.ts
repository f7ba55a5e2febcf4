/**
 * The strength (see `SearchResult`) that a coverage's answers have at least, and `perDecade` more each time the coverage holds
 * ten times as many passages, since chance finds more among more. Below `nothing` times that, nothing is shown: what is found
 * there shares a common word with the question. Read off the strengths that bench/confidence.ts prints.
 */
export const strength = { least: 2.6, perDecade: 0.5, nothing: 0.5 } as const

/** The strength that answers have at least, of a coverage of so many passages. */
export const leastStrength = (passages: number): number =>
  strength.least + strength.perDecade * Math.log10(Math.max(1, passages))

/** The strength below which nothing is shown. */
export const nothingBelow = (passages: number): number => strength.nothing * leastStrength(passages)
