import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A path that no other process writes to, for a file on its way to its place. */
export const asideOf = (file: string): string => `${file}.${process.pid}.${Date.now()}.part`

/** A rename is durable once its folder is synced. Not every system can sync folders; there it becomes durable a little later. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * Writes a file aside, syncs it, and puts it in its place: whoever reads finds the old one or the new one, whenever this
 * process or the machine is stopped. @throws what the file system throws; then the place is as it was
 */
export async function writeWhole(file: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const aside = asideOf(file)
  await mkdir(dirname(file), { recursive: true })
  try {
    const handle = await open(aside, 'wx', 0o600)
    try {
      await write(handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(aside, file)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  await syncFolder(dirname(file))
}

const magic = Buffer.from('DEDOFILE')
const headLength = magic.length + 4 + 32

/** The magic word, the version of what the content means, and the content's SHA-256. */
function headOf(version: number, content: Uint8Array): Buffer {
  const number = Buffer.alloc(4)
  number.writeUInt32LE(version)
  return Buffer.concat([magic, number, createHash('sha256').update(number).update(content).digest()])
}

/** Saves content so that `readWhole` can check that it is complete. @throws as writeWhole does */
export const saveWhole = (file: string, version: number, content: Uint8Array): Promise<void> =>
  writeWhole(file, async handle => {
    await handle.writeFile(headOf(version, content))
    await handle.writeFile(content)
  })

/** The content that was saved; null if it is not there, not whole, or of another version. */
export async function readWhole(file: string, version: number): Promise<Buffer | null> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null || bytes.length < headLength) return null
  const content = bytes.subarray(headLength)
  return bytes.subarray(0, headLength).equals(headOf(version, content)) ? content : null
}
