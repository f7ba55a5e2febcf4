/** Words that are searched, at most: each takes its time, and a question of this many asks nothing in particular. */
const mostTerms = 32

/** The terms that tell passages apart best, in the order of the question. */
export function mostTelling<Term extends { readonly weight: number }>(terms: readonly Term[]): Term[] {
  if (terms.length <= mostTerms) return [...terms]
  const least = terms.map(({ weight }) => weight).sort((a, b) => b - a)[mostTerms - 1] ?? 0
  return terms.filter(({ weight }) => weight >= least).slice(0, mostTerms)
}
