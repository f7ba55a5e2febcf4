import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { CoverageContents } from './build-coverage.ts'
import { readLexicon } from './lexicon.ts'
import type { Analyze, AnalyzedArticle, Coverage, Lexicon, Parsed } from './model.ts'
import { openAnalyzer } from './search/analyzer.ts'
import { openIndex, openSearch } from './search/open.ts'
import { isSameName } from './search/sound.ts'
import { openSynonyms, type Synonyms } from './search/synonyms.ts'
import { contentKey } from './snapshot/key.ts'
import { openSnapshot, saveSnapshot, sweepSnapshots } from './snapshot/snapshot.ts'
import { findSpeakers, nearestSpeakers } from './statements/speakers.ts'

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const bundledCache = place('../index-data/cache')

/** What decides, beside the documents, what is found in them. */
const makers = [
  ...['parse', 'statements', 'search', 'build-coverage.ts'].map(room => place(room)),
  place('../index-data/lexicon'),
  place('../package-lock.json'),
]
/** Snapshots of folders, the bundled one among them. */
const snapshotsKept = 8

/** What articles are read with. */
export interface ReadingTools {
  readonly analyze: Analyze
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms
}

/** The synonym dictionary in the form that the cache keeps. */
export const openCachedSynonyms = (analyze: Analyze, cache: string = bundledCache): Promise<Synonyms> =>
  openSynonyms(cache, analyze)

/** Opens what was found out of documents. */
export function openContents(
  { parsed, statements, speakers, columns }: CoverageContents,
  tools: ReadingTools,
): Coverage {
  const index = openIndex(columns, parsed.articles, { ...tools, speakers })
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

/** Finds out what articles hold, and opens it. */
export async function joinCoverage(
  parsed: Parsed,
  analyzed: readonly AnalyzedArticle[],
  tools: ReadingTools,
): Promise<Coverage> {
  const { buildContents } = await import('./build-coverage.ts')
  return openContents(buildContents(parsed, analyzed, tools), tools)
}

async function readContents(folder: string, lexicon: Lexicon, dictionary: Promise<Analyze>): Promise<CoverageContents> {
  const [{ parseFolder }, { analyzeArticle, buildContents }] = await Promise.all([
    import('./parse/folder.ts'),
    import('./build-coverage.ts'),
  ])
  const [analyze, parsed] = await Promise.all([dictionary, parseFolder(folder, lexicon)])
  const analyzed = parsed.articles.map(article => analyzeArticle(article, analyze))
  return buildContents(parsed, analyzed, { analyze, lexicon })
}

/** Whose snapshot is not for this Node: V8's format may change with it. */
const keyOf = async (folder: string): Promise<Buffer> =>
  createHash('sha256')
    .update(process.versions.v8)
    .update(await contentKey([folder, ...makers]))
    .digest()

const fileOf = (folder: string, cache: string): string =>
  resolve(cache, `${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}.snapshot`)

export interface CoverageOptions {
  /** One that is being read already, or was for another coverage. */
  readonly dictionary?: Promise<Analyze>
  /** The folder for snapshots; without it none is opened or saved. */
  readonly cache?: string
  /** Told, in a sentence, where a snapshot could not be used or saved. */
  readonly warn?: (sentence: string) => void
}

/** A file made by hand may bear the right key and hold anything. */
function isContents(found: unknown): found is CoverageContents {
  const contents = v.object({
    parsed: v.object({ articles: v.array(v.looseObject({ id: v.string(), body: v.string() })) }),
    statements: v.array(v.looseObject({ id: v.string(), article: v.string() })),
    speakers: v.array(v.looseObject({ name: v.string() })),
    columns: v.looseObject({ store: v.looseObject({ words: v.array(v.string()), ids: v.instance(Uint32Array) }) }),
  })
  return v.is(contents, found)
}

/** Opens the snapshot of a folder, else reads the folder and saves one. */
async function keptContents(
  folder: string,
  cache: string,
  { read, warn }: { read: () => Promise<CoverageContents>; warn: (sentence: string) => void },
): Promise<CoverageContents> {
  const file = fileOf(folder, cache)
  const key = await keyOf(folder)
  const found = await openSnapshot(file, key)
  if (found.kind === 'valid' && isContents(found.contents)) return found.contents
  const reason = found.kind === 'refused' ? found.reason : 'it does not hold a coverage'
  if (found.kind !== 'none') warn(`The snapshot ${file} is not used: ${reason}. It is made anew.`)
  const contents = await read()
  try {
    // Documents that changed meanwhile are not those that the key stands for.
    if (key.equals(await keyOf(folder))) await saveSnapshot(file, key, contents)
    await sweepSnapshots(cache, snapshotsKept)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    warn(`The snapshot ${file} could not be saved: ${reason}. The next start reads the documents again.`)
  }
  return contents
}

/** Makes the snapshot of a folder, where there is no valid one. @throws as openCoverage does */
export async function keepSnapshot(folder: string, cache: string): Promise<void> {
  const lexicon = await readLexicon()
  const read = () => readContents(folder, lexicon, openAnalyzer())
  await keptContents(folder, cache, { read, warn: () => undefined })
}

/**
 * Opens the coverage: its snapshot, or what is found out of the folder's documents.
 * @throws Error where the folder, the lexicon or the dictionary cannot be read
 */
export async function openCoverage(folder: string, options: CoverageOptions = {}): Promise<Coverage> {
  const { dictionary = openAnalyzer(), cache, warn = () => undefined } = options
  const lexicon = await readLexicon()
  const read = () => readContents(folder, lexicon, dictionary)
  const [contents, analyze] = await Promise.all([
    cache === undefined ? read() : keptContents(folder, cache, { read, warn }),
    dictionary,
  ])
  return openContents(contents, { analyze, lexicon, synonyms: await openCachedSynonyms(analyze, cache) })
}
