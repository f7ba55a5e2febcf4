import { createHash, type Hash, hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { largestDocument } from '../../documents/parse.ts'
import type { Survey } from '../../documents/survey.ts'
import { readRegularFile } from '../../files/regular-file.ts'

/** The files below a folder by path; none if the folder cannot be read. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

async function addFile(sum: Hash, name: string, file: string): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => Buffer.from(`unreadable: ${error.code}`))
  sum.update(`${name}\0${bytes.length}\0`).update(bytes)
}

/** SHA-256 over the names and bytes of files of this program, and of all files below its folders, in their order. */
export async function programKey(places: readonly string[]): Promise<Buffer> {
  const sum = createHash('sha256')
  for (const place of places) {
    const files = await filesBelow(place)
    if (files.length === 0) await addFile(sum, '', place)
    for (const file of files) await addFile(sum, relative(place, file), file)
    sum.update('\0\0')
  }
  return sum.digest()
}

/** SHA-256, base64, of each file of a survey by its path; in words why, if it cannot be read. */
export async function hashesOf({ files }: Survey): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>()
  for (const { path, file } of files) {
    const bytes = await readRegularFile(file, largestDocument).catch((error: unknown) => error)
    hashes.set(path, bytes instanceof Uint8Array ? hash('sha256', bytes, 'base64') : `unreadable: ${bytes}`)
  }
  return hashes
}

/** SHA-256 over the names and contents of all files of a survey, and over what of the folder cannot be read. */
export function surveyKey({ problems }: Survey, hashes: ReadonlyMap<string, string>): Buffer {
  const refused = problems.map(({ document, reason }) => [document, reason])
  return createHash('sha256')
    .update(JSON.stringify([[...hashes], refused]))
    .digest()
}
