import { createHash } from 'node:crypto'
import type { Article, Document, Lexicon, Parsed } from '../model.ts'
import { decode } from './decode.ts'
import type { Draft, Reading } from './draft.ts'
import { formats } from './formats/index.ts'
import { sentencesOf } from './sentences.ts'

/** Larger files are not read: no newspaper page, and a year of a feed, come near it. */
export const largestDocument = 50 * 1024 * 1024

function problemOf(path: string, reason: string): Parsed {
  return { articles: [], dropped: [], problems: [{ document: path, reason }] }
}

function articleOf(draft: Draft, path: string, ordinal: number): Article {
  const place = [path, ordinal, ...(draft.key === undefined ? [] : [draft.key])].join('\n')
  const body = draft.paragraphs.join('\n')
  return {
    ...draft.facts,
    id: createHash('sha256').update(place).digest('hex').slice(0, 10),
    document: path,
    kind: draft.kind,
    body,
    sentences: sentencesOf(body),
    references: draft.references,
  }
}

function parsedOf({ drafts, dropped, problems }: Reading, path: string): Parsed {
  return {
    articles: drafts.filter(draft => draft.paragraphs.length > 0).map((draft, at) => articleOf(draft, path, at)),
    dropped: dropped.filter(({ text }) => text.trim() !== '').map(({ reason, text }) => ({ document: path, reason, text })),
    problems: problems.map(reason => ({ document: path, reason })),
  }
}

/** Reads one document: its articles, what was left out of them, and in sentences what could not be read. Never throws. */
export async function parseDocument(document: Document, lexicon: Lexicon): Promise<Parsed> {
  const { path, bytes } = document
  if (bytes.length === 0) return problemOf(path, 'The file is empty. Remove it, or save the article again.')
  if (bytes.length > largestDocument) {
    const size = Math.round(bytes.length / 1024 / 1024)
    return problemOf(path, `The file has ${size} MB, and files over 50 MB are not read. Split it into smaller ones.`)
  }
  const decoded = await decode(bytes)
  if (!decoded) return problemOf(path, 'The file is no text in a known encoding. Save it as UTF-8 text, or remove it.')
  if (decoded.text.trim() === '') return problemOf(path, 'The file holds nothing but white space. Remove it, or save it again.')
  const source = { path, text: decoded.text, lexicon }
  const format = formats.find(candidate => candidate.accepts(source))
  if (!format) return problemOf(path, 'The file has no known format. Save it as text, Markdown, HTML or JSON Lines.')
  try {
    const parsed = parsedOf(await format.read(source), path)
    if (decoded.lost === 0) return parsed
    const lost = `${decoded.lost} characters could not be read as ${decoded.encoding} and were left out. Save the file again as UTF-8.`
    return { ...parsed, problems: [...parsed.problems, { document: path, reason: lost }] }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return problemOf(path, `Reading it as ${format.name} failed: ${why}. Report this with the file, or save it as plain text.`)
  }
}
