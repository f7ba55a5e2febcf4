import { onOneLine } from '../language/graphemes.ts'
import type { Article, PlacedStatement, Span } from '../model.ts'
import { correctionLines } from './corrected.ts'
import { formatDate } from './date.ts'
import type { Entry, Line, Locale, Page, Run } from './page.ts'
import { line } from './paging.ts'
import type { Place } from './place.ts'
import { aroundAction, citeAction } from './place-actions.ts'
import { briefLines } from './searched.ts'
import { addressOf, sourceLine, titleOf } from './source.ts'
import { wordsOf } from './words.ts'

const say = {
  ja: { copy: 'コピーして使える引用です。' },
  en: { copy: 'A citation to copy.' },
} as const

/** The words of a place between the sentences before and after it. */
export function aroundPage(
  place: Place,
  around: Span & { readonly next: number | null; readonly statement: PlacedStatement | null },
  locale: Locale,
): Page {
  const { article } = place
  const slice = (start: number, end: number) => article.body.slice(start, Math.max(start, end))
  const label: Run[] = article.kind === 'brief' ? [{ text: wordsOf(locale).brief, style: 'code' }, { text: ' ' }] : []
  const words: Line = {
    as: article.kind === 'brief' ? 'text' : 'quote',
    runs: [
      ...label,
      { text: slice(around.start, place.start) },
      { text: slice(place.start, place.end), style: 'strong' },
      { text: slice(place.end, around.end) },
    ],
  }
  const url = addressOf(article, place)
  const wider = around.next === null ? [] : [aroundAction(place, locale, around.next)]
  const entry: Entry = {
    lines: [words, sourceLine(article, locale)],
    actions: [...wider, citeAction(place, locale)],
  }
  return {
    heading: [{ as: 'heading', runs: [{ text: titleOf(article, locale), ...(url && { url }) }] }],
    entries: [entry],
    footer: [...correctionLines(article, around.statement, locale), ...briefLines([article], locale)],
  }
}

/** Words, who said them, where they stand and when they appeared, in the form of a citation. */
function citation(place: Place, statement: PlacedStatement | null, locale: Locale): string {
  const { article } = place
  const words = wordsOf(locale)
  const label = article.kind === 'brief' ? `［${words.brief}］` : ''
  const speaker = statement?.speaker ? [statement.speaker] : []
  const outlet = article.outlet ?? words.unknownOutlet
  const title = `${outlet}${article.carrier === null ? '' : `（${words.carriedBy(article.carrier)}）`}「${titleOf(article, locale)}」`
  const facts = [...speaker, title, formatDate(article.published, locale)].join(locale === 'ja' ? '、' : ', ')
  const url = addressOf(article)
  return [
    `${label}${onOneLine(article.body.slice(place.start, place.end))}`,
    `― ${onOneLine(facts)}`,
    ...(url ? [url] : []),
  ].join('\n')
}

/** A citation to copy: the statement's, where the place is one. */
export function citationPage(place: Place, statement: PlacedStatement | null, locale: Locale): Page {
  const entry: Entry = { lines: [line('block', citation(place, statement, locale))] }
  const footer = [line('small', say[locale].copy), ...briefLines([place.article], locale)]
  return { heading: [], entries: [entry], footer }
}

/** The sentences of an article's body that a span touches, and so many on either side of them. */
export function sentencesAround({ article, ...span }: Place, by: number): Span & { readonly whole: boolean } {
  const all: Article['sentences'] = article.sentences
  const touched = (sentence: Span) => sentence.start < span.end && span.start < sentence.end
  const [first, last] = [all.findIndex(touched), all.findLastIndex(touched)]
  const from = Math.max(0, first - by)
  const to = Math.min(all.length - 1, last + by)
  const start = Math.min(all[from]?.start ?? span.start, span.start)
  const end = Math.max(all[to]?.end ?? span.end, span.end)
  return { start, end, whole: from === 0 && to === all.length - 1 }
}
