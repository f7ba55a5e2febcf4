import type { Coverage } from '../model/coverage.ts'
import type { Filter } from '../model/filter.ts'
import type { QuestionTerm } from '../model/search.ts'
import type { Article, Passage, Span } from '../model.ts'
import { mergeAlike } from './alike.ts'
import { certainFrom, confidenceOf } from './confidence.ts'
import { consult } from './consult.ts'
import type { Ordered } from './ranking.ts'
import { newestFirst } from './searched.ts'
import { type Chosen, chooseSentence } from './sentence.ts'
import { nearTerms, unknownWords } from './suggestions.ts'

/** A passage that answers: `start..end` is what is shown of it, in the article's body. */
export interface Hit extends Span {
  /** From 1. */
  readonly rank: number
  readonly score: number
  readonly article: Article
  readonly passage: Passage
  /** In the article's body. */
  readonly highlights: readonly Span[]
  /** Other articles that hold the same words. */
  readonly also: readonly Article[]
}

/** A word as it was typed, and the coverage's word that it was taken for: Trump and トランプ. */
export interface Reading {
  readonly typed: string
  readonly as: string
}

export type Answer =
  /** Where not `certain`, the hits are close to the question and may not answer it; `confidence` is from 0 to 1. */
  | {
      readonly kind: 'answer'
      readonly certain: boolean
      readonly confidence: number
      readonly readAs: readonly Reading[]
      readonly hits: readonly Hit[]
    }
  /** `unknown` are the question's words that the coverage does not hold. */
  | { readonly kind: 'nothing-found'; readonly unknown: readonly string[]; readonly suggestions: readonly string[] }
  /** The question holds no word to search. */
  | { readonly kind: 'no-words' }

/** A further hit must hold this part of what the best one holds of the question, and of its score. */
const worthShowing = { share: 0.4, score: 0.1 } as const

const isWorth = (best: { share: number; score: number }, { view: { ranked } }: Ordered): boolean =>
  ranked.share >= worthShowing.share * best.share && ranked.score >= worthShowing.score * best.score

function toHits(ordered: readonly Ordered[], first: Chosen): Hit[] {
  const best = {
    share: Math.max(...ordered.map(({ view }) => view.ranked.share)),
    score: Math.max(...ordered.map(({ view }) => view.ranked.score)),
  }
  const chosen = ordered
    .filter((one, n) => n === 0 || isWorth(best, one))
    .map(({ view, logits, score }, n) => ({
      ...(n === 0 ? first : chooseSentence(view, logits)),
      score,
      article: view.ranked.article,
      passage: view.ranked.passage,
    }))
  return mergeAlike(chosen, ({ article, start, end }) => article.body.slice(start, end)).map((hit, n) => ({
    ...hit,
    rank: n + 1,
  }))
}

/** The same hits by the day of their articles, newest first. */
export const newest = (hits: readonly Hit[]): Hit[] =>
  [...hits].sort((a, b) => newestFirst(a.article, b.article)).map((hit, n) => ({ ...hit, rank: n + 1 }))

/** Names that were looked up under another spelling, each once. */
const readings = (typed: string, terms: readonly QuestionTerm[]): Reading[] => {
  const read = terms.flatMap(({ start, end, readAs }) =>
    readAs === undefined ? [] : [{ typed: typed.slice(start, end), as: readAs }],
  )
  return read.filter((one, n) => read.findIndex(other => other.typed === one.typed) === n)
}

/** Answers a question from the coverage, or tells that it cannot. @throws EngineFault */
export async function answerQuestion(question: string, filter: Filter, coverage: Coverage): Promise<Answer> {
  const { typed, terms, shown } = await consult(question, coverage, filter)
  if (terms.length === 0) return { kind: 'no-words' }
  if (shown === undefined)
    return {
      kind: 'nothing-found',
      unknown: unknownWords(typed, terms, coverage),
      suggestions: nearTerms(typed, terms, coverage),
    }
  const confidence = confidenceOf(shown)
  return {
    kind: 'answer',
    certain: confidence >= certainFrom,
    confidence,
    readAs: readings(typed, terms),
    hits: toHits(shown.ordered, shown.chosen),
  }
}
