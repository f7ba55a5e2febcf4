import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** The system error code that prevents writing to a folder; null if it is writable or can be created. Writes nothing. */
export async function whyUnwritable(folder: string): Promise<string | null> {
  const place = await nearest(resolve(folder))
  try {
    if (!(await stat(place)).isDirectory()) return 'ENOTDIR'
    await access(place, constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

/** Free bytes on the file system of a folder that exists or is about to. */
export async function bytesFree(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(await nearest(resolve(folder)))
  return bavail * bsize
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** The path, or the first above it that there is. */
async function nearest(path: string): Promise<string> {
  return (await exists(path)) || dirname(path) === path ? path : nearest(dirname(path))
}
