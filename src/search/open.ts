import type { Analyze, Article, Lexicon, NameEntry, Search } from '../model.ts'
import { openAliases } from './aliases.ts'
import type { IndexColumns } from './build.ts'
import { openCandidates } from './candidates.ts'
import type { FactorName } from './factors.ts'
import { fold } from './fold.ts'
import { openGate } from './gate.ts'
import { passagesOf } from './passages.ts'
import { type SearchIndex, searchIn } from './search.ts'
import type { Synonyms } from './synonyms.ts'
import { openStore } from './term-store.ts'
import { openVariants } from './variants.ts'

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

/** Searches an index. `leftOut` names factors that are not to count, to measure what they give. */
export function openSearch(index: SearchIndex, leftOut: readonly FactorName[] = []): Search {
  const measured: SearchIndex = { ...index, leftOut: new Set(leftOut) }
  return (question, scope) => searchIn(measured, question, scope)
}
