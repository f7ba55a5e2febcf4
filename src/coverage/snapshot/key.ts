import { createHash, type Hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** The files below a folder, by their paths; none where it is no folder that can be read. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

async function addFile(hash: Hash, name: string, file: string): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => Buffer.from(`unreadable: ${error.code}`))
  hash.update(`${name}\0${bytes.length}\0`).update(bytes)
}

/** SHA-256 over the names and bytes of files and of all files below folders, in their order. */
export async function contentKey(places: readonly string[]): Promise<Buffer> {
  const hash = createHash('sha256')
  for (const place of places) {
    const files = await filesBelow(place)
    if (files.length === 0) await addFile(hash, '', place)
    for (const file of files) await addFile(hash, relative(place, file), file)
    hash.update('\0\0')
  }
  return hash.digest()
}
