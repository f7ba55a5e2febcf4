import { createHash } from 'node:crypto'
import type { Article, Document, Lexicon, Origins, Parsed, Span } from '../model.ts'
import { byOperator, corrected } from './corrections.ts'
import { type Draft, nothing, type Reading } from './draft.ts'
import type { ToldFacts } from './facts/told-facts.ts'
import { type Trouble, trouble } from './problems.ts'
import { readingOf } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { isTelling } from './telling.ts'
import { withoutUnbroken } from './unbroken.ts'
import { rejoined } from './wrapped.ts'

/** Bytes. Larger files are not read: no newspaper page, and a year of a feed, come near it. */
export const largestDocument = 50 * 1024 * 1024

export const tooLarge = (bytes: number): Trouble =>
  trouble('too-large', { size: Math.round(bytes / 1024 / 1024), most: largestDocument / 1024 / 1024 })

const broken = /(?:…|\.\.\.|[^。．！？!?」』）)】〉》.])$/

/** The sentences of a text that may break off in its last one. */
function wholeSentences(body: string): readonly Span[] {
  const sentences = sentencesOf(body)
  return broken.test(body.slice(-3)) ? sentences.slice(0, -1) : sentences
}

function articleOf(draft: Draft, path: string, ordinal: number): Article {
  const place = [path, ordinal, ...(draft.key === undefined ? [] : [draft.key])].join('\n')
  // Pages and Markdown tell the title once more above the text.
  const { title } = draft.facts
  const repeated = title !== null && draft.paragraphs.length > 1 && draft.paragraphs[0] === title && !isTelling(title)
  const told = Object.entries(draft.facts.origins).filter(([fact]) => [draft.facts[fact as keyof Origins]].flat()[0])
  const body = rejoined(draft.paragraphs.slice(repeated ? 1 : 0)).join('\n')
  return {
    ...draft.facts,
    origins: Object.fromEntries(told),
    id: createHash('sha256').update(place).digest('hex').slice(0, 10),
    document: path,
    kind: draft.kind,
    body,
    ...(draft.cut && { cut: draft.cut }),
    sentences: draft.cut ? wholeSentences(body) : sentencesOf(body),
    references: draft.references,
  }
}

function parsedOf(reading: Reading, path: string): Parsed {
  const { drafts, dropped, problems } = withoutUnbroken(reading)
  const articles = drafts.filter(draft => draft.paragraphs.length > 0).map((draft, at) => articleOf(draft, path, at))
  const isEmpty = articles.length === 0 && problems.length === 0 && !dropped.some(({ reason }) => reason === byOperator)
  const reasons = isEmpty ? [trouble('no-article')] : problems
  return {
    articles,
    dropped: dropped.filter(({ text }) => text.trim() !== '').map(block => ({ document: path, ...block })),
    problems: reasons.map(problem => ({ document: path, ...problem })),
  }
}

/** Reads one document, with facts from elsewhere over those it tells. */
export async function parseWith(document: Document, lexicon: Lexicon, told: ToldFacts | null): Promise<Parsed> {
  const { path, bytes } = document
  const refused = (problem: Trouble) => parsedOf({ ...nothing, problems: [problem] }, path)
  if (bytes.length === 0) return refused(trouble('empty'))
  if (bytes.length > largestDocument) return refused(tooLarge(bytes.length))
  const reading = await readingOf(document, lexicon)
  return parsedOf(told === null ? reading : corrected(reading, told, lexicon), path)
}

/** Reads one document: its articles, what was left out of them, and in sentences what could not be read. Never throws. */
export function parseDocument(document: Document, lexicon: Lexicon): Promise<Parsed> {
  return parseWith(document, lexicon, null)
}
