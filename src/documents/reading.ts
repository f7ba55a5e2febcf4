import type { Document, Lexicon } from '../model.ts'
import { decode } from './decode.ts'
import { type Format, nothing, type Reading, type Source } from './draft.ts'
import { formats } from './formats/index.ts'
import { otherKind } from './other-kinds.ts'
import { type Trouble, trouble, whyOf } from './problems.ts'

/** Archives within archives, attachments of attachments. */
const deepest = 3

const failed = (problem: Trouble): Reading => ({ ...nothing, problems: [problem] })

async function readAs(format: Format, source: Source): Promise<Reading> {
  try {
    return await format.read(source)
  } catch (error) {
    const why = whyOf(error)
    return failed(trouble('reading-failed', { format: format.name, why }))
  }
}

function sourceOf({ path, bytes }: Document, lexicon: Lexicon, depth: number): Source {
  const inside: Source['inside'] = async (name, held) =>
    depth >= deepest ? failed(trouble('too-deep')) : readAt({ path: name, bytes: held }, lexicon, depth + 1)
  return { path, bytes, text: '', lexicon, inside }
}

async function readAt(document: Document, lexicon: Lexicon, depth: number): Promise<Reading> {
  const { path, bytes } = document
  if (bytes.length === 0) return failed(trouble('empty'))
  const undecoded = sourceOf(document, lexicon, depth)
  const whole = formats.find(format => format.bytes && format.accepts(undecoded))
  if (whole) return readAs(whole, undecoded)
  const other = otherKind(path, bytes)
  if (other) return failed(other)
  const decoded = await decode(bytes)
  if (!decoded) return failed(trouble('no-text'))
  if (decoded.text.trim() === '') return failed(trouble('white-space'))
  const source: Source = { ...undecoded, text: decoded.text }
  const format = formats.find(candidate => !candidate.bytes && candidate.accepts(source))
  if (!format) return failed(trouble('unknown-format'))
  const reading = await readAs(format, source)
  if (decoded.lost === 0) return reading
  const lost = trouble('lost-characters', { count: decoded.lost, encoding: decoded.encoding })
  return { ...reading, problems: [...reading.problems, lost] }
}

/** Bytes to drafts: what the file holds, or the sentence that says why it cannot be read. */
export const readingOf = (document: Document, lexicon: Lexicon): Promise<Reading> => readAt(document, lexicon, 0)
