import type { Article, Span } from '../model.ts'
import type { Entry, Locale, Page } from './page.ts'
import { line, note, paginate } from './paging.ts'
import { placeActions } from './place-actions.ts'
import { briefLines, type SearchedFacts, searchedLine } from './searched.ts'
import { alsoLines, linkTo, quoteLine, sourceLines } from './source.ts'
import { wordsOf } from './words.ts'

/** What is shown of a hit; the shape of `Hit` in src/answer. */
export interface ShownHit extends Span {
  readonly article: Article
  readonly highlights: readonly Span[]
  readonly also?: readonly Article[]
}

export interface ShownAnswer {
  readonly question: string
  /** False where the hits are close to the question and may not answer it. */
  readonly certain: boolean
  readonly hits: readonly ShownHit[]
  readonly searched: SearchedFacts
}

const perPage = 3

function toEntry(hit: ShownHit, locale: Locale): Entry {
  const link = linkTo(hit.article, locale, hit)
  const lines = [
    quoteLine(hit.article, hit, hit.highlights, locale),
    ...sourceLines(hit.article, locale),
    ...alsoLines(hit.also ?? [], locale),
  ]
  return { lines, ...(link && { link }), actions: placeActions(hit, locale) }
}

/** The sentences that answer, best first. */
export function answerPages({ question, certain, hits, searched }: ShownAnswer, locale: Locale): Page[] {
  const heading = [line('heading', question), ...(certain ? [] : [line('text', wordsOf(locale).close)])]
  const footer = [
    searchedLine(searched, locale),
    ...briefLines(
      hits.map(hit => hit.article),
      locale,
    ),
  ]
  return paginate({ heading, entries: hits.map(hit => toEntry(hit, locale)), footer, perPage }, locale)
}

export interface Missed {
  readonly question: string
  readonly unknown: readonly string[]
  readonly suggestions: readonly string[]
  readonly searched: SearchedFacts
}

/** An honest miss: what was searched, what the coverage does not know, and what to try. */
export function missPage({ question, unknown, suggestions, searched }: Missed, locale: Locale): Page {
  const words = wordsOf(locale)
  const lines = [line('heading', question), line('text', words.notFound)]
  if (unknown.length > 0) lines.push(line('text', words.unknownWords(unknown.join('、'))))
  if (suggestions.length > 0) lines.push(line('text', words.tryThese(suggestions.join('、'))))
  return note(...lines, searchedLine(searched, locale))
}
