import type { Article, Parsed } from '../model.ts'
import { type Trouble, trouble } from './problems.ts'

/** Lines of a document. Lists of more would take gigabytes; the longest logs of the press have a hundredth. */
const mostLines = 1_000_000
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** The problem of a document of more lines than are read; null if it has fewer. */
export function tooManyLines(bytes: Uint8Array): Trouble | null {
  let feeds = 0
  let returns = 0
  for (const byte of bytes) {
    if (byte === lineFeed) feeds++
    else if (byte === carriageReturn) returns++
  }
  const lines = Math.max(feeds, returns)
  return lines <= mostLines ? null : trouble('too-many-lines', { lines, most: mostLines })
}

/** The longest article that is read; a novel has 100,000 characters in 5,000 sentences. */
const largest = { characters: 2_000_000, sentences: 100_000, title: 2000 } as const

const isBoundless = ({ body, sentences, title }: Article): boolean =>
  body.length > largest.characters || sentences.length > largest.sentences || (title?.length ?? 0) > largest.title

function troubleOf({ title, body, sentences }: Article): Trouble {
  if (title !== null && title.length > largest.title) {
    const opening = [...title.slice(0, 60)].slice(0, 30).join('')
    return trouble('long-title', { title: opening, length: title.length, most: largest.title })
  }
  return trouble('long-article', {
    title: title ?? 'An article without a title',
    titleJa: title === null ? '題名のない記事' : `「${title}」`,
    length: body.length,
    count: sentences.length,
    most: largest.characters,
    mostSentences: largest.sentences,
  })
}

/** Leaves out articles that are too long to be ones, with a problem for each. */
export function withoutBoundless(parsed: Parsed): Parsed {
  const boundless = parsed.articles.filter(isBoundless)
  if (boundless.length === 0) return parsed
  const problems = boundless.map(article => ({ document: article.document, ...troubleOf(article) }))
  return {
    ...parsed,
    articles: parsed.articles.filter(article => !isBoundless(article)),
    problems: [...parsed.problems, ...problems],
  }
}
