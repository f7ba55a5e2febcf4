import type { RankedPassage, RankedSentence, SearchResult, SearchScope } from '../model/search.ts'
import type { Article, Passage } from '../model.ts'
import { baseScore, fullScore, type Scored } from './base-score.ts'
import { comparable } from './comparable.ts'
import { contextOf } from './context.ts'
import type { Engine, StoredArticle } from './engines/engine.ts'
import { type FactorName, factors, wholeShare } from './factors.ts'
import type { GramCounts } from './grams.ts'
import { type Query, toQuery } from './query.ts'
import { inverseFrequency, type QuestionReader, readQuestion } from './question.ts'
import { type Row, rowsOf, termKinds } from './term-store.ts'
import { wantedIn } from './wanted.ts'

/** What a question is read and weighed with, in memory wherever the passages are. */
export interface Reader extends QuestionReader {
  readonly grams: GramCounts
}

export interface SearchIndex extends Reader {
  readonly engine: Engine
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

/** An engine's rows, best first. */
async function candidatesFor(
  { store, engine }: SearchIndex,
  query: Query,
  { filter = {} }: SearchScope,
): Promise<readonly number[]> {
  const terms = Array.from(query.matches, ([id, { weight }]) => ({
    id,
    weight: weight * inverseFrequency(store, id) ** 0.25,
  }))
  const found = terms.length === 0 ? [] : await engine.candidates(terms, filter, rescored)
  return found.map(({ row }) => row)
}

/** A candidate in its article. */
interface Placed {
  readonly stored: StoredArticle
  readonly rows: readonly Row[]
  readonly place: number
}

/** Candidates in their order, each with what its engine keeps of its article. */
async function placed({ engine }: SearchIndex, candidates: readonly number[]): Promise<Placed[]> {
  const articles = candidates.length === 0 ? [] : await engine.articlesOf(candidates)
  const byRow = new Map<number, Placed>()
  for (const stored of articles) {
    const rows = rowsOf(stored)
    rows.forEach(({ id }, place) => {
      byRow.set(id, { stored, rows, place })
    })
  }
  return candidates.flatMap(row => byRow.get(row) ?? [])
}

function score(index: SearchIndex, query: Query, { stored: { article, passages }, rows, place }: Placed): Found[] {
  const [row, passage] = [rows[place], passages[place]]
  if (row === undefined || passage === undefined) return []
  const scored: Scored = {
    row,
    matched: query.matched(row),
    text: comparable(passage, article),
    context: contextOf(query, rows, place),
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

function rankedSentences(passage: Passage, { row, matched, query }: Scored & { query: Query }): RankedSentence[] {
  const { starts, lengths, kinds } = row.terms
  return passage.sentences.map((span, n) => {
    const from = row.sentences[n] ?? row.to
    const to = row.sentences[n + 1] ?? row.to
    const terms: RankedSentence['terms'][number][] = []
    for (let at = from; at < to; at++) {
      const start = starts[at] ?? 0
      terms.push({
        start,
        end: start + (lengths[at] ?? 0),
        kind: termKinds[kinds[at] ?? 0] ?? 'word',
        match: matched[at - row.from] ?? -1,
        wanted: query.isWanted(row, at),
      })
    }
    return { ...span, terms }
  })
}

function rankedPassage(query: Query, { passage, article, scored, score, shares }: Found): RankedPassage {
  const titled = Array.from(scored.row.terms.title, id => query.termOf[id] ?? -1)
  return {
    ...{ passage, article, score, shares },
    share: wholeShare(query, scored),
    title: new Set(titled.filter(term => term >= 0)),
    context: scored.context,
    sentences: rankedSentences(passage, { ...scored, query }),
  }
}

/** Finds passages for a question: an engine proposes, BM25 with context and the factors order. @throws EngineFault */
export async function searchIn(index: SearchIndex, question: string, scope: SearchScope): Promise<SearchResult> {
  const terms = readQuestion(question, index)
  const query = toQuery(question, terms, {
    ...index,
    wanted: wantedIn(scope.wanted, index.store),
    count: scope.wanted?.count ?? 1,
  })
  const ranked = (await placed(index, await candidatesFor(index, query, scope)))
    .flatMap(one => score(index, query, one))
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, _, [first]) => score >= (scope.least ?? 0) * (first?.score ?? 0))
    .slice(0, scope.limit)
    .map(found => rankedPassage(query, found))
  // Of a question in another script no characters can stand in a passage, however well its words do.
  const foreign = japanese.test(question) ? 1 : 1 + factors.charBigrams.weight
  const strength = ((ranked[0]?.score ?? 0) * foreign) / fullScore(terms)
  return { terms, ranked, strength, passages: index.store.size }
}
