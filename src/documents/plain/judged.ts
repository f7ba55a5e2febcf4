import type { Cues, LineGroup } from '../cues.ts'
import { datesIn, type ToldDate } from '../facts/date.ts'
import type { Line } from './lines.ts'
import { withoutPersons } from './person.ts'

export type LineKind =
  | LineGroup
  | 'prose'
  | 'item'
  | 'short'
  | 'date'
  | 'url'
  | 'rule'
  | 'address'
  | 'path'
  | 'aside'
  | 'link'

/** A line with what it looks to be. */
export interface Judged extends Line {
  readonly kind: LineKind
  /** Marked up as a heading, where there is mark-up. */
  readonly heading?: boolean
}

const longestShort = 160

const isUrl = (text: string) => /^[<(［[]?https?:\/\/\S+$/.test(text)
const isRule = (text: string) => /^[^\p{L}\p{N}]{3,}$/u.test(text) || /^[.．…・]{1,2}$/.test(text)
const isAddress = (text: string) => /^\S+@[\w-]+(?:\.[\w-]+)+$/.test(text)

/** ホーム › ニュース › 記事 */
const isPath = (text: string) =>
  (text.match(/\S\s*[›>»＞≫]\s*(?=\S)/g)?.length ?? 0) >= 1 && !/[。]/.test(text) && !/<\w/.test(text)

const shortestProse = 16
const shortestUnended = 30

/** Sentences of some length: what news is made of. */
function isProse(text: string): boolean {
  if (text.length >= shortestProse && text.indexOf('。') >= 8) return true
  if (text.length >= 2 * shortestProse && /。[^。]{8,}。/.test(text.slice(0, 200))) return true
  if (text.length < shortestUnended || /[|｜]/.test(text)) return false
  // Spoken or rhetorical sentences end without 。, headlines do so without a verb's kana before.
  if (/[、。]/.test(text) && /[ぁ-ん](?:…|\.\.\.)?[！？!?」』）)…]{1,3}$/.test(text) && text.length >= shortestUnended)
    return kanaShare(text) > 0.3
  return text.length >= 60 && /[a-z][.!?]["'”’)]?(?:\s|$)/.test(text) && text.split(' ').length > 8
}

const kanaShare = (text: string) => (text.match(/[ぁ-ん]/g)?.length ?? 0) / text.length

/** The date of a line that tells little else. */
export function dateOfLine(text: string): ToldDate | null {
  if (text.length > longestShort || !/[\d０-９]{2}|元年/.test(text) || /。./.test(text)) return null
  return datesIn(text).find(date => date.year !== null) ?? null
}

/** Whether nothing but a date, with what is usually written around one, stands in the line. */
export function isDateLine(text: string): boolean {
  const date = dateOfLine(text)
  // A period is that of an event.
  if (!date || /[〜～]|から|まで/.test(text)) return false
  const rest = text.normalize('NFKC')
  const words = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`
    .replace(
      /公開|掲載|配信|更新|最終|投稿|作成|発行|発表|日時|日付|日本時間|記事|published|updated|posted|by|on|at|jst|朝刊|夕刊|有料/gi,
      '',
    )
    .replace(/[\s\d:/.,()[\]【】「」、|・»>-]|時|分|号|no|年|月|日/gi, '')
  return words.length <= 3
}

function kindOf(line: Line, cues: Cues): LineKind {
  const { text } = line
  if (isRule(text)) return 'rule'
  if (isUrl(text)) return 'url'
  if (isAddress(text)) return 'address'
  const group = cues.groupOf(text)
  if (group) return group
  if (isDateLine(text)) return 'date'
  if (isProse(text)) return 'prose'
  if (isPath(text)) return 'path'
  return line.item ? 'item' : 'short'
}

export function judge(lines: readonly Line[], cues: Cues): Judged[] {
  return withoutPersons(lines.map(line => ({ ...line, kind: kindOf(line, cues) })))
}
