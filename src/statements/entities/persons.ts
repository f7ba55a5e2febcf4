import type { Vocabulary } from '../vocabulary.ts'
import { type NameParts, nameAtEnd } from './name-parts.ts'
import { rolesOf } from './name-roles.ts'
import type { Segment } from './segments.ts'
import { namesThings } from './thing-names.ts'

/** A person's name as cut out of a compound noun. */
export interface PersonName {
  readonly name: string
  readonly title: string | null
  readonly sure: boolean
  readonly morphemes: Segment['morphemes']
  /** Null if the name does not show which part is the family's. */
  readonly parts: Pick<NameParts, 'family' | 'given' | 'reading'> | null
}

const kanji = /^[一-龠々〆ヶぁ-んァ-ヴー]+$/
const notNames =
  /^(?:皆|みな|お|御|数|子供|子ども|息子|娘|奥|患者|業者|客|隊員|職員|社員|店員|生徒|学生|選手|監督|[\d０-９]+.*)$|^(?:お|ご)[^一-龠]?/
const bold = /^[ァ-ヴーA-Za-z].*[・＝= -]/
const foreign = /^[ァ-ヴA-Za-z]/
const bodied = /(?:県警|府警|道警|警察|地検|高検|地裁|高裁|大学|新聞|銀行|[市県区町村])$/
const modifiers = /^[元前現新故両各某副兼]$/
const trailing = /[元前現新副兼]$/

const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')
const morphemesOf = (segments: readonly Segment[]) => segments.flatMap(({ morphemes }) => morphemes)
const isKanji = ({ text }: Segment) => kanji.test(text) && !/[ァ-ヴ]/.test(text)
function isFamily(segment: Segment | undefined, beforeGiven: boolean, vocabulary: Vocabulary): boolean {
  if (segment === undefined || !isKanji(segment)) return false
  const { family, place } = rolesOf(segment.text, vocabulary)
  return segment.morphemes.at(-1)?.subcategory === '姓' || family !== null || (beforeGiven && place)
}

/** A name in katakana or Latin letters, not the given name of 滝川クリステル. */
const isForeign = (segments: readonly Segment[], vocabulary: Vocabulary) => {
  const last = segments.at(-1)
  const given = last?.morphemes[0]?.subcategory === '名'
  return last?.kind === 'name' && foreign.test(last.text) && !isFamily(segments.at(-2), given, vocabulary)
}

/** Whether the title is said of persons alone: what stands before 選手 is no department. */
const isPersonal = (title: string, vocabulary: Vocabulary) => vocabulary.ending('personal-titles', title) !== null

interface Context {
  readonly personal: boolean
  readonly vocabulary: Vocabulary
}

function newPerson(
  facts: Pick<PersonName, 'name' | 'title' | 'morphemes'>,
  parts: NameParts | null,
  sure = true,
): PersonName | null {
  if (facts.name === '' || notNames.test(facts.name)) return null
  return { ...facts, sure, parts }
}

