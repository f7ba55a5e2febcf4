import type {
  Analyze,
  AnalyzedArticle,
  Article,
  Lexicon,
  Passage,
  RankedPassage,
  Search,
  SearchResult,
} from '../model.ts'
import { type FindCandidates, indexPassages } from './candidates.ts'
import { baseScore, type FactorName, factors, type Query, type Scored, wholeShare } from './factors.ts'
import { countGrams, type GramCounts, weighGrams } from './grams.ts'
import { normalize } from './normalize.ts'
import { passagesOf } from './passages.ts'
import { inverseFrequency, type QueryTerm, type QuestionReader, readQuestion } from './question.ts'
import { type PassageTerms, storeTerms, type TermStore, termKinds } from './term-store.ts'
import { termsOf } from './terms.ts'
import { openVariants } from './variants.ts'

export interface SearchIndex {
  readonly passages: readonly Passage[]
  readonly search: Search
}

interface Opened extends QuestionReader {
  readonly passages: readonly Passage[]
  readonly articles: ReadonlyMap<string, Article>
  readonly find: FindCandidates
  readonly grams: GramCounts
  readonly leftOut: ReadonlySet<FactorName>
}

type SearchScope = readonly [allows: (article: Article) => boolean, limit: number]

/** Candidates that are rescored; 20, 50 and 100 gave the same within .0002 (shared/qa/findings.md). */
const rescored = 100

function analyzedPassages(
  articles: readonly AnalyzedArticle[],
  analyze: Analyze,
): { passages: Passage[]; terms: PassageTerms[] } {
  const passages: Passage[] = []
  const terms: PassageTerms[] = []
  for (const { article, tokens } of articles) {
    const title = termsOf(analyze(article.title ?? article.section ?? ''))
    let sentence = 0
    for (const passage of passagesOf(article)) {
      passages.push(passage)
      terms.push({ title, sentences: passage.sentences.map(() => termsOf(tokens[sentence++] ?? [])) })
    }
  }
  return { passages, terms }
}

function* indexed(store: TermStore) {
  for (const [id, row] of store.rows.entries()) {
    const wordsOf = (ids: Iterable<number>) => Array.from(ids, term => store.words[term] ?? '').join(' ')
    yield { id, title: wordsOf(row.title), text: wordsOf(store.ids.subarray(row.from, row.to)) }
  }
}

function toQuery(terms: readonly QueryTerm[], question: string, counts: GramCounts): Query {
  const matches = new Map<number, { term: number; weight: number }>()
  terms.forEach(({ alternatives }, term) => {
    for (const { id, weight } of alternatives)
      if ((matches.get(id)?.weight ?? 0) < weight) matches.set(id, { term, weight })
  })
  const text = normalize(question).text.toLowerCase()
  const grams = { bigrams: weighGrams(text, 2, counts), trigrams: weighGrams(text, 3, counts) }
  return { terms, matches, ...grams, totalWeight: terms.reduce((sum, term) => sum + term.weight, 0) }
}

const textOf = (passage: Passage, article: Article): string =>
  normalize(article.body.slice(passage.start, passage.end)).text.toLowerCase()

function* textsOf(passages: readonly Passage[], articles: ReadonlyMap<string, Article>): Generator<string> {
  for (const passage of passages) {
    const article = articles.get(passage.article)
    yield article === undefined ? '' : textOf(passage, article)
  }
}

function scoreOf(opened: Opened, query: Query, passage: Scored): number {
  let score = baseScore(query, passage, opened.store)
  for (const [name, { weight, of }] of Object.entries(factors)) {
    if (!opened.leftOut.has(name as FactorName)) score *= 1 + weight * of(query, passage, opened.store)
  }
  return score
}

function toRanked(
  opened: Opened,
  passage: Passage,
  article: Article,
  { scored, score, share }: { scored: Scored; score: number; share: number },
): RankedPassage {
  const { store } = opened
  const sentences = passage.sentences.map((span, n) => {
    const from = scored.row.sentences[n] ?? scored.row.to
    const to = scored.row.sentences[n + 1] ?? scored.row.to
    const terms = Array.from({ length: to - from }, (_, i) => ({
      start: store.starts[from + i] ?? 0,
      end: store.ends[from + i] ?? 0,
      kind: termKinds[store.kinds[from + i] ?? 0] ?? 'word',
      match: scored.matched[from + i - scored.row.from] ?? -1,
    }))
    return { ...span, terms }
  })
  return { passage, article, score, share, sentences }
}

function searchIn(opened: Opened, question: string, [allows, limit]: SearchScope): SearchResult {
  const terms = readQuestion(question, opened)
  const query = toQuery(terms, question, opened.grams)
  const words = [...query.matches.keys()].map(id => opened.store.words[id] ?? '')
  const articleOf = (id: number) => opened.articles.get(opened.passages[id]?.article ?? '')
  const weight = (word: string) => {
    const id = opened.store.vocabulary.get(word) ?? -1
    return (query.matches.get(id)?.weight ?? 0) * inverseFrequency(opened.store, id) ** 0.25
  }
  const isAllowed = (article: Article | undefined) => article !== undefined && allows(article)
  const ranked = opened
    .find(words, { weight, allows: id => isAllowed(articleOf(id)) })
    .slice(0, rescored)
    .flatMap(({ id }) => {
      const [row, passage, article] = [opened.store.rows[id], opened.passages[id], articleOf(id)]
      if (row === undefined || passage === undefined || article === undefined) return []
      const matched = Array.from(
        opened.store.ids.subarray(row.from, row.to),
        term => query.matches.get(term)?.term ?? -1,
      )
      const scored: Scored = {
        row,
        matched,
        text: textOf(passage, article),
      }
      return [{ passage, article, scored, score: scoreOf(opened, query, scored), share: wholeShare(query, scored) }]
    })
    .sort((a, b) => b.score - a.score)
    .map(
      ({ passage, article, ...rest }) =>
        () =>
          toRanked(opened, passage, article, rest),
    )
  return { terms, ranked: ranked.slice(0, limit).map(make => make()) }
}

/** Indexes articles for search. `leftOut` names factors that are not to count, for measuring them. */
export function buildSearch(
  analyzed: readonly AnalyzedArticle[],
  tools: { analyze: Analyze; lexicon: Lexicon },
  leftOut: readonly FactorName[] = [],
): SearchIndex {
  const { passages, terms } = analyzedPassages(analyzed, tools.analyze)
  const store = storeTerms(terms)
  const articles = new Map(analyzed.map(({ article }) => [article.id, article]))
  const opened: Opened = {
    ...tools,
    store,
    passages,
    articles,
    variants: openVariants(store),
    find: indexPassages(indexed(store)),
    grams: countGrams(textsOf(passages, articles), [2, 3]),
    leftOut: new Set(leftOut),
  }
  return { passages, search: (question, allows, limit) => searchIn(opened, question, [allows, limit]) }
}
