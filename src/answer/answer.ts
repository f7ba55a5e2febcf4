import type { Coverage } from '../coverage-model.ts'
import type { Article, Passage, Span } from '../model.ts'
import type { QuestionTerm, RankedPassage, SearchResult } from '../search-model.ts'
import { mergeAlike } from './alike.ts'
import { type Asked, readAsked } from './asked.ts'
import { certainFrom, confidenceOf, isNothing, shownOf } from './confidence.ts'
import { allowsArticle, type Filter } from './filter.ts'
import { candidatesOf } from './passage-features.ts'
import { type PassageView, viewPassage } from './passage-view.ts'
import { formOf, type QuestionType } from './question-form.ts'
import { byLearning, type Ordered } from './ranking.ts'
import { saidFirst } from './said-first.ts'
import { newestFirst } from './searched.ts'
import { type Chosen, chooseSentence, chooseSentences } from './sentence.ts'
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
  /** Where not `certain`, the hits are close to the question and may not answer it; `confidence` is from 0 to 1. */
  | { readonly kind: 'answer'; readonly certain: boolean; readonly confidence: number; readonly hits: readonly Hit[] }
  /** `unknown` are the question's words that the coverage does not hold. */
  | { readonly kind: 'nothing-found'; readonly unknown: readonly string[]; readonly suggestions: readonly string[] }
  /** The question holds no word to search. */
  | { readonly kind: 'no-words' }

const mostHits = 30
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

/** A word alone is a search: the best passage of each article. */
const perArticle = (ranked: readonly RankedPassage[]): RankedPassage[] =>
  ranked.filter(({ article }, n) => ranked.findIndex(other => other.article === article) === n)

const isOneWord = (type: QuestionType, terms: readonly QuestionTerm[]): boolean =>
  type === 'terms' && terms.length === 1

const isShown = ({ sentences }: PassageView): boolean => sentences.some(({ isListing }) => !isListing)

/** Passages that may be shown, best first: a single word's as the search found them, others by what was learned. */
export function order(found: SearchResult, asked: Asked): readonly Ordered[] {
  const single = isOneWord(asked.type, found.terms)
  const ranked = single ? perArticle(found.ranked) : found.ranked
  const candidates = candidatesOf(ranked.map(one => viewPassage(one, asked)).filter(isShown), asked)
  if (single) return candidates.map(({ view, logits, relative }) => ({ view, logits, score: relative }))
  const ordered = byLearning(candidates)
  return asked.type === 'said' ? saidFirst(ordered) : ordered
}

/** The same hits by the day of their articles, newest first. */
export const newest = (hits: readonly Hit[]): Hit[] =>
  [...hits].sort((a, b) => newestFirst(a.article, b.article)).map((hit, n) => ({ ...hit, rank: n + 1 }))

/** Answers a question from the coverage, or tells that it cannot. */
export function answerQuestion(question: string, filter: Filter, coverage: Coverage): Answer {
  const typed = question.normalize('NFKC')
  const form = formOf(typed, coverage.lexicon)
  const everywhere = Object.keys(filter).length === 0
  const scope = everywhere ? {} : { allows: (article: Article) => allowsArticle(filter, article) }
  const found = coverage.search(form.searched, { ...scope, limit: mostHits, wanted: form.wanted })
  if (found.terms.length === 0) return { kind: 'no-words' }
  const asked = readAsked(typed, { form, found, coverage })
  const ordered = isNothing(found) ? [] : order(found, asked)
  const [best] = ordered
  if (best === undefined) {
    const unknown = unknownWords(typed, found.terms, coverage)
    return { kind: 'nothing-found', unknown, suggestions: nearTerms(typed, found.terms, coverage) }
  }
  const first = chooseSentences(best.view, best.logits)
  const shown = shownOf({ asked, found, ordered }, first)
  const confidence = shown === undefined ? 0 : confidenceOf(shown)
  return { kind: 'answer', certain: confidence >= certainFrom, confidence, hits: toHits(ordered, first) }
}
