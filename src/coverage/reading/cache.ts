import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DocumentFolders, type Survey, surveyFolder } from '../../documents/survey.ts'
import { hashesOf, programKey, surveyKey } from '../snapshot/key.ts'
import { Records, RecordsWriter } from '../snapshot/records.ts'
import { openSnapshot, saveSnapshot, sweepSnapshots } from '../snapshot/snapshot.ts'
import type { KeptReadings } from './articles.ts'
import type { CoverageContents } from './contents.ts'
import type { Limits } from './limits.ts'
import { contentsOf, sectionsOf } from './sections.ts'

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What decides, beside the documents, what is found in them. */
const makers = [
  ...['files', 'documents', 'language', 'lexicon', 'statements', 'search', 'coverage'].map(room =>
    place(`../../${room}`),
  ),
  place('../../../index-data/lexicon'),
  place('../../../package-lock.json'),
]
/** Snapshots of folders, the bundled one among them. */
const snapshotsKept = 8

/** Nothing is for another Node: V8's format may change with it. */
export const makerOf = async (): Promise<Buffer> =>
  createHash('sha256')
    .update(process.versions.v8)
    .update(await programKey(makers))
    .digest()

/** What is known of a folder before its documents are read. */
export interface Surveyed {
  readonly survey: Survey
  /** SHA-256 of its files by path. */
  readonly hashes: ReadonlyMap<string, string>
}

export async function lookAt(documents: DocumentFolders): Promise<Surveyed> {
  const survey = await surveyFolder(documents)
  return { survey, hashes: await hashesOf(survey) }
}

/** What a snapshot depends on: the program, what documents may cost, and the documents. */
export function keyOf({ survey, hashes }: Surveyed, maker: Buffer, limits: Limits): Buffer {
  return createHash('sha256')
    .update(maker)
    .update(JSON.stringify([limits.seconds, limits.megabytes]))
    .update(surveyKey(survey, hashes))
    .digest()
}

export function stemOf({ folder, beside }: DocumentFolders, cache: string): string {
  const places = [folder, ...(beside === undefined ? [] : [beside])].map(place => resolve(place))
  return resolve(cache, createHash('sha256').update(places.join('\n')).digest('hex').slice(0, 12))
}

/** Reads what was surveyed, beside readings of an earlier time. */
type Read = (surveyed: Surveyed, kept: KeptReadings) => Promise<CoverageContents>

/** Readings of articles in a file: an article that did not change since is not read again. */
async function withReadings(
  file: string,
  maker: Buffer,
  read: (kept: KeptReadings) => Promise<CoverageContents>,
): Promise<{ contents: CoverageContents; save: () => void }> {
  const before = new Records(file, maker)
  const now = new RecordsWriter(file, maker)
  try {
    const contents = await read({
      isEmpty: before.isEmpty,
      has: key => before.has(key),
      find: key => before.find(key),
      keep: (key, reading) => now.add(key, reading),
    })
    return { contents, save: () => now.save() }
  } catch (error) {
    now.drop()
    throw error
  } finally {
    before.close()
  }
}

/** A folder of documents, and the folder for what is kept of it. */
export interface CachedFolder extends DocumentFolders {
  readonly cache: string
  readonly limits: Limits
  /** Told, in a sentence, if a snapshot could not be used or saved. */
  readonly warn: (sentence: string) => void
}

/** Opens the snapshot of a folder, else reads the folder and saves one. @throws what reading throws */
export async function keptContents(
  { cache, limits, warn, ...documents }: CachedFolder,
  read: Read,
): Promise<CoverageContents> {
  const stem = stemOf(documents, cache)
  const file = `${stem}.snapshot`
  const [maker, surveyed] = await Promise.all([makerOf(), lookAt(documents)])
  const key = keyOf(surveyed, maker, limits)
  const found = await openSnapshot(file, key)
  const opened = found.kind === 'valid' ? await contentsOf(found.sections) : null
  if (opened !== null) return opened
  const reason = found.kind === 'refused' ? found.reason : 'it does not contain a coverage'
  if (found.kind !== 'none') warn(`The snapshot ${file} is not used: ${reason}. It will be rebuilt.`)
  const { contents, save } = await withReadings(`${stem}.readings`, maker, kept => read(surveyed, kept))
  try {
    save()
    // Documents that changed meanwhile are not those that the key stands for.
    if (key.equals(keyOf(await lookAt(documents), maker, limits))) await saveSnapshot(file, key, sectionsOf(contents))
    await sweepSnapshots(cache, snapshotsKept)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    warn(`The snapshot ${file} could not be saved: ${reason}. The next start will read the documents again.`)
  }
  return contents
}
