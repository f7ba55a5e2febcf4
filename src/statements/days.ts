import type { Article } from '../model.ts'

/** A date as a text tells it: a word like 先週, or numbers. */
export interface PartialDay {
  readonly word: string | null
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A date as far as it is known. */
export interface Day {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

const two = (value: number) => String(value).padStart(2, '0')

/** ISO 8601, as far as known. */
export function dayOf({ year, month, day }: Day): string {
  if (month === null) return String(year)
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** The day in the article's own time zone, or null where it is not known to the day. */
export function publishedDay({ published }: Article): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '')
  return found === null ? null : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
}

const asDate = ({ year, month, day }: Day) => Date.UTC(year, (month ?? 1) - 1, day ?? 1)
const milliseconds = 86_400_000

function shifted(from: Day, days: number): Day {
  const date = new Date(asDate(from) - days * milliseconds)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The week before: its month where it lies in one, else its year. */
function weekBefore(published: Day): Day {
  const weekday = (new Date(asDate(published)).getUTCDay() + 6) % 7
  const [monday, sunday] = [shifted(published, weekday + 7), shifted(published, weekday + 1)]
  return { year: monday.year, month: monday.month === sunday.month ? monday.month : null, day: null }
}

function byWord(word: string, published: Day): Day | null {
  const { year, month } = published
  if (/^(?:今日|きょう|本日)$/.test(word)) return published
  if (/^(?:昨日|きのう)$/.test(word)) return shifted(published, 1)
  if (word === '今月') return { year, month, day: null }
  if (word === '先月')
    return month === 1 ? { year: year - 1, month: 12, day: null } : { year, month: (month ?? 1) - 1, day: null }
  if (word === '先週') return weekBefore(published)
  if (word === '今年') return { year, month: null, day: null }
  if (word === '一昨年') return { year: year - 2, month: null, day: null }
  if (/^(?:昨年|去年)$/.test(word)) return { year: year - 1, month: null, day: null }
  const weekday = '日月火水木金土'.indexOf(word.charAt(0))
  if (!/曜日?$/.test(word) || weekday < 0) return null
  return shifted(published, (new Date(asDate(published)).getUTCDay() - weekday + 7) % 7)
}

/** The date that a text means, read on the day it appeared; null where that is not known well enough. */
export function resolved(told: PartialDay, published: Day | null): Day | null {
  const { year, month, day } = told
  if (year !== null) return { year, month, day: month === null ? null : day }
  if (published === null) return null
  if (told.word !== null) return byWord(told.word, published)
  const here = { year: published.year, month: month ?? published.month, day }
  // A day ahead of time zones may be tomorrow; later than that it lies in the past.
  if (asDate(here) <= asDate(published) + milliseconds) return here
  if (month !== null) return { ...here, year: published.year - 1 }
  const before = (published.month ?? 1) - 1
  return before === 0 ? { year: published.year - 1, month: 12, day } : { ...here, month: before }
}
