import type { Coverage } from '../coverage-model.ts'
import type { QuestionTerm } from '../search-model.ts'

const most = 5
/** Characters of a word that is worth a search of its own. */
const telling = 2

/** What to ask instead: the question's names and rare words that the coverage knows, then the persons and bodies it quotes most. */
export function nearTerms(question: string, terms: readonly QuestionTerm[], coverage: Coverage): string[] {
  const known = terms
    .filter(({ known, kind, start, end }) => known && kind !== 'verb' && end - start >= telling)
    .sort((a, b) => b.weight - a.weight)
    .map(({ start, end }) => question.slice(start, end))
  const quoted = [...coverage.speakers].sort((a, b) => b.statements - a.statements)
  return [...new Set([...known, ...quoted.map(({ name }) => name)])].slice(0, most)
}
