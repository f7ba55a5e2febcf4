/** The first and last day of a period, ISO 8601. */
export interface Period {
  readonly from: string
  readonly to: string
}

const dayMs = 86_400_000
const tokyo = 9 * 3_600_000

const iso = (date: Date): string => date.toISOString().slice(0, 10)
const days = (date: Date, count: number): Date => new Date(date.getTime() + count * dayMs)

/** Days, weeks, months and years as they lie around the day that it is in Japan (UTC+9). Weeks begin on Monday. */
export interface Calendar {
  readonly year: number
  /** Counted from 0. */
  readonly month: number
  /** The day so many days away. */
  readonly day: (away: number) => Period
  /** From so many days ago to today. */
  readonly past: (count: number) => Period
  readonly week: (away: number) => Period
  /** The last day of that number in the week that is not after today, 1 for Monday, 0 for Sunday. */
  readonly weekday: (number: number, weeksAgo: number) => Period
}

export function calendarAt(now: Date): Calendar {
  const today = new Date(Math.floor((now.getTime() + tokyo) / dayMs) * dayMs)
  const sinceMonday = (today.getUTCDay() + 6) % 7
  const span = (from: number, to: number): Period => ({ from: iso(days(today, from)), to: iso(days(today, to)) })
  const week = (away: number) => span(7 * away - sinceMonday, 7 * away - sinceMonday + 6)
  return {
    year: today.getUTCFullYear(),
    month: today.getUTCMonth(),
    day: away => span(away, away),
    past: count => span(-count, 0),
    week,
    weekday: (number, weeksAgo) => {
      const inWeek = (number + 6) % 7
      const back = weeksAgo > 0 ? sinceMonday - inWeek + 7 * weeksAgo : (sinceMonday - inWeek + 7) % 7
      return span(-back, -back)
    },
  }
}

/** `index` is counted from 0, and may lie beyond its year. */
export const monthOf = (year: number, index: number): Period => ({
  from: iso(new Date(Date.UTC(year, index, 1))),
  to: iso(new Date(Date.UTC(year, index + 1, 0))),
})

export const yearOf = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** A day of the calendar; null if there is none, such as 30 February. */
export function dayOf(year: number, month: number, day: number): Period | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { from: iso(date), to: iso(date) } : null
}

/** Three months from `first`, counted from 0. */
export const seasonOf = (year: number, first: number): Period => ({
  from: monthOf(year, first).from,
  to: monthOf(year, first + 2).to,
})
