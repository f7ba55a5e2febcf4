import type { Vocabulary } from '../vocabulary.ts'
import { nameAtEnd } from './name-parts.ts'
import { morphemesOf, textOf, trailing } from './person-name.ts'
import type { Segment } from './segments.ts'
import { namesThings } from './thing-names.ts'

const katakana = /^[ァ-ヴー]+$/
const bodied = /(?:県警|府警|道警|警察|地検|高検|地裁|高裁|大学|新聞|銀行|[市県区町村])$/

/** Whether the segment names no thing, no company and no place. */
export const mayBeName = ({ morphemes }: Segment): boolean =>
  !namesThings(morphemes) && !(morphemes.length === 1 && /^(?:組織|地域)$/.test(morphemes[0]?.category ?? ''))

/** Titles that a company's name stands before more often than a lone foreign family name. */
const ofCompany = /^(?:代表|専務|常務)?(?:取締役|理事)|^執行役員/

/** The last segment that may be a name: センター of 佐伯久センター所長 is none, トランプ of トランプ米大統領 is. */
function lastNameAt(before: readonly Segment[], high: boolean): number {
  const at = before.findLastIndex(segment => segment.kind === 'name' && mayBeName(segment))
  return at < 0 && high ? before.findLastIndex(({ kind }) => kind === 'name') : at
}

/** 金正|恩|朝鮮労働党: the last letter of a name, which a place or a body follows. */
function holdsLetter(before: readonly Segment[], at: number, vocabulary: Vocabulary): boolean {
  const [letter, body] = before.slice(at)
  if (letter?.kind !== 'other' || letter.text.length !== 1 || letter.morphemes[0]?.pos !== '名詞') return false
  if (before[at - 1]?.morphemes.at(-1)?.subcategory !== '名') return false
  if (body?.kind !== 'place' && body?.morphemes[0]?.category !== '組織') return false
  return (nameAtEnd(morphemesOf(before.slice(0, at + 1)), true, vocabulary)?.score ?? 0) >= 2
}

/** Where a modifier of the title begins: 木村|経済部長, オースティン|米国防長官. */
export function modifierOf(before: readonly Segment[], title: string, vocabulary: Vocabulary): number {
  const at = lastNameAt(before, vocabulary.ending('high-offices', title) !== null)
  const modifier = textOf(before.slice(at + 1))
  if (at < 0 || !/^[一-龠々ァ-ヴー・]{0,12}$/.test(modifier) || bodied.test(modifier)) return -1
  return at + (holdsLetter(before, at + 1, vocabulary) ? 2 : 1)
}

/** 水島宏明|法政大学|教授: the body of the office stands between a whole name and the title. */
export function beforeOffice(before: readonly Segment[], vocabulary: Vocabulary): number {
  const at = lastNameAt(before, false)
  const parts = nameAtEnd(morphemesOf(before.slice(0, at + 1)), false, vocabulary)
  return at >= 0 && at < before.length - 1 && (parts?.score ?? 0) >= 4 ? at + 1 : -1
}

/** 八村敏志・東大|准教授: the body of the office may stand between the name and the title. */
export function beforeBody(before: readonly Segment[], vocabulary: Vocabulary): number {
  const dot = before.findLastIndex(({ text }) => /^[・、]$/.test(text))
  const body = morphemesOf(before.slice(dot + 1))
  const last = body.at(-1)
  if (dot < 1 || last === undefined) return -1
  if ((last.category === '組織' && last.reading !== null) || vocabulary.ending('bodies', last.surface) !== null)
    return dot
  const whole = nameAtEnd(morphemesOf(before.slice(0, dot)), false, vocabulary)
  const known = body.some(({ category, surface }) => category === '組織' && !katakana.test(surface))
  return known && (whole?.score ?? 0) >= 3 ? dot : -1
}

/** What the title begins with behind a dot: 元 of 小谷元・元防衛相; null without one. */
export function dottedTitle(before: readonly Segment[]): string | null {
  const last = before.at(-1)?.text ?? ''
  if (last === '・') return ''
  return trailing.test(last) && last.length === 1 && before.at(-2)?.text === '・' ? last : null
}

const localOffice = /(?:市長|知事|町長|村長|区長|市議|州議)$/

/** ソウル市長, WHO事務局長: what stands before the title is where the office is. */
export function isSeat(own: readonly Segment[], title: string, vocabulary: Vocabulary): boolean {
  const last = own.at(-1)
  const [only, other] = last?.morphemes ?? []
  if (last === undefined || only === undefined || other !== undefined) return false
  if (katakana.test(only.surface)) {
    const local = localOffice.test(title) || vocabulary.ending('high-offices', title) === null
    return (only.category === '地域' && local) || ofCompany.test(title)
  }
  if (/^[A-Z]{2,3}$/.test(last.text)) return true
  return /^[A-Z]+$/.test(last.text) && (vocabulary.known.has(last.text) || only.category === '組織')
}

const shortestPlace = 3
const shortestPart = 2

/** ミンス of ミンスソウル|市長: a name in katakana without the place of the office. */
export function withoutSeat(name: string, title: string, { lookUp }: Vocabulary): string {
  if (!localOffice.test(title)) return name
  const part = name.lastIndexOf('・') + 1
  for (let at = part + shortestPart; at <= name.length - shortestPlace; at++) {
    const place = name.slice(at)
    if (katakana.test(place) && lookUp(place).some(({ category }) => category === '地域')) return name.slice(0, at)
  }
  return name
}

/** 前 of 伸吾前|政調会長. */
export function heldBy({ kind, morphemes }: Segment): string {
  const letter = morphemes.at(-1)?.surface ?? ''
  return kind === 'other' && letter.length === 1 && trailing.test(letter) ? letter : ''
}

export function withoutLetter(before: readonly Segment[], last: Segment): readonly Segment[] {
  const rest = { ...last, text: last.text.slice(0, -1), morphemes: last.morphemes.slice(0, -1) }
  return rest.text === '' ? before.slice(0, -1) : [...before.slice(0, -1), rest]
}
