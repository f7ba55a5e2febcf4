import type { Article } from '../model.ts'
import { formatDate } from './date.ts'
import type { Line, Locale } from './page.ts'
import { line } from './paging.ts'
import { wordsOf } from './words.ts'

/** What an answer was looked for in; the shape of `Searched` in src/answer. */
export interface SearchedFacts {
  readonly articles: number
  readonly passages: number
  readonly outlets: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

const mostOutlets = 6

/** The period that known days of publication span, in words. */
export function periodOf({ from, to }: Pick<SearchedFacts, 'from' | 'to'>, locale: Locale): string {
  return wordsOf(locale).period(formatDate(from, locale), formatDate(to, locale))
}

/** One line on what was searched: articles, passages, period, outlets. */
export function searchedLine(searched: SearchedFacts, locale: Locale): Line {
  const words = wordsOf(locale)
  const more = searched.outlets.length - mostOutlets
  const outlets = [...searched.outlets.slice(0, mostOutlets), ...(more > 0 ? [words.andMore(more)] : [])].join('、')
  const facts = [words.searched(searched.articles, searched.passages), periodOf(searched, locale), outlets]
  return line('small', facts.filter(Boolean).join(' · '))
}

/** 2024/7 in Japanese, Jul 2024 in English; a year alone is a year. */
function monthIn(date: string, locale: Locale): string {
  const month = date.slice(0, 7)
  return locale === 'ja' ? month.replace(/-0?/, '/') : formatDate(month, locale)
}

/** The same on one line of a phone: how much was searched, and the months. */
export function searchedShortly({ articles, outlets, from, to }: SearchedFacts, locale: Locale): Line {
  const months = [...new Set([from, to].flatMap(date => (date === null ? [] : monthIn(date, locale))))]
  const facts = [wordsOf(locale).searchedShortly(articles, outlets.length), months.join('–')]
  return line('small', facts.filter(Boolean).join(' · '))
}

/** The line that explains 要約, where one of the articles shown is a brief. */
export const briefLines = (articles: readonly Article[], locale: Locale): Line[] =>
  articles.some(({ kind }) => kind === 'brief') ? [line('small', wordsOf(locale).briefNote)] : []
