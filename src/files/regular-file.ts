import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** Why a file was not read, as part of a problem's sentence. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const mostTries = 3

async function readBytes(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  for (let got = -1; got !== 0 && length < bytes.length; length += got)
    got = (await handle.read(bytes, length, bytes.length - length, length)).bytesRead
  return bytes.subarray(0, length)
}

/**
 * Reads a regular file of at most `limit` bytes. Without O_NONBLOCK, opening a pipe waits for a writer for good.
 * A file that is written meanwhile is read again: half of it would end in the middle of a sentence.
 * @throws Unreadable if it is something else, larger, or never the same for long enough, and what the file system throws
 */
export async function readRegularFile(file: string, limit: number): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    let before = await handle.stat()
    for (let tried = 0; tried < mostTries; tried++) {
      if (!before.isFile()) throw new Unreadable('It is not a regular file')
      if (before.size > limit) throw new Unreadable(`It has ${before.size} bytes, more than ${limit}`)
      const bytes = await readBytes(handle, before.size)
      const after = await handle.stat()
      if (after.size === before.size && after.mtimeMs === before.mtimeMs) return bytes
      before = after
    }
    throw new Unreadable('It changes while it is read')
  } finally {
    await handle.close()
  }
}
