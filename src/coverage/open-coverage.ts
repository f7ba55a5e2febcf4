import { fileURLToPath } from 'node:url'
import type { Coverage } from '../coverage-model.ts'
import { type Morphology, openMorphology } from '../language/analyzer.ts'
import type { Analyze } from '../language/token.ts'
import { readLexicon } from '../lexicon/read-lexicon.ts'
import type { Lexicon } from '../model.ts'
import { openIndex, openSearch } from '../search/open.ts'
import { isSameName } from '../search/sound.ts'
import { openSynonyms, type Synonyms } from '../search/synonyms.ts'
import { findSpeakers, nearestSpeakers } from '../statements/speakers.ts'
import type { KeptReadings } from './reading/articles.ts'
import { keptContents } from './reading/cache.ts'
import type { CoverageContents } from './reading/contents.ts'
import type { ReadingOptions } from './reading/folder.ts'

const bundledCache = fileURLToPath(new URL('../../index-data/cache', import.meta.url))

/** What articles are read with. */
export interface ReadingTools {
  readonly analyze: Analyze
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms
}

/** The synonym dictionary in the form that the cache keeps. */
export const openCachedSynonyms = (analyze: Promise<Analyze>, cache: string = bundledCache): Promise<Synonyms> =>
  openSynonyms(cache, analyze)

/** Opens what was found out of documents. */
export async function openContents(
  { parsed, statements, speakers, columns }: CoverageContents,
  tools: ReadingTools,
): Promise<Coverage> {
  const index = await openIndex(columns, parsed.articles, { ...tools, speakers })
  return {
    articles: new Map(parsed.articles.map(article => [article.id, article])),
    passages: index.passages,
    statements,
    speakers,
    findSpeakers: typed => {
      const found = findSpeakers(speakers, typed)
      return found.length > 0 ? found : speakers.filter(({ name }) => isSameName(typed, name))
    },
    nearestSpeakers: (typed, limit) => nearestSpeakers(speakers, typed, limit),
    dropped: parsed.dropped,
    problems: parsed.problems,
    lexicon: tools.lexicon,
    search: openSearch(index),
  }
}

async function readContents(
  folder: string,
  { dictionary, ...options }: Omit<ReadingOptions, 'morphology'> & { dictionary: Promise<Morphology> },
): Promise<CoverageContents> {
  const { readFolder } = await import('./reading/folder.ts')
  return readFolder(folder, { morphology: dictionary, ...options })
}

export interface CoverageOptions {
  /** One that is being read already, or was for another coverage. */
  readonly dictionary?: Promise<Morphology>
  /** The folder for snapshots; without it none is opened or saved. */
  readonly cache?: string
  /** A folder of documents that were brought in, read beside the other. */
  readonly beside?: string
  /** Told, in a sentence, where a snapshot could not be used or saved. */
  readonly warn?: (sentence: string) => void
}

/** Documents, and the folder for their snapshot. */
export interface SnapshotPlace {
  readonly folder: string
  readonly cache: string
  readonly beside?: string
}

/** Makes the snapshot of a folder, where there is no valid one. @throws as openCoverage does */
export async function keepSnapshot({ folder, cache, ...rest }: SnapshotPlace): Promise<void> {
  const lexicon = await readLexicon()
  const warn = () => undefined
  await keptContents({ folder, cache, warn, ...rest }, kept =>
    readContents(folder, { lexicon, dictionary: openMorphology(), kept, ...rest }),
  )
}

/**
 * Opens the coverage: its snapshot, or what is found out of the folder's documents.
 * @throws Error where the folder, the lexicon or the dictionary cannot be read
 */
export async function openCoverage(folder: string, options: CoverageOptions = {}): Promise<Coverage> {
  const { dictionary = openMorphology(), cache, warn = () => undefined } = options
  const lexicon = await readLexicon()
  const beside = options.beside === undefined ? {} : { beside: options.beside }
  const read = (kept?: KeptReadings) => readContents(folder, { lexicon, dictionary, ...beside, ...(kept && { kept }) })
  const analyzer = dictionary.then(({ analyze }) => analyze)
  const [contents, analyze, synonyms] = await Promise.all([
    cache === undefined ? read() : keptContents({ folder, cache, warn, ...beside }, read),
    analyzer,
    // Other threads unpack the dictionary meanwhile.
    openCachedSynonyms(analyzer, cache),
  ])
  return openContents(contents, { analyze, lexicon, synonyms })
}
