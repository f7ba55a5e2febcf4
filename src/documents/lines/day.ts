import { dateOfLine } from '../facts/date-line.ts'
import type { Line } from './line.ts'

/** 9/17(土) 21:48配信, 最終更新:10/13(水) 11:25, 12月3日 08:00: a day without its year, and nothing else. */
const onlyDay =
  /^(?:最終)?(?:公開|配信|更新|掲載)?(?:日時)?\s?[:：]?\s?\d{1,2}[/／月]\d{1,2}日?\s?(?:[（(].[)）])?\s?(?:午[前後])?\s?(?:\d{1,2}[:：時]\d{0,2}分?)?[^\s\d]{0,6}$/

export const isDayOnly = (text: string): boolean => text.length <= 40 && onlyDay.test(text.normalize('NFKC'))

const told = new WeakMap<Line, boolean>()

/** Whether a line that is no paragraph tells a day with its year. Each line is asked for every title near it. */
export function tellsDay(line: Line): boolean {
  if (line.kind === 'date') return true
  if (line.kind === 'prose' || line.kind === 'credit') return false
  const known = told.get(line)
  if (known !== undefined) return known
  const found = dateOfLine(line.text) !== null
  told.set(line, found)
  return found
}
