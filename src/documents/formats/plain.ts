import type { Format, Reading, Source } from '../draft.ts'

let reader: Promise<typeof import('../plain/read.ts')> | undefined

/** Text without marks: a newsletter, a digest of several pieces, or a page. What reads it is loaded with the first. */
export async function readPlain(source: Source): Promise<Reading> {
  reader ??= import('../plain/read.ts')
  return (await reader).readText(source)
}

export const plain: Format = { name: 'plain text', accepts: () => true, read: readPlain }
