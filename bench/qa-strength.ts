import { answerQuestion } from '../src/answer/answer.ts'
import { leastStrength, strength } from '../src/answer/strength.ts'
import type { Coverage } from '../src/model/coverage.ts'
import type { SearchResult } from '../src/model/search.ts'
import { quantileOf } from './figures.ts'

/** Questions of one kind, asked of one coverage. */
export interface AskedSet {
  readonly name: string
  readonly answerable: boolean
  readonly questions: readonly string[]
}

export interface Measured {
  readonly name: string
  readonly answerable: boolean
  /** One for each question; 0 where nothing was found, infinite where one word was, which is told by no strength. */
  readonly strengths: readonly number[]
}

function strengthIn({ terms, ranked, strength: found }: SearchResult): number {
  if (ranked.length === 0) return 0
  return terms.length === 1 ? Number.POSITIVE_INFINITY : found
}

/** The strengths with which a coverage's search answers, as `/ask` searches. */
export async function measure(coverage: Coverage, { name, answerable, questions }: AskedSet): Promise<Measured> {
  const strengths: number[] = []
  const listening: Coverage = {
    ...coverage,
    search: async (question, scope) => {
      const found = await coverage.search(question, scope)
      if (found.terms.length > 0) strengths.push(strengthIn(found))
      return found
    },
  }
  for (const question of questions) await answerQuestion(question, {}, listening)
  return { name, answerable, strengths }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const belowShare = (strengths: readonly number[], limit: number): number =>
  strengths.filter(found => found < limit).length / Math.max(1, strengths.length)
const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`)
const rule = (columns: number): void => row('---', ...Array.from({ length: columns }, () => '---:'))

const told = (found: number): string => (Number.isFinite(found) ? found.toFixed(2) : 'one word')

const quantiles = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1] as const
/** Limits as multiples of `leastStrength`, so that the limit in use is among them. */
const multiples = [0.2, 0.3, 0.4, strength.nothing, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 2] as const

const markOf = (multiple: number): string => (multiple === strength.nothing ? 'below it nothing is shown' : '')

/** Prints how the strengths lie, and what limits would cut off: lost where answerable, told to be unanswerable where not. */
export function printMeasured(title: string, passages: number, measured: readonly Measured[]): void {
  console.log(`\n${title}, ${passages} passages\n`)
  row(
    'strength of',
    'questions',
    ...quantiles.map(share => (share === 0 ? 'least' : share === 1 ? 'most' : percent(share))),
  )
  rule(quantiles.length + 1)
  for (const { name, strengths } of measured) {
    row(name, String(strengths.length), ...quantiles.map(share => told(quantileOf(strengths, share))))
  }
  console.log()
  row('limit', ...measured.map(({ name, answerable }) => `${name}: ${answerable ? 'lost' : 'told'}`), '')
  rule(measured.length + 1)
  for (const multiple of multiples) {
    const limit = multiple * leastStrength(passages)
    row(limit.toFixed(2), ...measured.map(({ strengths }) => percent(belowShare(strengths, limit))), markOf(multiple))
  }
}
