import { datesIn, type ToldDate } from './date.ts'

const longestLine = 160

/** The date, with its year, of a line that tells little else; null if it tells none. */
export function dateOfLine(text: string): ToldDate | null {
  if (text.length > longestLine || !/[\d０-９]{2}|元年/.test(text) || /。./.test(text)) return null
  return datesIn(text).find(date => date.year !== null) ?? null
}

const labels =
  /公開|掲載|配信|更新|最終|投稿|作成|発行|発表|日時|日付|日本時間|記事|published|updated|posted|by|on|at|jst|朝刊|夕刊|有料/gi
const marks = /[\s\d:/.,()[\]【】「」、|・»>-]|時|分|号|no|年|月|日/gi
const mostBeside = 3

/** Whether nothing but a date, with what is usually written around one, stands in the line. */
export function isDateLine(text: string): boolean {
  const date = dateOfLine(text)
  // A period is that of an event.
  if (!date || /[〜～]|から|まで/.test(text)) return false
  const plain = text.normalize('NFKC')
  const words = `${plain.slice(0, date.start)} ${plain.slice(date.end)}`.replace(labels, '').replace(marks, '')
  return words.length <= mostBeside
}
