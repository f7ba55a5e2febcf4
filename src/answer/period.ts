import { calendarAt, type Period } from './calendar.ts'
import { periodForms } from './period-forms.ts'

export type { Period } from './calendar.ts'

const kanji = '〇一二三四五六七八九'
const kanjiNumber = /[〇一二三四五六七八九十]{1,4}(?=[年月日週かヶカケヵ個箇])/g

/** 十二 and 二十五 as 12 and 25. */
function toDigits(written: string): string {
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written]
  const digits = [...(ones ?? '')].map(digit => kanji.indexOf(digit)).join('')
  if (!written.includes('十')) return digits
  return String((tens === '' ? 1 : kanji.indexOf(tens ?? '')) * 10 + Number(digits || 0))
}

/**
 * Reads a day, week, month, season or year as people type it: 2024-10-25, 令和6年10月, 先週, 3日前, 5月, 去年の夏.
 * Relative words count from `now` in Japan (UTC+9). Null if the words are no period.
 */
export function readPeriod(typed: string, now: Date): Period | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(?:ごろ|頃|ころ|中)$/, '')
  const calendar = calendarAt(now)
  const written = text.replace(kanjiNumber, toDigits)
  for (const { pattern, read } of periodForms) {
    const groups = pattern.exec(written)
    const period = groups && read(groups, calendar)
    if (period !== null) return period
  }
  return null
}
