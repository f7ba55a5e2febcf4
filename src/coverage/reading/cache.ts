import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentKey } from '../snapshot/key.ts'
import { Records, RecordsWriter } from '../snapshot/records.ts'
import { openSnapshot, saveSnapshot, sweepSnapshots } from '../snapshot/snapshot.ts'
import type { KeptReadings } from './articles.ts'
import type { CoverageContents } from './contents.ts'
import { contentsOf, sectionsOf } from './sections.ts'

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** What decides, beside the documents, what is found in them. */
const makers = [
  ...['documents', 'language', 'lexicon', 'statements', 'search', 'coverage'].map(room => place(`../../${room}`)),
  place('../../../index-data/lexicon'),
  place('../../../package-lock.json'),
]
/** Snapshots of folders, the bundled one among them. */
const snapshotsKept = 8

/** A folder of documents, and one of those that were brought in. */
export interface Documents {
  readonly folder: string
  readonly beside?: string
}

/** Nothing is for another Node: V8's format may change with it. */
const makerOf = async (): Promise<Buffer> =>
  createHash('sha256')
    .update(process.versions.v8)
    .update(await contentKey(makers))
    .digest()

const keyOf = async ({ folder, beside }: Documents, maker: Buffer): Promise<Buffer> =>
  createHash('sha256')
    .update(maker)
    .update(await contentKey(beside === undefined ? [folder] : [folder, beside]))
    .digest()

function stemOf({ folder, beside }: Documents, cache: string): string {
  const places = [folder, ...(beside === undefined ? [] : [beside])].map(place => resolve(place))
  return resolve(cache, createHash('sha256').update(places.join('\n')).digest('hex').slice(0, 12))
}

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
export interface CachedFolder extends Documents {
  readonly cache: string
  /** Told, in a sentence, where a snapshot could not be used or saved. */
  readonly warn: (sentence: string) => void
}

/** Opens the snapshot of a folder, else reads the folder and saves one. @throws what reading throws */
export async function keptContents(
  { cache, warn, ...documents }: CachedFolder,
  read: (kept: KeptReadings) => Promise<CoverageContents>,
): Promise<CoverageContents> {
  const stem = stemOf(documents, cache)
  const file = `${stem}.snapshot`
  const maker = await makerOf()
  const key = await keyOf(documents, maker)
  const found = await openSnapshot(file, key)
  const opened = found.kind === 'valid' ? await contentsOf(found.sections) : null
  if (opened !== null) return opened
  const reason = found.kind === 'refused' ? found.reason : 'it does not hold a coverage'
  if (found.kind !== 'none') warn(`The snapshot ${file} is not used: ${reason}. It is made anew.`)
  const { contents, save } = await withReadings(`${stem}.readings`, maker, read)
  try {
    save()
    // Documents that changed meanwhile are not those that the key stands for.
    if (key.equals(await keyOf(documents, maker))) await saveSnapshot(file, key, sectionsOf(contents))
    await sweepSnapshots(cache, snapshotsKept)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    warn(`The snapshot ${file} could not be saved: ${reason}. The next start reads the documents again.`)
  }
  return contents
}
