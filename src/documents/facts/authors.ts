import type { Lexicon } from '../../model.ts'
import { type Bylines, bylinesOf } from './byline.ts'

/** Who wrote, by lines that say so and lines of nothing but names. */
export interface Writers extends Bylines {
  /** The names in a line that says who wrote, or that is nothing but names; empty if it does not. */
  readonly authorsIn: (line: string) => readonly string[]
  /** Whether a line may be a person's name and nothing else. */
  readonly mayBeName: (line: string) => boolean
  /** The names in lines of nothing but names that stand beside a day, or above a role. `days` are indices of lines. */
  readonly standingNames: (lines: readonly string[], days: readonly number[]) => string[]
  /** Who signs behind the last sentences: notes may follow the paragraph that is signed. */
  readonly signedBy: (paragraphs: readonly string[]) => readonly string[]
  /** The persons in a line near a title that says that they wrote, or has the day behind their name. */
  readonly writersIn: (line: string) => string[]
}

const latinName = "[A-Z][\\p{L}'’.-]+(?:\\s+[A-Z][\\p{L}'’.-]*)?\\s+[A-Z][\\p{L}'’-]+"
const kanjiName = '[\\p{Script=Han}々ヶ]{1,4}[ 　]?[\\p{Script=Han}々ぁ-んァ-ヶー]{1,5}'
const kanaName = '[ァ-ヶー]{2,}(?:[・=＝ .][ァ-ヶーA-Z.]+){1,4}'
const anyName = `(?:${latinName}|${kanaName}|${kanjiName})`
const names = new RegExp(`^${anyName}(?:\\s*[、,，／/&・と]\\s*${anyName})*$`, 'u')
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

/** 山本 一: family and given name set apart, as bylines do. */
const apart = /^[\p{Script=Han}々ヶ]{1,3}[ 　](?:[\p{Script=Han}々]{1,3}|[ぁ-んァ-ヶー]{1,4})$/u
const nearDay = 2
const fewest = 2

const lastParagraphs = 3

/** A line of nothing but names that are written as bylines are: 山本 一, or 山本一、木下二郎. */
function bareNames(line: string, { isPersonName, personsIn }: Bylines): string[] {
  const text = line.trim()
  if (text.length > longestLine || /[。「」]/.test(text)) return []
  if (apart.test(text)) return isPersonName(text) ? [text] : []
  const parts = personsIn(text)
  const whole = parts.join('').length >= text.replace(/[\s、,，]/g, '').length
  return parts.length >= fewest && whole && parts.every(({ length }) => length > fewest) ? parts : []
}

function authorsReader({ bylineOf, isPenName, isPersonName }: Bylines): Writers['authorsIn'] {
  // ウィリアム・テル alone in a line is a subject as often as not.
  const isLatinName = (text: string) => isPersonName(text) && /^[\p{Script=Latin}\s.'’-]+$/u.test(text)
  return line => {
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
}

function makeWriters(bylines: Bylines): Writers {
  const { isPersonName, isRole, bylineOf, besideDate, signatureOf } = bylines
  const mayBeName = (line: string) => line.trim().length <= 12 && names.test(line.trim()) && isPersonName(line.trim())
  const standingNames: Writers['standingNames'] = (lines, days) => {
    for (const [at, line] of lines.entries()) {
      const beside = days.some(day => Math.abs(day - at) <= nearDay)
      const found = beside ? bareNames(line, bylines) : []
      if (found.length > 0) return found
      if (mayBeName(line) && isRole(lines[at + 1] ?? '')) return [line.trim()]
    }
    return []
  }
  return {
    ...bylines,
    authorsIn: authorsReader(bylines),
    mayBeName,
    standingNames,
    signedBy: paragraphs =>
      paragraphs
        .slice(-lastParagraphs)
        .map(paragraph => signatureOf(paragraph)?.names ?? [])
        .findLast(told => told.length > 0) ?? [],
    writersIn: line => [...bylineOf(line), ...besideDate(line)],
  }
}

const opened = new WeakMap<Lexicon, Writers>()

/** @see Writers */
export function writersOf(lexicon: Lexicon): Writers {
  const writers = opened.get(lexicon) ?? makeWriters(bylinesOf(lexicon))
  opened.set(lexicon, writers)
  return writers
}
