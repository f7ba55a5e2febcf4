import type { Coverage } from '../model/coverage.ts'
import type { Span } from '../model.ts'
import { statementsIn } from './statements-in.ts'

/** The spans in each article in which a speaker whom the question names says something; anybody's where it names none. */
export function statementsAsked(question: string, coverage: Coverage): (article: string) => readonly Span[] {
  const asked = question.normalize('NFKC').replace(/\s/g, '')
  const isNamed = (names: readonly string[]) =>
    names.some(name => name.length > 1 && asked.includes(name.replace(/\s/g, '')))
  const named = new Set(
    coverage.speakers.filter(({ name, aliases }) => isNamed([name, ...aliases])).map(({ name }) => name),
  )
  const fits = (speaker: string | null) => named.size === 0 || (speaker !== null && named.has(speaker))
  return article => statementsIn(coverage, article).filter(({ speaker }) => fits(speaker))
}
