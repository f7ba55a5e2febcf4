import { quantileOf } from './figures.ts'
import type { Engine, Found } from './qa-engines.ts'
import type { QaQuestion } from './qa-set.ts'

/** How well and how fast questions were answered, as shared/qa/score.mjs counts it. */
export interface Score {
  /** Mean reciprocal rank of the first right article among the first ten. */
  readonly mrr: number
  /** Shares of questions whose right article is first, among the first three, among the first ten. */
  readonly first: number
  readonly three: number
  readonly ten: number
  /** The share told to be unanswerable. */
  readonly missed: number
  /** The share whose answer stands in the first text shown, where that has no more than 240 characters. */
  readonly shown: number
  readonly meanShown: number
  readonly p50: number
  readonly p95: number
}

const longestShown = 240

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const rankOf = ({ urls }: Found, question: QaQuestion): number =>
  urls.slice(0, 10).findIndex(url => question.urls.includes(url)) + 1 || Number.POSITIVE_INFINITY

function scoreOf(questions: readonly QaQuestion[], found: readonly Found[], times: readonly number[]): Score {
  const ranks = found.map((one, n) => rankOf(one, questions[n] ?? { question: '', urls: [], answer: '' }))
  const within = (limit: number) => meanOf(ranks.map(rank => (rank <= limit ? 1 : 0)))
  const isShown = ({ first }: Found, n: number) =>
    first.length <= longestShown && plain(first).includes(plain(questions[n]?.answer ?? ''))
  return {
    mrr: meanOf(ranks.map(rank => 1 / rank)),
    first: within(1),
    three: within(3),
    ten: within(10),
    missed: meanOf(found.map(({ urls }) => (urls.length === 0 ? 1 : 0))),
    shown: meanOf(found.map((one, n) => (isShown(one, n) ? 1 : 0))),
    meanShown: meanOf(found.flatMap(({ first }) => (first === '' ? [] : first.length))),
    p50: quantileOf(times, 0.5),
    p95: quantileOf(times, 0.95),
  }
}

/** Questions that one engine is asked before the next one's turn: what one leaves to be collected burdens itself, not the next. */
const turn = 25

/** Asks each engine each question, turn about, so that a busy machine slows down all of them. */
export async function scoreEngines(
  engines: ReadonlyMap<string, Engine>,
  questions: readonly QaQuestion[],
): Promise<Map<string, Score>> {
  const runs = Array.from(engines, ([name, ask]) => ({ name, ask, found: [] as Found[], times: [] as number[] }))
  for (let at = 0; at < questions.length; at += turn) {
    for (const { ask, found, times } of runs) {
      for (const { question } of questions.slice(at, at + turn)) {
        const started = performance.now()
        found.push(await ask(question))
        times.push(performance.now() - started)
      }
    }
  }
  return new Map(runs.map(({ name, found, times }) => [name, scoreOf(questions, found, times)]))
}
