import type { Vocabulary } from '../vocabulary.ts'
import { type NameParts, nameAtEnd } from './name-parts.ts'
import { rolesOf } from './name-roles.ts'
import type { Segment } from './segments.ts'

/** A person's name as cut out of a compound noun. */
export interface PersonName {
  readonly name: string
  readonly title: string | null
  readonly sure: boolean
  readonly morphemes: Segment['morphemes']
  /** Null if the name does not show which part is the family's. */
  readonly parts: Pick<NameParts, 'family' | 'given' | 'reading'> | null
}

export const kanji = /^[一-龠々〆ヶぁ-んァ-ヴー]+$/
const notNames =
  /^(?:皆|みな|お|御|数|子供|子ども|息子|娘|奥|患者|業者|客|隊員|職員|社員|店員|生徒|学生|選手|監督|すべて|さま|あっ|みんな|[\d０-９].*|[ぁ-ん])$|^(?:お|ご)[^一-龠]?/
export const bold = /^[ァ-ヴーA-Za-z].*[・＝= -]/
export const foreign = /^[ァ-ヴA-Za-z]/
const modifiers = /^[元前現新故両各某副兼]$/
export const trailing = /[元前現新副兼]$/

export const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')
export const morphemesOf = (segments: readonly Segment[]) => segments.flatMap(({ morphemes }) => morphemes)
export const isKanji = ({ text }: Segment) => kanji.test(text) && !/[ァ-ヴ]/.test(text)
function isFamily(segment: Segment | undefined, beforeGiven: boolean, vocabulary: Vocabulary): boolean {
  if (segment === undefined || !isKanji(segment)) return false
  const { family, place } = rolesOf(segment.text, vocabulary)
  return segment.morphemes.at(-1)?.subcategory === '姓' || family !== null || (beforeGiven && place)
}

/** A name in katakana or Latin letters, not the given name of 滝川クリステル. */
export const isForeign = (segments: readonly Segment[], vocabulary: Vocabulary) => {
  const last = segments.at(-1)
  const given = last?.morphemes[0]?.subcategory === '名'
  return last?.kind === 'name' && foreign.test(last.text) && !isFamily(segments.at(-2), given, vocabulary)
}

/** Whether the title is said of persons alone: what stands before 選手 is no department. */
export const isPersonal = (title: string, vocabulary: Vocabulary) =>
  vocabulary.ending('personal-titles', title) !== null

export interface Context {
  readonly personal: boolean
  readonly vocabulary: Vocabulary
}

export function newPerson(
  facts: Pick<PersonName, 'name' | 'title' | 'morphemes'>,
  parts: NameParts | null,
  sure = true,
): PersonName | null {
  // 浜口豊三両氏, 河合雅夫著: what counts or credits is no part of the name.
  const name = facts.name.replace(/(?<=[一-龠]{2})(?:両名|[殿両各同著])$|(?<=[一-龠]{4})[役宛像案]$/, '')
  // 浜口準一母 is somebody else.
  if (/^[一-龠]{4,}[父母妻]$/.test(name)) return null
  if (name === '' || notNames.test(name)) return null
  return { ...facts, name, sure, parts }
}

/** 全国紙|記者: what a body is called stands before the title. */
function endsBody(morphemes: Segment['morphemes'], vocabulary: Vocabulary): boolean {
  const last = morphemes.at(-1)
  return (
    last?.detail === '接尾' &&
    vocabulary.has('bodies', last.surface) &&
    morphemes.every(({ category }) => category !== '人名')
  )
}

/** Letters that end the compound and are a name by what the dictionary knows of their parts. */
export function dividedName(before: readonly Segment[], title: string | null, context: Context): PersonName | null {
  const office = before.findLastIndex(({ kind, text }) => /^(?:title|source)$/.test(kind) && text.length > 1)
  const morphemes = morphemesOf(before.slice(office + 1))
  if (endsBody(morphemes, context.vocabulary)) return null
  const parts = nameAtEnd(morphemes, context.personal, context.vocabulary)
  if (parts === null) return null
  const own = morphemes.slice(-parts.count)
  const whole = (parts.family ?? '') + (parts.given ?? '')
  // 安倍晋|三殿 as the dictionary has it.
  const name = whole.length > 3 ? whole.replace(/殿$/, '') : whole
  const lone = parts.given === null && own.every(({ category }) => category !== '人名')
  // 福島知事 may be the governor of the place, 新人選手 any newcomer.
  return newPerson({ name, title, morphemes: own }, parts, !lone || (context.personal && !parts.common))
}

/** 加谷|珪一: a place that begins the compound, and letters that are no word. */
const endsPlace = ([place, letters, other]: readonly Segment[]): boolean =>
  place?.kind === 'place' &&
  place.morphemes[0]?.subcategory !== '国' &&
  /^[一-龠々]{2,3}$/.test(place.text) &&
  letters?.kind === 'other' &&
  /^[一-龠々]{1,3}$/.test(letters.text) &&
  letters.morphemes.every(({ surface, detail }) => surface.length === 1 && /^(?:一般|固有名詞|数)$/.test(detail)) &&
  other === undefined

/** Meghan=メーガン */
const romanized = /^[A-Za-z][A-Za-z .'-]*[=＝](?=[ァ-ヴ])/

/** The last segment as a name, known to the dictionary or not. */
export function lastName(before: readonly Segment[], title: string | null): PersonName | null {
  const own = before.slice(-1)
  const letter = before.at(-2)
  // 榛|葉: one letter that the dictionary cut off.
  if (textOf(own).length === 1 && letter?.kind === 'other' && letter.text.length < 3 && isKanji(letter))
    own.unshift(letter)
  if (title === null && own.length === 1 && endsPlace(before)) own.unshift(...before.slice(-2, -1))
  const all = morphemesOf(own)
  const text = textOf(own)
  const morphemes = all.length > 1 && modifiers.test(all[0]?.surface ?? '') ? all.slice(1) : all
  const whole = morphemes.length === all.length ? text : text.slice(1)
  const cut = title !== null && own.every(isKanji) && whole.length > 2 ? trailing.exec(whole) : null
  const name = cut === null ? whole : whole.slice(0, -1)
  // ーーユウキ: a dash before the name.
  const bare = name.replace(/^[ー・-]+/, '').replace(romanized, '')
  return newPerson({ name: bare, title: cut === null ? title : cut[0] + title, morphemes }, null)
}
