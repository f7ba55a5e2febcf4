/** The first and last day that words such as 2024年10月 or 先週 mean, ISO 8601. */
export interface Period {
  readonly from: string
  readonly to: string
}

const dayMs = 86_400_000
const tokyo = 9 * 3_600_000

const iso = (date: Date): string => date.toISOString().slice(0, 10)
const days = (date: Date, count: number): Date => new Date(date.getTime() + count * dayMs)
const month = (year: number, index: number): Period => ({
  from: iso(new Date(Date.UTC(year, index, 1))),
  to: iso(new Date(Date.UTC(year, index + 1, 0))),
})
const year = (value: number): Period => ({ from: `${value}-01-01`, to: `${value}-12-31` })
const oneDay = (date: Date): Period => ({ from: iso(date), to: iso(date) })
/** The week from Monday to Sunday, so many weeks from the one that holds `today`. */
function week(today: Date, away: number): Period {
  const monday = days(today, -((today.getUTCDay() + 6) % 7) + 7 * away)
  return { from: iso(monday), to: iso(days(monday, 6)) }
}

const relative: Readonly<Record<string, (today: Date) => Period>> = {
  今日: oneDay,
  本日: oneDay,
  today: oneDay,
  昨日: today => oneDay(days(today, -1)),
  yesterday: today => oneDay(days(today, -1)),
  一昨日: today => oneDay(days(today, -2)),
  おととい: today => oneDay(days(today, -2)),
  今週: today => week(today, 0),
  先週: today => week(today, -1),
  先々週: today => week(today, -2),
  'last week': today => week(today, -1),
  今月: today => month(today.getUTCFullYear(), today.getUTCMonth()),
  先月: today => month(today.getUTCFullYear(), today.getUTCMonth() - 1),
  'last month': today => month(today.getUTCFullYear(), today.getUTCMonth() - 1),
  今年: today => year(today.getUTCFullYear()),
  昨年: today => year(today.getUTCFullYear() - 1),
  去年: today => year(today.getUTCFullYear() - 1),
  'last year': today => year(today.getUTCFullYear() - 1),
}

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }
const era = /(令和|平成|昭和)(\d{1,2}|元)年/
const written = /^(\d{4})(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?)?$/

function exactDay(y: number, m: number, d: number): Period | null {
  const date = new Date(Date.UTC(y, m - 1, d))
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? oneDay(date) : null
}

/**
 * Reads a day, month or year as people type it: 2024-10-25, 2024/10, 2024年10月25日, 令和6年10月, 先週, 昨日.
 * Relative words count from `now` in Japan (UTC+9), weeks from Monday. Null where the words tell no period.
 */
export function readPeriod(typed: string, now: Date): Period | null {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const today = new Date(Math.floor((now.getTime() + tokyo) / dayMs) * dayMs)
  const words = relative[text]
  if (words !== undefined) return words(today)
  const western = text.replace(
    era,
    (_, name: string, count: string) => `${(eras[name] ?? 0) + (count === '元' ? 1 : Number(count))}年`,
  )
  const found = written.exec(western)
  if (found === null) return null
  const [y, m, d] = [Number(found[1]), found[2] && Number(found[2]), found[3] && Number(found[3])]
  if (!m) return year(y)
  if (m > 12) return null
  return d ? exactDay(y, m, d) : month(y, m - 1)
}
