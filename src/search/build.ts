import type { Analyze, AnalyzedArticle, Article, Lexicon, NameEntry, Passage, Search } from '../model.ts'
import { openAliases } from './aliases.ts'
import { TermPacker } from './article-terms.ts'
import { openCandidates } from './candidates.ts'
import type { FactorName } from './factors.ts'
import { fold } from './fold.ts'
import { openGate } from './gate.ts'
import { countGrams, type GramCounts } from './grams.ts'
import { passagesOf } from './passages.ts'
import { documentFrequencies, type FieldPostings, invert } from './postings.ts'
import { comparable, type SearchIndex, searchIn } from './search.ts'
import { StoreBuilder } from './store-builder.ts'
import type { Synonyms } from './synonyms.ts'
import { openStore, type StoreColumns } from './term-store.ts'
import { termsOf } from './terms.ts'
import { openVariants, type VariantColumns, variantColumns } from './variants.ts'

// ※Title of a source (outlet, date), or its bare address: it tells where something stands, and answers nothing.
const sourceNote = /^(?:※.*[)）]」?。?|[^。]*https?:\/\/\S+)$/su
const isSourceNote = (sentence: string): boolean => sourceNote.test(sentence)

/** What an article is known by beside its words: title, outlets, and the day of publication as Japanese writes it. */
function headOf({ title, section, outlet, carrier, published }: Article): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published ?? '') ?? []
  const date = `${year ? `${year}年` : ''}${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  return [title ?? section, outlet, carrier, date].filter(Boolean).join('。')
}

/** All that is found out of articles for search, in columns. */
export interface IndexColumns {
  readonly store: StoreColumns
  readonly postings: FieldPostings
  readonly variants: VariantColumns
  readonly grams: GramCounts
}

function packArticle({ article, tokens }: AnalyzedArticle, analyze: Analyze, packer: TermPacker): void {
  const sentences = article.sentences.map(({ start, end }, n) =>
    isSourceNote(article.body.slice(start, end)) ? [] : termsOf(tokens[n] ?? []),
  )
  packer.add({ title: termsOf(analyze(headOf(article))), sentences })
}

/** Reads articles into columns, passage by passage. */
export function columnsOf(analyzed: readonly AnalyzedArticle[], analyze: Analyze): IndexColumns {
  const packer = new TermPacker()
  for (const article of analyzed) packArticle(article, analyze, packer)
  const terms = packer.done()
  const builder = new StoreBuilder()
  const texts: string[] = []
  analyzed.forEach(({ article }, at) => {
    const passages = passagesOf(article)
    builder.add(
      { terms, at },
      passages.map(({ sentences }) => sentences.length),
    )
    for (const passage of passages) texts.push(comparable(passage, article))
  })
  const joined = builder.done()
  const store = { ...joined, documentFrequency: documentFrequencies(joined) }
  return { store, postings: invert(store), variants: variantColumns(store), grams: countGrams(texts, [2, 3]) }
}

export interface SearchTools {
  readonly analyze: Analyze
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms
  /** Speakers of the coverage: a question may call them by any of their names. */
  readonly speakers: readonly NameEntry[]
}

/** Opens an index over the articles that its columns were made of. */
export function openIndex(columns: IndexColumns, articles: readonly Article[], tools: SearchTools): SearchIndex {
  const { lexicon } = tools
  const store = openStore(columns.store)
  const { words, vocabulary } = store
  const { postings, grams } = columns
  return {
    ...tools,
    store,
    grams,
    passages: articles.flatMap(passagesOf),
    articles: new Map(articles.map(article => [article.id, article])),
    variants: openVariants(columns.variants, store),
    stopWords: new Set(Object.values(lexicon.stopWords).flat().map(fold)),
    aliases: openAliases([...lexicon.names, ...lexicon.english, ...lexicon.outlets, ...tools.speakers]),
    find: openCandidates({ words, vocabulary, postings, gate: openGate(postings) }),
    leftOut: new Set(),
  }
}

/** Indexes articles for search. */
export function indexArticles(analyzed: readonly AnalyzedArticle[], tools: SearchTools): SearchIndex {
  const articles = analyzed.map(({ article }) => article)
  return openIndex(columnsOf(analyzed, tools.analyze), articles, tools)
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
