import { type Cues, groupOf, type LineGroup } from '../cues.ts'
import { datesIn, type ToldDate } from '../facts/date.ts'
import type { Line } from './lines.ts'

export type LineKind = LineGroup | 'prose' | 'item' | 'short' | 'date' | 'url' | 'rule' | 'address' | 'path'

/** A line with what it looks to be. */
export interface Judged extends Line {
  readonly kind: LineKind
}

const longestShort = 160

const isUrl = (text: string) => /^[<(［[]?https?:\/\/\S+$/.test(text)
const isRule = (text: string) => /^(?:[^\p{L}\p{N}]\s?[–-]?\s?){3,}$/u.test(text) || /^[.．…・]{1,6}$/.test(text)
const isAddress = (text: string) => /^\S+@[\w-]+(?:\.[\w-]+)+$/.test(text)

/** ホーム › ニュース › 記事 */
const isPath = (text: string) => (text.match(/\S\s*[›>»＞≫]\s*(?=\S)/g)?.length ?? 0) >= 1 && !/[。]/.test(text) && !/<\w/.test(text)

/** Sentences of some length: what news is made of. */
export function isProse(text: string): boolean {
  if (text.length >= 16 && /[^。]{8,}。/.test(text)) return true
  if (text.length >= 24 && /[ぁ-ん][！？!?」』）)]$/.test(text) && /[、。]/.test(text)) return true
  return text.length >= 60 && /[a-z][.!?]["'”’)]?(?:\s|$)/.test(text) && text.split(' ').length > 8
}

/** The date of a line that tells little else. */
export function dateOfLine(text: string): ToldDate | null {
  if (text.length > longestShort || !/\d|[０-９]/.test(text) || /。./.test(text)) return null
  return datesIn(text).find(date => date.year !== null) ?? null
}

/** Whether nothing but a date, with what is usually written around one, stands in the line. */
export function isDateLine(text: string): boolean {
  const date = dateOfLine(text)
  if (!date) return false
  const rest = text.normalize('NFKC')
  const words = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`
    .replace(/公開|掲載|配信|更新|最終|投稿|作成|発行|発表|日時|日付|日本時間|記事|published|updated|posted|by|on|at|jst|朝刊|夕刊|有料/gi, '')
    .replace(/[\s\d:/.,()[\]【】「」、|・»>-]|時|分|号|no|年|月|日/gi, '')
  return words.length <= 3
}

function kindOf(line: Line, cues: Cues): LineKind {
  const { text } = line
  if (isRule(text)) return 'rule'
  if (isUrl(text)) return 'url'
  if (isAddress(text)) return 'address'
  const group = groupOf(text, cues)
  if (group) return group
  if (isDateLine(text)) return 'date'
  if (isProse(text)) return 'prose'
  if (isPath(text)) return 'path'
  return line.item ? 'item' : 'short'
}

export function judge(lines: readonly Line[], cues: Cues): Judged[] {
  return lines.map(line => ({ ...line, kind: kindOf(line, cues) }))
}
