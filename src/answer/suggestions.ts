import type { Coverage, QuestionTerm } from '../model.ts'

const most = 5

/** What to ask instead: the question's words that the coverage knows, then the speakers it quotes most. */
export function nearTerms(question: string, terms: readonly QuestionTerm[], coverage: Coverage): string[] {
  const known = terms.filter(term => term.known).map(term => question.slice(term.start, term.end))
  const speakers = [...coverage.speakers].sort((a, b) => b.statements - a.statements).map(speaker => speaker.name)
  return [...new Set([...known, ...speakers])].slice(0, most)
}
