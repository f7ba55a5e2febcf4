import type { Coverage } from '../coverage-model.ts'
import type { Span } from '../model.ts'
import type { RankedPassage } from '../search-model.ts'
import { type Asked, weightOf } from './sentence.ts'
import { statementsIn } from './statements-in.ts'

/** How much of a passage's score a statement adds that holds all of the question; chosen on shared/gold. */
const statementWeight = 1

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

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Orders passages for a question about what was said: those in which it is said come first. */
export function saidFirst(ranked: readonly RankedPassage[], asked: Asked): RankedPassage[] {
  const saidShare = ({ article, sentences }: RankedPassage) => {
    const said = asked.statements(article.id)
    return Math.max(
      0,
      ...sentences
        .filter(sentence => said.some(span => overlaps(span, sentence)))
        .map(sentence => weightOf([sentence], asked)),
    )
  }
  return ranked
    .map(passage => ({ ...passage, score: passage.score * (1 + statementWeight * saidShare(passage)) }))
    .sort((a, b) => b.score - a.score)
}
