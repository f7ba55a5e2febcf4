import { createHash } from 'node:crypto'
import type { Article, Document, Lexicon, Origins, Parsed, Span } from '../model.ts'
import { type Draft, nothing, type Reading } from './draft.ts'
import { type ToldFacts, withTold } from './facts/told-facts.ts'
import { readingOf } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { isTelling } from './telling.ts'
import { withoutUnbroken } from './unbroken.ts'

/** Bytes. Larger files are not read: no newspaper page, and a year of a feed, come near it. */
export const largestDocument = 50 * 1024 * 1024

export function tooLarge(bytes: number): string {
  return `The file has ${Math.round(bytes / 1024 / 1024)} MB, and files over 50 MB are not read. Split it into smaller ones.`
}

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
  const body = draft.paragraphs.slice(repeated ? 1 : 0).join('\n')
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
  const empty = articles.length === 0 && problems.length === 0
  const reasons = empty ? ['No article was found in it. Check that the file holds the words of one.'] : problems
  return {
    articles,
    dropped: dropped.filter(({ text }) => text.trim() !== '').map(block => ({ document: path, ...block })),
    problems: reasons.map(reason => ({ document: path, reason })),
  }
}

/** A sidecar's title names the one article of its document; over several it is their section. */
const shared = ({ title, ...others }: ToldFacts): ToldFacts => ({ ...others, section: title })

function overridden(draft: Draft, told: ToldFacts, lexicon: Lexicon): Draft {
  return {
    ...draft,
    facts: withTold(draft.facts, told, { lexicon, origin: 'sidecar' }),
    kind: told.kind === 'brief' ? 'brief' : draft.kind,
  }
}

/** Reads one document, with facts from elsewhere over those it tells. */
export async function parseWith(document: Document, lexicon: Lexicon, told: ToldFacts | null): Promise<Parsed> {
  const { path, bytes } = document
  const refused = (reason: string) => parsedOf({ ...nothing, problems: [reason] }, path)
  if (bytes.length === 0) return refused('The file is empty. Remove it, or save the article again.')
  if (bytes.length > largestDocument) return refused(tooLarge(bytes.length))
  const reading = await readingOf(document, lexicon)
  if (told === null) return parsedOf(reading, path)
  const facts = reading.drafts.length === 1 ? told : shared(told)
  return parsedOf({ ...reading, drafts: reading.drafts.map(draft => overridden(draft, facts, lexicon)) }, path)
}

/** Reads one document: its articles, what was left out of them, and in sentences what could not be read. Never throws. */
export function parseDocument(document: Document, lexicon: Lexicon): Promise<Parsed> {
  return parseWith(document, lexicon, null)
}
