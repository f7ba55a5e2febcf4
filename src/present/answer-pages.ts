import type { Article, Span } from '../model.ts'
import type { Locale, Page } from './page.ts'
import { line, note, type Piece, paginate } from './paging.ts'
import { placeActions } from './place-actions.ts'
import { briefLines, type SearchedFacts, searchedLine, searchedShortly } from './searched.ts'
import { alsoLines, quoteLine, titledLine, wallLines } from './source.ts'
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
  /** Words of the question that were taken for a name by their sound. */
  readonly readAs?: readonly { readonly typed: string; readonly as: string }[]
}

const perPage = 3

function toPiece(hit: ShownHit, locale: Locale): Piece {
  return {
    lines: [quoteLine(hit.article, hit, hit.highlights, locale), ...alsoLines(hit.also ?? [], locale)],
    source: { key: hit.article.id, lines: [titledLine(hit.article, locale, hit), ...wallLines(hit.article, locale)] },
    actions: placeActions(hit, locale),
  }
}

/** The sentences that answer, best first. */
export function answerPages({ question, certain, hits, searched, readAs = [] }: ShownAnswer, locale: Locale): Page[] {
  const words = wordsOf(locale)
  const heading = [
    line('heading', question),
    ...readAs.map(({ typed, as }) => line('small', words.readAs(typed, as))),
    ...(certain ? [] : [line('text', words.close)]),
  ]
  const articles = hits.map(({ article }) => article)
  const footer = [searchedShortly(searched, locale), ...briefLines(articles, locale)]
  return paginate({ heading, entries: hits.map(hit => toPiece(hit, locale)), footer, perPage }, locale)
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
