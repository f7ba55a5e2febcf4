import type { Coverage } from '../coverage-model.ts'
import type { Article, Passage, Span } from '../model.ts'
import type { QuestionTerm, RankedPassage, SearchResult } from '../search-model.ts'
import { mergeAlike } from './alike.ts'
import { confidenceIn } from './confidence.ts'
import { allowsArticle, type Filter } from './filter.ts'
import { type QuestionType, questionTypeOf, wantedBy } from './question-type.ts'
import { saidFirst, statementsAsked } from './said.ts'
import { newestFirst } from './searched.ts'
import { type Asked, chooseSentences } from './sentence.ts'
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

export type Answer =
  /** Where not `certain`, the hits are close to the question and may not answer it. */
  | { readonly kind: 'answer'; readonly certain: boolean; readonly hits: readonly Hit[] }
  /** `unknown` are the question's words that the coverage does not hold. */
  | { readonly kind: 'nothing-found'; readonly unknown: readonly string[]; readonly suggestions: readonly string[] }
  /** The question holds no word to search. */
  | { readonly kind: 'no-words' }

const mostHits = 30
/** A further hit must hold this part of what the best one holds of the question, and of its score. */
const worthShowing = { share: 0.4, score: 0.1 } as const

function toHits(ranked: readonly RankedPassage[], asked: Asked): Hit[] {
  const best = {
    share: Math.max(...ranked.map(({ share }) => share)),
    score: Math.max(...ranked.map(({ score }) => score)),
  }
  const chosen = ranked
    .filter(({ share, score }) => share >= worthShowing.share * best.share && score >= worthShowing.score * best.score)
    .map(ranked => ({
      ...chooseSentences(ranked, asked),
      score: ranked.score,
      article: ranked.article,
      passage: ranked.passage,
    }))
  return mergeAlike(chosen, ({ article, start, end }) => article.body.slice(start, end)).map((hit, n) => ({
    ...hit,
    rank: n + 1,
  }))
}

/** A word alone is a search: the best passage of each article. */
const perArticle = (ranked: readonly RankedPassage[]): RankedPassage[] =>
  ranked.filter(({ article }, n) => ranked.findIndex(other => other.article === article) === n)

const isOneWord = (type: QuestionType, terms: readonly QuestionTerm[]): boolean =>
  type === 'terms' && terms.length === 1

function order(found: SearchResult, asked: Asked): readonly RankedPassage[] {
  if (isOneWord(asked.type, found.terms)) return perArticle(found.ranked)
  return asked.type === 'said' ? saidFirst(found.ranked, asked) : found.ranked
}

/** The same hits by the day of their articles, newest first. */
export const newest = (hits: readonly Hit[]): Hit[] =>
  [...hits].sort((a, b) => newestFirst(a.article, b.article)).map((hit, n) => ({ ...hit, rank: n + 1 }))

/** Answers a question from the coverage, or tells that it cannot. */
export function answerQuestion(question: string, filter: Filter, coverage: Coverage): Answer {
  const type = questionTypeOf(question)
  const wanted = wantedBy(question, type)
  const everywhere = Object.keys(filter).length === 0
  const scope = everywhere ? {} : { allows: (article: Article) => allowsArticle(filter, article) }
  const found = coverage.search(question, { ...scope, limit: mostHits, wanted })
  if (found.terms.length === 0) return { kind: 'no-words' }
  const confidence = confidenceIn(found)
  if (confidence === 'none') {
    const unknown = unknownWords(question, found.terms, coverage)
    return { kind: 'nothing-found', unknown, suggestions: nearTerms(question, found.terms, coverage) }
  }
  const asked: Asked = {
    type,
    count: wanted.count,
    terms: found.terms,
    statements: type === 'said' ? statementsAsked(question, coverage) : () => [],
  }
  return { kind: 'answer', certain: confidence === 'certain', hits: toHits(order(found, asked), asked) }
}
