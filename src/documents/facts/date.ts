import type { Precision } from '../../model.ts'

/** A day or moment as a text tells it; what it does not tell is null. Offsets are those of the NFKC form. */
export interface ToldDate {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
  /** `16:26` */
  readonly time: string | null
  /** `+09:00`, `Z` */
  readonly zone: string | null
  readonly start: number
  readonly end: number
}

export interface Published {
  readonly published: string | null
  readonly precision: Precision
}

export const unknownDate: Published = { published: null, precision: 'unknown' }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const era = '(?<era>令和|平成|昭和)\\s?(?<eraYear>\\d{1,2}|元)年'
const year = '(?<year>(?:19|20)\\d\\d)'
const weekday =
  '(?:\\s*[(\\[（]?[月火水木金土日](?:曜日?)?[)\\]）]|\\s*[月火水木金土日]曜日?|\\s*\\(?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?\\)?)?'
const forms = [
  `(?:${era}|${year}\\s?年)\\s?(?<month>\\d{1,2})\\s?月(?:\\s?(?<day>\\d{1,2})\\s?日)?${weekday}`,
  `(?<![\\d/.-])${year}(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d])${weekday}`,
  `${monthName}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}`,
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName},?\\s+${year}`,
  `(?<![\\d年])(?<month>\\d{1,2})月\\s?(?<day>\\d{1,2})日${weekday}`,
].map((form, at) => ({
  form: new RegExp(`(?<![a-z])${form}`, 'gi'),
  // Most lines hold none: one look for the sign is cheaper than the whole form.
  needs: [/月/, /\d[/.-]\d/, /[a-z]{3}/i, /[a-z]{3}/i, /月/][at] ?? /\d/,
}))
const mayTell = /[\d０-９]/

const zoneBefore = /^[\s,、T]*(?:posted\s+)?(?:at\s+)?(?<zone>日本時間|jst|utc|gmt)?[\s,、T]*/i
const clock =
  /^(?:(?<half>午前|午後|am|pm|a\.m\.|p\.m\.)\s*)?(?<hour>\d{1,2})(?:(?<colon>[::])(?<minute>\d\d)(?:[::]\d\d(?:\.\d+)?)?|時(?:\s*(?<minutes>\d{1,2})分)?)\s*(?<after>am|pm|a\.m\.|p\.m\.)?/i
const zoneAfter = /^\s*\(?(?<zone>z(?![a-z])|utc|gmt|jst|日本時間|[+-]\d\d:?\d\d)/i

const eraStart: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

function zoneOf(name: string | undefined): string | null {
  if (!name) return null
  if (/^[+-]/.test(name)) return `${name.slice(0, 3)}:${name.slice(-2)}`
  return /^(?:日本時間|jst)$/i.test(name) ? '+09:00' : 'Z'
}

/** The time right after a date, if there is one: how many characters it takes, and what it says. */
function timeAt(text: string, from: number): { time: string; zone: string | null; end: number } | null {
  const before = zoneBefore.exec(text.slice(from, from + 16))
  const start = from + (before?.[0].length ?? 0)
  const told = clock.exec(text.slice(start, start + 24))
  const groups = told?.groups
  if (!told || !groups) return null
  const half = groups.half ?? groups.after
  const hour = Number(groups.hour) + (half && /^(?:午後|p)/i.test(half) && Number(groups.hour) < 12 ? 12 : 0)
  const minute = Number(groups.minute ?? groups.minutes ?? 0)
  if (hour > 23 || minute > 59) return null
  const end = start + told[0].length
  const after = zoneAfter.exec(text.slice(end, end + 10))
  return {
    time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    zone: zoneOf(after?.groups?.zone ?? before?.groups?.zone),
    end: end + (after?.[0].length ?? 0),
  }
}

function yearOf(groups: Record<string, string | undefined>): number | null {
  if (groups.year) return Number(groups.year)
  const first = eraStart[groups.era ?? '']
  return first === undefined ? null : first + (groups.eraYear === '元' ? 1 : Number(groups.eraYear))
}

function toDate(text: string, match: RegExpExecArray): ToldDate | null {
  const groups = match.groups ?? {}
  const month = groups.name ? months.indexOf(groups.name.toLowerCase()) + 1 : Number(groups.month)
  const day = groups.day ? Number(groups.day) : null
  const told = yearOf(groups)
  if (month < 1 || month > 12 || day === 0 || (day ?? 1) > new Date(told ?? 2024, month, 0).getDate()) return null
  const end = match.index + match[0].length
  const time = day === null ? null : timeAt(text, end)
  return {
    year: told,
    month,
    day,
    time: time?.time ?? null,
    zone: time?.zone ?? null,
    start: match.index,
    end: time?.end ?? end,
  }
}

/** All dates that a short text tells, in order. */
export function datesIn(text: string): ToldDate[] {
  if (!mayTell.test(text)) return []
  const found: ToldDate[] = []
  const plain = text.normalize('NFKC')
  for (const { form, needs } of forms) {
    if (!needs.test(plain)) continue
    for (const match of plain.matchAll(form)) {
      const date = toDate(plain, match)
      if (date && !found.some(other => date.start < other.end && other.start < date.end)) found.push(date)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A told date as ISO 8601, with the year and zone of its context where it tells none itself. */
export function publishedOn(date: ToldDate, context: { year?: number; zone?: string } = {}): Published {
  const told = date.year ?? context.year
  if (told === undefined) return unknownDate
  const month = `${told}-${String(date.month).padStart(2, '0')}`
  if (date.day === null) return { published: month, precision: 'month' }
  const day = `${month}-${String(date.day).padStart(2, '0')}`
  if (date.time === null) return { published: day, precision: 'day' }
  const zone = date.zone ?? context.zone ?? ''
  return { published: `${day}T${date.time}:00${zone}`, precision: 'minute' }
}
