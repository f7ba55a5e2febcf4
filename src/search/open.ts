import type { Analyze } from '../language/token.ts'
import type { Search } from '../model/search.ts'
import type { Lexicon, NameEntry } from '../model.ts'
import { openAliases } from './aliases.ts'
import type { Engine } from './engines/engine.ts'
import type { FactorName } from './factors.ts'
import { fold } from './fold.ts'
import { openVocabulary } from './open-vocabulary.ts'
import { type Reader, type SearchIndex, searchIn } from './search.ts'
import type { Synonyms } from './synonyms.ts'
import { openVariants } from './variants.ts'
import type { VocabularyData } from './vocabulary.ts'

export interface SearchTools {
  readonly analyze: Analyze
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms
  /** Speakers of the coverage: a question may call them by any of their names. */
  readonly speakers: readonly NameEntry[]
}

/** Opens what reads questions: the same whichever engine answers. */
export async function openReader(data: VocabularyData, tools: SearchTools): Promise<Reader> {
  const { lexicon, analyze, synonyms, speakers } = tools
  const store = await openVocabulary(data)
  return {
    ...{ analyze, synonyms, store },
    grams: data.grams,
    variants: openVariants(data.variants, store),
    stopWords: new Set(Object.values(lexicon.stopWords).flat().map(fold)),
    aliases: openAliases([...lexicon.names, ...lexicon.english, ...lexicon.outlets, ...speakers]),
  }
}

/** Searches what an engine keeps. `leftOut` names factors that are not to count, to measure what they give. */
export function openSearch(reader: Reader, engine: Engine, leftOut: readonly FactorName[] = []): Search {
  const index: SearchIndex = { ...reader, engine, leftOut: new Set(leftOut) }
  return (question, scope) => searchIn(index, question, scope)
}
