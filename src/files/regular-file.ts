import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/** Why a file was not read, as part of a problem's sentence. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/**
 * Reads a regular file of at most `limit` bytes. Without O_NONBLOCK, opening a pipe waits for a writer for good.
 * @throws Unreadable if it is something else or larger, and what the file system throws
 */
export async function readRegularFile(file: string, limit: number): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new Unreadable('It is not a regular file')
    if (stats.size > limit) throw new Unreadable(`It has ${stats.size} bytes, more than ${limit}`)
    const bytes = Buffer.allocUnsafe(stats.size)
    let length = 0
    for (let got = -1; got !== 0 && length < bytes.length; length += got)
      got = (await handle.read(bytes, length, bytes.length - length, length)).bytesRead
    return bytes.subarray(0, length)
  } finally {
    await handle.close()
  }
}
