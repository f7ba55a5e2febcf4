import type { Document, Lexicon } from '../model.ts'
import { decode } from './decode.ts'
import { type Format, nothing, type Reading, type Source } from './draft.ts'
import { formats } from './formats/index.ts'

const failed = (problem: string): Reading => ({ ...nothing, problems: [problem] })

async function readAs(format: Format, source: Source): Promise<Reading> {
  try {
    return await format.read(source)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(`Reading it as ${format.name} failed: ${why}. Save it as plain text, and report this with the file.`)
  }
}

/** Bytes to drafts: what the file holds, or the sentence that says why it cannot be read. */
export async function readingOf({ path, bytes }: Document, lexicon: Lexicon): Promise<Reading> {
  const undecoded: Source = { path, bytes, text: '', lexicon }
  const whole = formats.find(format => format.bytes && format.accepts(undecoded))
  if (whole) return readAs(whole, undecoded)
  const decoded = await decode(bytes)
  if (!decoded) return failed('The file is no text in a known encoding. Save it as UTF-8 text, or remove it.')
  if (decoded.text.trim() === '') return failed('The file holds nothing but white space. Remove it, or save it again.')
  const source: Source = { ...undecoded, text: decoded.text }
  const format = formats.find(candidate => !candidate.bytes && candidate.accepts(source))
  if (!format) return failed('The file has no known format. Save it as text, Markdown, HTML or JSON Lines.')
  const reading = await readAs(format, source)
  if (decoded.lost === 0) return reading
  const lost = `${decoded.lost} characters could not be read as ${decoded.encoding} and were left out. Save the file again as UTF-8.`
  return { ...reading, problems: [...reading.problems, lost] }
}
