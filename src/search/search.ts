import type { RankedPassage, RankedSentence, SearchResult, SearchScope } from '../model/search.ts'
import type { Article, Passage } from '../model.ts'
import { baseScore, fullScore, type Scored } from './base-score.ts'
import { contextOf } from './context.ts'
import type { FindCandidates } from './engines/engine.ts'
import { type FactorName, factors, wholeShare } from './factors.ts'
import type { GramCounts } from './grams.ts'
import { type Query, toQuery } from './query.ts'
import { inverseFrequency, type QuestionReader, readQuestion } from './question.ts'
import { termKinds } from './term-store.ts'
import { wantedIn } from './wanted.ts'

/** An index ready to be searched; a passage's place in `passages` is its row in the store. */
export interface SearchIndex extends QuestionReader {
  readonly passages: readonly Passage[]
  readonly articles: ReadonlyMap<string, Article>
  readonly find: FindCandidates
  readonly grams: GramCounts
  /** Factors that do not count, to measure what they give. */
  readonly leftOut: ReadonlySet<FactorName>
}

/** Candidates that are rescored; MiniSearch's best 60 contain 999 of 1,000 of the 40 that matter most to the factors. */
const rescored = 60
const factorList = Object.entries(factors)

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

interface Found {
  readonly passage: Passage
  readonly article: Article
  readonly scored: Scored
  readonly score: number
  readonly shares: Readonly<Record<string, number>>
}

/** A passage below its article's title, in the form that characters are compared in: a text seldom repeats what its title names. */
export const comparable = (passage: Passage, article: Article): string =>
  `${article.title ?? ''}\n${article.body.slice(passage.start, passage.end)}`.normalize('NFKC').toLowerCase()

function candidatesFor(index: SearchIndex, query: Query, { allows }: SearchScope): readonly number[] {
  const terms = Array.from(query.matches, ([id, { weight }]) => ({
    id,
    weight: weight * inverseFrequency(index.store, id) ** 0.25,
  }))
  const isAllowed = (id: number) => {
    const article = index.articles.get(index.passages[id]?.article ?? '')
    return article !== undefined && allows?.(article) === true
  }
  return index
    .find(terms, allows && isAllowed)
    .slice(0, rescored)
    .map(({ row }) => row)
}

function score(index: SearchIndex, query: Query, id: number): Found[] {
  const [row, passage] = [index.store.row(id), index.passages[id]]
  const article = index.articles.get(passage?.article ?? '')
  if (row === undefined || passage === undefined || article === undefined) return []
  const context = contextOf(query, index.store.row, id)
  const scored: Scored = {
    row,
    matched: query.matched(row),
    text: comparable(passage, article),
    context,
  }
  const base = baseScore(query, scored, index.store)
  const shares: Record<string, number> = { base }
  let total = base
  for (const [name, { weight, of }] of factorList) {
    if (index.leftOut.has(name as FactorName)) continue
    const share = of(query, scored)
    shares[name] = share
    total *= 1 + weight * share
  }
  return [{ passage, article, scored, score: total, shares }]
}

function rankedSentences(
  { store }: SearchIndex,
  passage: Passage,
  { row, matched, query }: Scored & { query: Query },
): RankedSentence[] {
  return passage.sentences.map((span, n) => {
    const from = row.sentences[n] ?? row.to
    const to = row.sentences[n + 1] ?? row.to
    const terms: RankedSentence['terms'][number][] = []
    for (let at = from; at < to; at++)
      terms.push({
        start: store.startOf(at),
        end: store.endOf(at),
        kind: termKinds[store.kinds[at] ?? 0] ?? 'word',
        match: matched[at - row.from] ?? -1,
        wanted: query.isWanted(at),
      })
    return { ...span, terms }
  })
}

/** Finds passages for a question: MiniSearch proposes, BM25 with context and the factors order. */
export function searchIn(index: SearchIndex, question: string, scope: SearchScope): SearchResult {
  const terms = readQuestion(question, index)
  const query = toQuery(question, terms, {
    ...index,
    wanted: wantedIn(scope.wanted, index.store),
    count: scope.wanted?.count ?? 1,
  })
  const ranked = candidatesFor(index, query, scope)
    .flatMap(id => score(index, query, id))
    .sort((a, b) => b.score - a.score)
    .slice(0, scope.limit)
    .map(
      ({ passage, article, scored, score, shares }): RankedPassage => ({
        passage,
        article,
        score,
        shares,
        share: wholeShare(query, scored),
        title: new Set(Array.from(scored.row.title, id => query.termOf[id] ?? -1).filter(term => term >= 0)),
        context: scored.context,
        sentences: rankedSentences(index, passage, { ...scored, query }),
      }),
    )
  // Of a question in another script no characters can stand in a passage, however well its words do.
  const foreign = japanese.test(question) ? 1 : 1 + factors.charBigrams.weight
  const strength = ((ranked[0]?.score ?? 0) * foreign) / fullScore(terms)
  return { terms, ranked, strength, passages: index.passages.length }
}
