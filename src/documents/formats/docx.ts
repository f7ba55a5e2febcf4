import { ArchiveLimit, filesIn } from '../archive.ts'
import { clean } from '../clean.ts'
import { type Format, nothing, type Reading, type Source } from '../draft.ts'
import { trouble } from '../problems.ts'
import { readPlain } from './plain.ts'

let reader: Promise<typeof import('mammoth')> | undefined

/** Unpacks it once within the limits of an archive: what mammoth unpacks is bounded by that. */
async function isBounded(bytes: Uint8Array): Promise<boolean> {
  try {
    for await (const file of filesIn(bytes, () => true)) if (file.bytes.length < 0) return false
    return true
  } catch (error) {
    if (error instanceof ArchiveLimit) return false
    throw error
  }
}

async function readDocx(source: Source): Promise<Reading> {
  if (!(await isBounded(source.bytes)))
    return {
      ...nothing,
      problems: [trouble('archive-limit', { what: 'too much', whatJa: '大きすぎる内容', most: '200 MB' })],
    }
  reader ??= import('mammoth')
  const mammoth = await reader
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(source.bytes) })
  return readPlain({ ...source, text: clean(value) })
}

/** Word documents (.docx). The parser is loaded with the first of them. */
export const docx: Format = {
  name: 'Word',
  bytes: true,
  accepts: ({ path, bytes }) => /\.docx$/i.test(path) && bytes[0] === 0x50 && bytes[1] === 0x4b,
  read: readDocx,
}
