import type { Coverage } from '../coverage-model.ts'
import type { Span } from '../model.ts'
import type { QuestionTerm } from '../search-model.ts'

const most = 5
/** Characters of a word that is worth a search of its own. */
const telling = 2
/** A speaker is near a word that shares this part of its characters, and at least two. */
const alike = 0.6
const mostNear = 3

/** Words of a question that touch each other: 潮見橋 is one, though the dictionary takes it apart. */
interface Compound extends Span {
  readonly known: boolean
  readonly weight: number
}

function compoundsOf(terms: readonly QuestionTerm[]): Compound[] {
  const compounds: Compound[] = []
  for (const { start, end, known, weight, kind } of [...terms].sort((a, b) => a.start - b.start)) {
    const last = compounds.at(-1)
    if (kind === 'verb') continue
    if (last === undefined || start > last.end) compounds.push({ start, end, known, weight })
    else
      compounds[compounds.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        known: last.known && known,
        weight: Math.max(last.weight, weight),
      }
  }
  return compounds.filter(({ start, end }) => end - start >= telling)
}

function isNear(word: string, name: string): boolean {
  const shared = new Set([...word].filter(character => name.includes(character))).size
  return shared >= telling && shared >= alike * Math.min(new Set(word).size, new Set(name).size)
}

/** The words of a question that the coverage does not hold, as they were typed. */
export const unknownWords = (question: string, terms: readonly QuestionTerm[]): string[] => [
  ...new Set(
    compoundsOf(terms)
      .filter(({ known }) => !known)
      .map(({ start, end }) => question.slice(start, end).trim()),
  ),
]

/** What to ask instead: the question's names and rare words that the coverage knows, and speakers whose names are like one it does not. */
export function nearTerms(question: string, terms: readonly QuestionTerm[], coverage: Coverage): string[] {
  const compounds = compoundsOf(terms)
  const known = compounds
    .filter(compound => compound.known)
    .sort((a, b) => b.weight - a.weight)
    .map(({ start, end }) => question.slice(start, end))
  const near = unknownWords(question, terms).flatMap(word =>
    coverage
      .nearestSpeakers(word, mostNear)
      .map(({ name }) => name)
      .filter(name => isNear(word, name)),
  )
  return [...new Set([...near, ...known])].slice(0, most)
}
