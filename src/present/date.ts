import type { Locale } from './page.ts'
import { wordsOf } from './words.ts'

const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An ISO 8601 date with no more precision than it has; null is said to be unknown. The time is the article's own. */
export function formatDate(date: string | null, locale: Locale): string {
  const [, year, month, day, time] = (date === null ? null : parts.exec(date)) ?? []
  if (year === undefined) return wordsOf(locale).unknownDate
  const clock = time === undefined ? '' : ` ${time}`
  if (locale === 'ja') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}${clock}`
  return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ') + clock
}
