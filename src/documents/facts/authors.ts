import { bylineOf } from './byline.ts'
import { isPenName, isPersonName } from './person.ts'

const latinName = "[A-Z][\\p{L}'’.-]+(?:\\s+[A-Z][\\p{L}'’.-]*)?\\s+[A-Z][\\p{L}'’-]+"
const kanjiName = '[\\p{Script=Han}々ヶ]{1,4}[ 　]?[\\p{Script=Han}々ぁ-んァ-ヶー]{1,5}'
const kanaName = '[ァ-ヶー]{2,}(?:[・=＝ .][ァ-ヶーA-Z.]+){1,4}'
const anyName = `(?:${latinName}|${kanaName}|${kanjiName})`
const names = new RegExp(`^${anyName}(?:\\s*[、,，／/&・と]\\s*${anyName})*$`, 'u')
/** ウィリアム・テル alone in a line is a subject as often as not. */
const isLatinName = (text: string) => isPersonName(text) && /^[\p{Script=Latin}\s.'’-]+$/u.test(text)
/** 《深海》 */
const poets = /^《([^》]{2,40})》$/
const longestPen = 16
const longestLine = 80

/** Phil Stewart Idrees Ali → two names: pairs of capitalised words. */
function pairs(text: string): string[] {
  const words = text.split(/\s+/)
  if (words.length < 4 || words.length % 2 === 1 || !words.every(word => /^[A-Z][\p{L}'’-]*\p{Ll}$/u.test(word)))
    return []
  return words.flatMap((word, at) => (at % 2 === 0 ? `${word} ${words[at + 1]}` : []))
}

/** The names in a line that says who wrote, or that is nothing but names; empty if it does not. */
export function authorsIn(line: string): string[] {
  const text = line.normalize('NFKC').trim()
  if (text.length > longestLine || /[。!?！？]/.test(text)) return []
  const told = bylineOf(text)
  if (told.length > 0) return told
  const inside = poets.exec(line.trim())?.[1]
  if (inside && inside.length <= longestPen) return inside.split(/\s?[、,，／/＆&]\s?/).filter(isPenName)
  const latin = pairs(text).filter(isPersonName)
  if (latin.length > 0) return latin
  return isLatinName(text) ? [text] : []
}

/** Whether a line may be a person's name and nothing else. */
export const mayBeName = (line: string): boolean =>
  line.trim().length <= 12 && names.test(line.trim()) && isPersonName(line.trim())
