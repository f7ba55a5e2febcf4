import type { Coverage } from '../model/coverage.ts'
import type { Span } from '../model.ts'
import { statementsIn } from './statements-in.ts'

/** The spans in each of the articles in which a speaker whom the question names says something; anybody's if it names none. */
export async function statementsAsked(
  question: string,
  articles: readonly string[],
  coverage: Coverage,
): Promise<(article: string) => readonly Span[]> {
  const asked = question.normalize('NFKC').replace(/\s/g, '')
  const isNamed = (names: readonly string[]) =>
    names.some(name => name.length > 1 && asked.includes(name.replace(/\s/g, '')))
  const named = new Set(
    coverage.speakers.filter(({ name, aliases }) => isNamed([name, ...aliases])).map(({ name }) => name),
  )
  const fits = (speaker: string | null) => named.size === 0 || (speaker !== null && named.has(speaker))
  const said = await statementsIn(coverage, articles)
  return article => (said.get(article) ?? []).filter(({ speaker }) => fits(speaker))
}
