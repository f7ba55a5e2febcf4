import type { Article, PlacedStatement } from '../model.ts'
import { formatDate } from './date.ts'
import type { Line, Locale } from './page.ts'
import { line } from './paging.ts'
import { wordsOf } from './words.ts'

const say = {
  ja: { mark: '訂正済み', speaker: '訂正前の発言者: ', outlet: '訂正前の媒体: ', published: '訂正前の日付: ' },
  en: { mark: 'corrected', speaker: 'Speaker as read: ', outlet: 'Outlet as read: ', published: 'Date as read: ' },
} as const

type Marked = Pick<Article, 'corrected'> | Pick<PlacedStatement, 'corrected'>

/** The mark of a fact that those who manage a server put right; nothing where none was. */
export const correctedMarks = ({ corrected }: Marked, locale: Locale): readonly string[] =>
  corrected === undefined ? [] : [say[locale].mark]

/** What was read, of facts that were put right. */
export function correctionLines(article: Article, statement: PlacedStatement | null, locale: Locale): Line[] {
  const words = say[locale]
  const { outlet, published } = article.corrected ?? {}
  return [
    ...(statement?.corrected === undefined
      ? []
      : [line('small', words.speaker + (statement.corrected.speaker ?? wordsOf(locale).unknownSpeakerName))]),
    ...(outlet === undefined ? [] : [line('small', words.outlet + (outlet ?? wordsOf(locale).unknownOutlet))]),
    ...(published === undefined ? [] : [line('small', words.published + formatDate(published, locale))]),
  ]
}
