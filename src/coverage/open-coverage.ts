import { fileURLToPath } from 'node:url'
import { type DocumentFolders, type Survey, surveyFolder } from '../documents/survey.ts'
import { type Morphology, openMorphology } from '../language/analyzer.ts'
import type { Analyze } from '../language/token.ts'
import { readLexicon } from '../lexicon/read-lexicon.ts'
import type { Lexicon } from '../model.ts'
import { openEmbedded } from '../search/engines/embedded.ts'
import { inSteps } from '../search/in-steps.ts'
import { openReader } from '../search/open.ts'
import { openSynonyms, type Synonyms } from '../search/synonyms.ts'
import { assembleCoverage, type OpenCoverage } from './assemble.ts'
import { FactsCounter } from './facts.ts'
import { keptContents } from './reading/cache.ts'
import type { CoverageContents } from './reading/contents.ts'
import type { ReadingOptions } from './reading/folder.ts'
import { defaultLimits, type Limits } from './reading/limits.ts'
import type { Readers } from './reading/readers.ts'

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

/** Opens what was found out of documents, in the embedded engine. */
export async function openContents(contents: CoverageContents, tools: ReadingTools): Promise<OpenCoverage> {
  const { parsed, statements, speakers, columns } = contents
  const { articles, problems, dropped } = parsed
  const { vocabulary, store, engine: index } = columns
  const reader = await openReader(vocabulary, { ...tools, speakers })
  const { documentFrequency } = vocabulary
  const engine = await openEmbedded({ articles, statements, store, index, documentFrequency })
  const counter = new FactsCounter()
  for await (const part of inSteps(articles)) for (const [, article] of part) counter.addArticle(article)
  for (const statement of statements) counter.addStatement(statement)
  const facts = counter.done({ speakers, problems, dropped })
  return assembleCoverage({ engine, reader, facts, lexicon: tools.lexicon })
}

/** The reading code is loaded only if there is no snapshot. */
async function readContents(survey: Survey, options: ReadingOptions): Promise<CoverageContents> {
  const { readFolder } = await import('./reading/folder.ts')
  return readFolder(survey, options)
}

export interface CoverageOptions {
  /** One that is being read already, or was for another coverage. */
  readonly dictionary?: Promise<Morphology>
  /** The folder for snapshots; without it none is opened or saved. */
  readonly cache?: string
  /** A folder of documents added by members and feeds, read as well. */
  readonly beside?: string
  /** What one document may cost. */
  readonly limits?: Limits
  /** Reads documents elsewhere than on threads of their own. */
  readonly readers?: Readers
  /** Told, in a sentence, if a snapshot could not be used or saved. */
  readonly warn?: (sentence: string) => void
}

/** Documents, what one of them may cost, and the folder for their snapshot. */
export interface SnapshotPlace extends DocumentFolders {
  readonly cache: string
  readonly limits: Limits
}

/** Writes the snapshot of a folder, unless there is a valid one. @throws as openCoverage does */
export async function keepSnapshot(place: SnapshotPlace): Promise<void> {
  const { limits } = place
  const lexicon = await readLexicon()
  const warn = () => undefined
  await keptContents({ ...place, warn }, ({ survey, hashes }, kept) =>
    readContents(survey, { lexicon, morphology: openMorphology(), limits, hashes, kept }),
  )
}

/**
 * Opens the coverage: its snapshot, or what is found out of the folder's documents.
 * @throws Error if the folder, the lexicon or the dictionary cannot be read
 */
export async function openCoverage(folder: string, options: CoverageOptions = {}): Promise<OpenCoverage> {
  const { dictionary = openMorphology(), cache, limits = defaultLimits, readers, warn = () => undefined } = options
  const lexicon = await readLexicon()
  const documents = { folder, ...(options.beside !== undefined && { beside: options.beside }) }
  const reading: ReadingOptions = { lexicon, morphology: dictionary, limits, ...(readers && { readers }) }
  const open = async () =>
    cache === undefined
      ? readContents(await surveyFolder(documents), reading)
      : keptContents({ ...documents, cache, limits, warn }, ({ survey, hashes }, kept) =>
          readContents(survey, { ...reading, hashes, kept }),
        )
  const analyzer = dictionary.then(({ analyze }) => analyze)
  // Other threads unpack the dictionary meanwhile.
  const [contents, analyze, synonyms] = await Promise.all([open(), analyzer, openCachedSynonyms(analyzer, cache)])
  return openContents(contents, { analyze, lexicon, synonyms })
}
