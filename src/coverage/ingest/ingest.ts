import type { DocumentFolders } from '../../documents/survey.ts'
import { openMorphology } from '../../language/analyzer.ts'
import { readLexicon } from '../../lexicon/read-lexicon.ts'
import type { Speaker } from '../../model.ts'
import { type Connection, connect, demandEngine, patience } from '../../search/engines/opensearch/client.ts'
import type { EnginePlace } from '../../search/engines/opensearch/place.ts'
import { currentGeneration, readManifest } from '../../search/engines/opensearch/pointer.ts'
import { sweepGenerations, turnPointer } from '../../search/engines/opensearch/turn.ts'
import type { Desk } from '../reading/articles.ts'
import { Budgets } from '../reading/budgets.ts'
import { keyOf, lookAt, makerOf, type Surveyed, stemOf } from '../reading/cache.ts'
import type { Limits } from '../reading/limits.ts'
import { Losses } from '../reading/losses.ts'
import { openReaderPool, type PoolOptions, usualThreads } from '../reading/reader-pool.ts'
import type { Readers } from '../reading/readers.ts'
import { attributeSpooled, speakersIn } from './attribution.ts'
import { readSpooled, spoolArticles } from './documents.ts'
import type { Progress } from './progress.ts'
import { Spool } from './spool.ts'
import { writeSpooled } from './write.ts'

export interface IngestOptions extends DocumentFolders {
  readonly engine: EnginePlace
  /** The folder for what is found out on the way. */
  readonly cache: string
  readonly limits: Limits
  readonly progress: Progress
  /** Threads that read, and at most attribute statements; as many as there are cores, three at most, if it is not given. */
  readonly threads?: number
}

export interface Ingested {
  readonly generation: number
  /** False if the engine had all of it already. */
  readonly isNew: boolean
  readonly articles: number
  readonly passages: number
  readonly statements: number
  /** Generations that were removed. */
  readonly removed: readonly number[]
}

/** What of the engine was made of the same documents by the same program. */
async function alreadyThere(connection: Connection, key: string): Promise<Ingested | null> {
  const generation = await currentGeneration(connection)
  if (generation === null) return null
  const manifest = await readManifest(connection, generation).catch(() => null)
  return manifest?.key === key ? { generation, isNew: false, ...manifest.counts, removed: [] } : null
}

interface ReadSpool {
  readonly losses: Losses
  readonly speakers: readonly Speaker[]
}

/** Articles whose names all threads together may know: who is who takes 1.7 KB an article in each of them. */
const mostNamed = 300_000

/** Has work done on threads that have ended when it returns: what they know takes memory. */
async function withReaders<T>(options: PoolOptions, work: (readers: Readers) => Promise<T>): Promise<T> {
  const readers = openReaderPool(options)
  try {
    return await work(readers)
  } finally {
    readers.close()
  }
}

/** Finds out all that is in documents, in three steps: parses them, reads their articles, and attributes statements. */
async function readAll(spool: Spool, surveyed: Surveyed, options: IngestOptions): Promise<ReadSpool> {
  const { limits, progress, threads = usualThreads() } = options
  const lexicon = await readLexicon()
  const pool = { lexicon, limits, count: threads }
  await withReaders(pool, readers =>
    spoolArticles(surveyed, { spool, readers, options: { lexicon, limits } }, progress),
  )
  if (spool.size === 0) throw new Error(`${options.folder} contains no articles to ingest.`)
  // Only now: parsing needs memory, and no dictionary.
  const { dictionary } = await openMorphology()
  const losses = new Losses(limits)
  const around = { budgets: new Budgets(limits, spool.everyArticle()), limits, kept: spool.kept, losses }
  const names = await withReaders(pool, readers => {
    readers.tell('open', dictionary)
    return readSpooled(spool, { ...around, readers }, progress)
  })
  const count = Math.max(1, Math.min(threads, Math.floor(mostNamed / spool.size)))
  return withReaders({ ...pool, count }, async readers => {
    const desk: Desk = { ...around, readers }
    readers.tell('open', dictionary)
    readers.tell('knowPacked', names)
    await attributeSpooled(spool, desk, progress)
    return { losses, speakers: await speakersIn(spool, desk) }
  })
}

/** One ingestion: what is ingested, and with which program. */
interface Run {
  readonly key: string
  /** The program alone. */
  readonly maker: string
  readonly surveyed: Surveyed
  readonly options: IngestOptions
}

/** @throws Error, or EngineFault, that says why it cannot go on; what was done is not done again the next time */
async function ingestInto(
  connection: Connection,
  spool: Spool,
  { key, maker, surveyed, options }: Run,
): Promise<Ingested> {
  spool.begin(key, maker)
  const { losses, speakers } = await readAll(spool, surveyed, options)
  const { draft, counts } = await writeSpooled(connection, { spool, key, speakers, losses }, options.progress)
  await turnPointer(connection, draft)
  spool.sweep()
  return { generation: draft.generation, isNew: true, ...counts, removed: await sweepGenerations(connection, draft) }
}

/**
 * Writes the documents of a folder into a search engine as a new generation, and has it read once it is whole.
 * @throws Error, or EngineFault, that says why it cannot go on; what was done is not done again the next time
 */
export async function ingest(options: IngestOptions): Promise<Ingested> {
  const connection = connect(options.engine, patience.writing)
  try {
    await demandEngine(connection)
    const [maker, surveyed] = await Promise.all([makerOf(), lookAt(options)])
    const key = keyOf(surveyed, maker, options.limits).toString('base64url')
    const before = await alreadyThere(connection, key)
    if (before !== null) return before
    const spool = new Spool(`${stemOf(options, options.cache)}.spool`)
    try {
      return await ingestInto(connection, spool, { key, maker: maker.toString('base64url'), surveyed, options })
    } finally {
      spool.close()
    }
  } finally {
    await connection.close()
  }
}
