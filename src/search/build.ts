import type { Analyze, AnalyzedArticle, Article, Lexicon, NameEntry, Passage, Search } from '../model.ts'
import { openAliases } from './aliases.ts'
import { indexPassages } from './candidates.ts'
import type { FactorName } from './factors.ts'
import { fold } from './fold.ts'
import { countGrams } from './grams.ts'
import { passagesOf } from './passages.ts'
import { comparable, type SearchIndex, searchIn } from './search.ts'
import type { Synonyms } from './synonyms.ts'
import { type PassageTerms, storeTerms, type TermStore } from './term-store.ts'
import { termsOf } from './terms.ts'
import { openVariants } from './variants.ts'

// ※Title of a source (outlet, date), or its bare address: it tells where something stands, and answers nothing.
const sourceNote = /^(?:※.*[)）]」?。?|[^。]*https?:\/\/\S+)$/su
const isSourceNote = (sentence: string): boolean => sourceNote.test(sentence)

/** What an article is known by beside its words: title, outlets, and the day of publication as Japanese writes it. */
function headOf({ title, section, outlet, carrier, published }: Article): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published ?? '') ?? []
  const date = `${year ? `${year}年` : ''}${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  return [title ?? section, outlet, carrier, date].filter(Boolean).join('。')
}

function analyzedPassages(
  articles: readonly AnalyzedArticle[],
  analyze: Analyze,
): { passages: Passage[]; terms: PassageTerms[] } {
  const passages: Passage[] = []
  const terms: PassageTerms[] = []
  for (const { article, tokens } of articles) {
    const title = termsOf(analyze(headOf(article)))
    const first = passages.length
    let sentence = 0
    for (const passage of passagesOf(article)) {
      passages.push(passage)
      const sentences = passage.sentences.map(({ start, end }) => {
        const found = termsOf(tokens[sentence++] ?? [])
        return isSourceNote(article.body.slice(start, end)) ? [] : found
      })
      terms.push({ article: first, title, sentences })
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

function* comparables(passages: readonly Passage[], articles: ReadonlyMap<string, Article>): Generator<string> {
  for (const passage of passages) {
    const article = articles.get(passage.article)
    yield article === undefined ? '' : comparable(passage, article)
  }
}

export interface SearchTools {
  readonly analyze: Analyze
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms
  /** Speakers of the coverage: a question may call them by any of their names. */
  readonly speakers: readonly NameEntry[]
}

/** Indexes articles for search. */
export function indexArticles(analyzed: readonly AnalyzedArticle[], tools: SearchTools): SearchIndex {
  const { lexicon } = tools
  const { passages, terms } = analyzedPassages(analyzed, tools.analyze)
  const store = storeTerms(terms)
  const articles = new Map(analyzed.map(({ article }) => [article.id, article]))
  const texts = [...comparables(passages, articles)]
  return {
    ...tools,
    store,
    passages,
    articles,
    variants: openVariants(store),
    stopWords: new Set(Object.values(lexicon.stopWords).flat().map(fold)),
    aliases: openAliases([...lexicon.names, ...lexicon.english, ...lexicon.outlets, ...tools.speakers]),
    find: indexPassages(indexed(store)),
    texts,
    grams: countGrams(texts, [2, 3]),
    leftOut: new Set(),
  }
}

/** Searches an index. `leftOut` names factors that are not to count, to measure what they give. */
export function openSearch(index: SearchIndex, leftOut: readonly FactorName[] = []): Search {
  const measured: SearchIndex = { ...index, leftOut: new Set(leftOut) }
  return (question, scope) => searchIn(measured, question, scope)
}

/** Makes articles searchable. */
export function buildSearch(
  analyzed: readonly AnalyzedArticle[],
  tools: SearchTools,
): { readonly passages: readonly Passage[]; readonly search: Search } {
  const index = indexArticles(analyzed, tools)
  return { passages: index.passages, search: openSearch(index) }
}
