import type { FoundDate } from '../facts/day-line.ts'
import type { PageView } from './facts.ts'

const inPath = /(?:^|[^\d])((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/
const joined = /(?:^|[^\d])(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/

/** The day that an address tells: /2024/07/26/, a=20240726-00000012. */
export function dayInAddress(url: string | null): string | null {
  const path = (url ?? '').replace(/^https?:\/\/[^/]*/, '').slice(0, 300)
  const split = inPath.exec(path)
  if (split) return `${split[1]}-${split[3]}-${split[4]}`
  const run = joined.exec(path)
  return run ? `${run[1]}-${run[2]}-${run[3]}` : null
}

export function dateInAddress(url: string | null): FoundDate | null {
  const day = dayInAddress(url)
  return day === null ? null : { published: day, precision: 'day', from: 'address' }
}

const above = 4
const below = 5
/** 3/9(木) 18:45配信, 11月2日 19:16 */
const shortDate =
  /(?<![\d/年])(1[0-2]|0?[1-9])(?:\/|月)(3[01]|[12]\d|0?[1-9])日?\s?(?:[(（][月火水木金土日][)）])?\s?(2[0-3]|[01]?\d)(?::|時)([0-5]\d)/

const two = (number: string | undefined) => (number ?? '').padStart(2, '0')

/** A date without a year near the title or right after the text, of the year in the page's address if that is the same day. */
export function yearless({ lines, at, words }: PageView, url: string | null): FoundDate | null {
  const day = dayInAddress(url)
  if (day === null) return null
  const near = [...lines.slice(Math.max(0, at - above), words.first), ...lines.slice(words.end, words.end + below)]
  for (const { text, kind } of near) {
    const told = kind === 'prose' || text.length > 120 ? null : shortDate.exec(text.normalize('NFKC'))
    if (!told || `${two(told[1])}-${two(told[2])}` !== day.slice(5)) continue
    const published = `${day}T${two(told[3])}:${told[4]}:00+09:00`
    return { published, precision: 'minute', from: 'date near the title, year of the address' }
  }
  return null
}
