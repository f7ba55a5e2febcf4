import { authorsIn } from '../facts/authors.ts'
import { isDayOnly } from '../lines/day.ts'
import type { TextLine } from '../lines/text-lines.ts'

/** Characters. */
export const longestTitle = 220

/** JVX-2019-000120 */
const code = /^[A-Z\d._/#-]+$/
const leadsOn = /[>›»＞|｜]$/
/** 橋の上の市長 (C)みなと通信: the words of a picture. */
const pictured = /[(（]c[)）]|©/i
/** 2026.05.05 トップチーム: a day and the part of the site, but not 2026年5月5日の空. */
const dayAndPart = /^(?:19|20)\d\d[./年-]\d{1,2}[./月-]\d{1,2}日?\s[^ぁ-ん、。「]{1,12}$/
const notTitles = [code, leadsOn, pictured, dayAndPart]

const judged = new WeakMap<TextLine, boolean>()

/** Whether a line looks like the title of a piece. Each line is asked for every title near it. */
export function mayBeTitle(line: TextLine): boolean {
  const known = judged.get(line)
  if (known !== undefined) return known
  const found = looksLikeTitle(line)
  judged.set(line, found)
  return found
}

function looksLikeTitle(line: TextLine): boolean {
  const { text } = line
  if (line.item || text.length < 5 || text.length > longestTitle || isDayOnly(text)) return false
  if (notTitles.some(form => form.test(text))) return false
  if (line.kind !== 'short' && !(line.kind === 'prose' && !/[。.]$/.test(text))) return false
  return /\p{L}{2}/u.test(text) && !/@[\w-]+\.\w/.test(text) && !/^[「『（(].*[。]/.test(text)
}

/** ～副題～, ―副題―: what goes on below a title. */
export const subtitle = /^[～〜―─—－–]/
/** 相馬 律子 : ライター */
const role = /(?:ライター|記者|編集部|編集委員|ジャーナリスト|コラムニスト|アナリスト|特派員|論説委員)\s*[)）】\]]?$/
const longestByline = 40
export const isByline = ({ text }: TextLine) =>
  text.length <= longestByline && (role.test(text) || authorsIn(text).length > 0)