/** Letters that end the compound and are a name by what the dictionary knows of their parts. */
function dividedName(before: readonly Segment[], title: string | null, context: Context): PersonName | null {
  const morphemes = morphemesOf(before)
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

/** The last segment as a name, known to the dictionary or not. */
function lastName(before: readonly Segment[], title: string | null): PersonName | null {
  const own = before.slice(-1)
  const letter = before.at(-2)
  // 榛|葉: one letter that the dictionary cut off.
  if (textOf(own).length === 1 && letter?.kind === 'other' && letter.text.length < 3 && isKanji(letter))
    own.unshift(letter)
  const all = morphemesOf(own)
  const text = textOf(own)
  const morphemes = all.length > 1 && modifiers.test(all[0]?.surface ?? '') ? all.slice(1) : all
  const whole = morphemes.length === all.length ? text : text.slice(1)
  const cut = title !== null && own.every(isKanji) && whole.length > 2 ? trailing.exec(whole) : null
  const name = cut === null ? whole : whole.slice(0, -1)
  // ーーユウキ: a dash before the name.
  const bare = name.replace(/^[ー・-]+/, '')
  return newPerson({ name: bare, title: cut === null ? title : cut[0] + title, morphemes }, null)
}

/** 氏 at the end: what stands before it is a name. */
function honoured(before: readonly Segment[], vocabulary: Vocabulary): PersonName | null {
  const last = before.at(-1)
  if (last === undefined) return null
  if (last.kind === 'title' || last.kind === 'source') {
    const inner = titled(before.slice(0, -1), last.text, { vocabulary, personal: isPersonal(last.text, vocabulary) })
    return inner === null || inner.morphemes.length === 0 ? null : { ...inner, sure: true }
  }
  const title = before.findLast(({ kind }) => kind === 'title')?.text ?? null
  if (isForeign(before, vocabulary)) return lastName(before, title)
  const divided = dividedName(before, title, { personal: true, vocabulary })
  if (divided !== null) return { ...divided, sure: true }
  return kanji.test(last.text) || last.kind === 'name' ? lastName(before, title) : null
}

/** 三好拓海チーフエコノミスト: two words before a title may be a name; the coverage has to prove it (三好氏). */
function guessed(before: readonly Segment[], title: string, vocabulary: Vocabulary): PersonName | null {
  const name = textOf(before)
  const morphemes = morphemesOf(before)
  const body = morphemes.at(-1)?.category === '組織' || vocabulary.ending('bodies', name) !== null
  const plain = !body && before.every(({ kind }) => kind !== 'source' && kind !== 'title')
  const plausible = plain && morphemes.length <= 3 && name.length >= 2 && name.length <= 5 && before.every(isKanji)
  return plausible ? newPerson({ name, title, morphemes }, null, false) : null
}

/** Where a modifier of the title begins: 木村|経済部長, オースティン|米国防長官. */
function modifierOf(before: readonly Segment[]): number {
  const at = before.findLastIndex(({ kind }) => kind === 'name')
  const modifier = textOf(before.slice(at + 1))
  return at < 0 || !/^[一-龠々ァ-ヴー]{0,12}$/.test(modifier) || bodied.test(modifier) ? -1 : at + 1
}

/** 水島宏明|法政大学|教授: the body of the office stands between a whole name and the title. */
function beforeOffice(before: readonly Segment[], vocabulary: Vocabulary): number {
  const at = before.findLastIndex(({ kind }) => kind === 'name')
  const parts = nameAtEnd(morphemesOf(before.slice(0, at + 1)), false, vocabulary)
  return at >= 0 && at < before.length - 1 && (parts?.score ?? 0) >= 4 ? at + 1 : -1
}

/** 八村敏志・東大|准教授: the body of the office may stand between the name and the title. */
function beforeBody(before: readonly Segment[], vocabulary: Vocabulary): number {
  const dot = before.findLastIndex(({ text }) => /^[・、]$/.test(text))
  const body = before.slice(dot + 1)
  const last = body.at(-1)?.morphemes.at(-1)
  if (dot < 1 || last === undefined) return -1
  return (last.category === '組織' && last.reading !== null) || vocabulary.ending('bodies', last.surface) !== null
    ? dot
    : -1
}

/** A title at the end: a name before it, perhaps with 米 or 元 between them. */
function titled(before: readonly Segment[], title: string, context: Context): PersonName | null {
  const last = before.at(-1)
  if (last === undefined) return null
  if (last.kind === 'title') return titled(before.slice(0, -1), last.text + title, context)
  const dot = beforeBody(before, context.vocabulary)
  if (dot > 0) return titled(before.slice(0, dot), textOf(before.slice(dot + 1)) + title, context)
  // 伸|吾前|政調会長: the modifier may be joined to the last letter of the name.
  const held = trailing.test(last.text) && last.kind === 'other' ? (last.morphemes.at(-1)?.surface ?? '') : ''
  const rest = { ...last, text: last.text.slice(0, -1), morphemes: last.morphemes.slice(0, -1) }
  const own = held.length === 1 ? [...before.slice(0, -1), ...(rest.text === '' ? [] : [rest])] : before
  const full = held.length === 1 ? held + title : title
  const divided = isForeign(own, context.vocabulary) ? lastName(own, full) : dividedName(own, full, context)
  if (divided !== null) return divided
  const at = Math.max(modifierOf(before), beforeOffice(before, context.vocabulary))
  if (at < 0) return guessed(own, full, context.vocabulary)
  const person = isForeign(before.slice(0, at), context.vocabulary)
    ? lastName(before.slice(0, at), null)
    : dividedName(before.slice(0, at), null, { ...context, personal: false })
  if (person === null) return null
  const proven =
    bold.test(person.name) ||
    (foreign.test(person.name) && before[at]?.kind === 'place') ||
    person.morphemes.some(({ category }) => category === '人名')
  const unknown = person.morphemes[0]?.reading === null
  const modified = textOf(before.slice(at)) + title
  return { ...person, sure: proven || (unknown && person.name.length > 2), title: modified }
}

/** Nothing behind the name: two parts that the dictionary knows as names, or a foreign name of several. */
function bare(segments: readonly Segment[], vocabulary: Vocabulary): PersonName | null {
  const title = segments.slice(0, -1).findLast(({ kind }) => kind === 'title')?.text ?? null
  const person = isForeign(segments, vocabulary)
    ? lastName(segments, title)
    : dividedName(segments, title, { personal: false, vocabulary })
  if (person === null || namesThings(person.morphemes)) return null
  const { morphemes, parts } = person
  const people = morphemes.filter(({ category }) => category === '人名').length
  if (!isForeign(segments, vocabulary) && people === 0) return null
  const given = bold.test(person.name) && morphemes[0]?.category === '人名'
  const whole = parts !== null && parts.given !== null && parts.family !== null
  return { ...person, sure: given || people > 1 || whole || (title !== null && (people > 0 || bold.test(person.name))) }
}

/** The person that a compound noun names, or null. */
export function personIn(segments: readonly Segment[], vocabulary: Vocabulary): PersonName | null {
  const last = segments.at(-1)
  if (last === undefined) return null
  const before = segments.slice(0, -1)
  if (last.kind === 'honorific') return honoured(before, vocabulary)
  if (last.kind === 'title')
    return titled(before, last.text, { vocabulary, personal: isPersonal(last.text, vocabulary) })
  return bare(segments, vocabulary)
}
