import type { Coverage } from '../model/coverage.ts'
import type { Filter } from '../model/filter.ts'
import type { QuestionTerm, RankedPassage, SearchResult } from '../model/search.ts'
import { type Asked, readAsked } from './asked.ts'
import type { Shown } from './certainty-features.ts'
import { isNothing, shownOf } from './confidence.ts'
import { candidatesOf } from './passage-features.ts'
import { type PassageView, viewPassage } from './passage-view.ts'
import { formOf, type QuestionForm, type QuestionType } from './question-form.ts'
import { byLearning, type Ordered } from './ranking.ts'
import { statementsAsked } from './said.ts'
import { saidFirst } from './said-first.ts'
import { chooseSentences } from './sentence.ts'

/** What a coverage holds on a question. */
export interface Consulted {
  /** The question in compatibility form, which the spans of `terms` count in. */
  readonly typed: string
  readonly terms: readonly QuestionTerm[]
  /** What to show first; undefined where nothing is to be shown. */
  readonly shown: Shown | undefined
}

const mostHits = 30
/** Nothing that was learned lifts a passage from below this part of the best score: it is not looked into. */
const leastScore = 0.1

/** A word alone is a search: the best passage of each article. */
const perArticle = (ranked: readonly RankedPassage[]): RankedPassage[] =>
  ranked.filter(({ article }, n) => ranked.findIndex(other => other.article.id === article.id) === n)

const isOneWord = (type: QuestionType, terms: readonly QuestionTerm[]): boolean =>
  type === 'terms' && terms.length === 1

const isShown = ({ sentences }: PassageView): boolean => sentences.some(({ isListing }) => !isListing)

/** Passages that may be shown, best first: a single word's as the search found them, others by what was learned. */
function order(found: SearchResult, asked: Asked): readonly Ordered[] {
  const single = isOneWord(asked.type, found.terms)
  const ranked = single ? perArticle(found.ranked) : found.ranked
  const candidates = candidatesOf(ranked.map(one => viewPassage(one, asked)).filter(isShown), asked)
  if (single) return candidates.map(({ view, logits, relative }) => ({ view, logits, score: relative }))
  const ordered = byLearning(candidates)
  return asked.type === 'said' ? saidFirst(ordered) : ordered
}

/** Where the articles that were found say something, if that is asked. */
export const saidIn = async (
  question: string,
  { form: { type }, found }: { form: QuestionForm; found: SearchResult },
  coverage: Coverage,
): Promise<Asked['statements']> =>
  type === 'said'
    ? statementsAsked(question, [...new Set(found.ranked.map(({ article }) => article.id))], coverage)
    : () => []

/** Consults a coverage: form, terms, candidates, passages in order, sentences. @throws EngineFault */
export async function consult(question: string, coverage: Coverage, filter: Filter = {}): Promise<Consulted> {
  // 1. How is it asked, and what is to be searched?
  const typed = question.normalize('NFKC')
  const form = formOf(typed, coverage.lexicon)
  // 2. Which passages share words with it?
  const found = await coverage.search(form.searched, {
    ...{ filter, limit: mostHits, least: leastScore },
    wanted: form.wanted,
  })
  if (isNothing(found)) return { typed, terms: found.terms, shown: undefined }
  // 3. Which of them answers, and which of its sentences?
  const asked = readAsked(typed, { form, found, statements: await saidIn(typed, { form, found }, coverage) })
  const ordered = order(found, asked)
  const [first] = ordered
  const chosen = first && chooseSentences(first.view, first.logits)
  return { typed, terms: found.terms, shown: chosen && shownOf({ asked, found, ordered }, chosen) }
}
