import type { Article, PlacedStatement } from '../model.ts'
import { formatDate } from './date.ts'
import type { Entry, Line, Locale, Page } from './page.ts'
import { line, paginate } from './paging.ts'
import { briefLines, type SearchedFacts, searchedShortly } from './searched.ts'
import { publishersOf, quoteLine, titledLine, titleRun } from './source.ts'
import { statementFacts } from './statement-pages.ts'
import { wordsOf } from './words.ts'

/** The shape of `Dated` in src/answer. */
export interface ShownDate {
  readonly date: string
  readonly article: Article
  readonly statement: PlacedStatement | null
}

export interface ShownTimeline {
  readonly topic?: string
  readonly dated: readonly ShownDate[]
  readonly undated: number
  readonly searched: SearchedFacts
}

const perPage = 4

const say = {
  ja: { timeline: '年表', undated: (count: number) => `日付のわからない記事 ${count}件は載せていません。` },
  en: { timeline: 'Timeline', undated: (count: number) => `${count} undated articles are not shown.` },
} as const

function toEntry({ date, article, statement }: ShownDate, locale: Locale): Entry {
  const when = { text: formatDate(date, locale), style: 'strong' } as const
  if (statement === null) {
    const { style: _, ...plain } = titleRun(article, locale)
    const title: Line = { as: 'text', runs: [when, { text: ' ' }, plain] }
    return { lines: [title, line('small', publishersOf(article, locale))] }
  }
  const speaker = statement.speaker ?? wordsOf(locale).unknownSpeakerName
  const who: Line = {
    as: 'text',
    runs: [when, { text: ` ${speaker} · ${statementFacts({ ...statement, when: null }, locale)}` }],
  }
  return { lines: [who, quoteLine(article, statement, [], locale), titledLine(article, locale, statement)] }
}

/** What the coverage dates, in order: days of statements and of publication. */
export function timelinePages({ topic, dated, undated, searched }: ShownTimeline, locale: Locale): Page[] {
  const { timeline, undated: left } = say[locale]
  const heading = [line('heading', topic === undefined ? timeline : `${timeline} — ${topic}`)]
  const articles = dated.flatMap(({ article, statement }) => (statement === null ? [] : [article]))
  const footer = [searchedShortly(searched, locale), ...briefLines(articles, locale)]
  if (undated > 0) footer.push(line('small', left(undated)))
  return paginate({ heading, entries: dated.map(one => toEntry(one, locale)), footer, perPage }, locale)
}
