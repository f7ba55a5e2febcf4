import { setImmediate as pause } from 'node:timers/promises'
import type { Analyze } from '../language/token.ts'
import type { Search } from '../model/search.ts'
import type { Article, Lexicon, NameEntry, Passage } from '../model.ts'
import { openAliases } from './aliases.ts'
import type { IndexColumns } from './build.ts'
import { openMiniSearch } from './engines/minisearch.ts'
import type { FactorName } from './factors.ts'
import { fold } from './fold.ts'
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

/** Items that are looked at in one step: questions are answered between the steps, from the index before. */
const step = 10_000

async function* inSteps<T>(items: readonly T[]): AsyncGenerator<readonly (readonly [number, T])[]> {
  for (let at = 0; at < items.length; at += step) {
    yield items.slice(at, at + step).map((item, n) => [at + n, item] as const)
    await pause()
  }
}

async function placesOf(words: readonly string[]): Promise<Map<string, number>> {
  const places = new Map<string, number>()
  for await (const part of inSteps(words)) for (const [id, word] of part) places.set(word, id)
  return places
}

async function passagesIn(articles: readonly Article[]): Promise<Passage[]> {
  const passages: Passage[] = []
  for await (const part of inSteps(articles))
    for (const [, article] of part) for (const passage of passagesOf(article)) passages.push(passage)
  return passages
}

/** Opens an index over the articles that its columns were made of. */
export async function openIndex(
  columns: IndexColumns,
  articles: readonly Article[],
  tools: SearchTools,
): Promise<SearchIndex> {
  const { lexicon } = tools
  const store = openStore(columns.store, await placesOf(columns.store.words))
  const { engine, grams } = columns
  return {
    ...tools,
    store,
    grams,
    passages: await passagesIn(articles),
    articles: new Map(articles.map(article => [article.id, article])),
    variants: openVariants(columns.variants, store),
    stopWords: new Set(Object.values(lexicon.stopWords).flat().map(fold)),
    aliases: openAliases([...lexicon.names, ...lexicon.english, ...lexicon.outlets, ...tools.speakers]),
    find: await openMiniSearch(engine, columns.store.documentFrequency),
    leftOut: new Set(),
  }
}

/** Searches an index. `leftOut` names factors that are not to count, to measure what they give. */
export function openSearch(index: SearchIndex, leftOut: readonly FactorName[] = []): Search {
  const measured: SearchIndex = { ...index, leftOut: new Set(leftOut) }
  return (question, scope) => searchIn(measured, question, scope)
}
