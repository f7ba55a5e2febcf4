import type { Vocabulary } from '../vocabulary.ts'
import { nameAtEnd } from './name-parts.ts'
import {
  bold,
  type Context,
  dividedName,
  foreign,
  isForeign,
  isKanji,
  isPersonal,
  kanji,
  lastName,
  morphemesOf,
  newPerson,
  type PersonName,
  textOf,
  trailing,
} from './person-name.ts'
import type { Segment } from './segments.ts'
import { namesThings } from './thing-names.ts'

const bodied = /(?:県警|府警|道警|警察|地検|高検|地裁|高裁|大学|新聞|銀行|[市県区町村])$/

/** 不動産屋さん, 上級者さん: common words for what people are. */
const isKindOfPeople = ({ text, morphemes }: Segment): boolean =>
  text.length > 1 &&
  morphemes.every(({ detail, reading }) => reading !== null && detail !== '固有名詞') &&
  /(?:者|屋|員|婦|顔|生まれ|長|客|主|手|士|師|店|国|界|科|生|代|派|系)$/.test(text)

/** 氏 at the end: what stands before it is a name. */
function honoured(before: readonly Segment[], honorific: string, vocabulary: Vocabulary): PersonName | null {
  const last = before.at(-1)
  if (last === undefined) return null
  if (last.kind === 'title' || last.kind === 'source') {
    const inner = titled(before.slice(0, -1), last.text, { vocabulary, personal: isPersonal(last.text, vocabulary) })
    return inner === null || inner.morphemes.length === 0 ? null : { ...inner, sure: true }
  }
  if (
    (honorific !== '氏' && isKindOfPeople(last)) ||
    (last.text.length > 2 && vocabulary.ending('bodies', last.text) !== null)
  )
    return null
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
  if (at < 0 || !/^[一-龠々ァ-ヴー]{0,12}$/.test(modifier) || bodied.test(modifier)) return -1
  return at + 1
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

/** タケノコ農家, オリンピック代表: a word before a title is a name only if whoever bears the title is known by name. */
function entitled(own: readonly Segment[], title: string, vocabulary: Vocabulary): PersonName | null {
  const person = lastName(own, title)
  if (person === null || !namesThings(person.morphemes)) return person
  return { ...person, sure: vocabulary.ending('high-offices', title) !== null }
}

/** 前 of 伸吾前|政調会長. */
function heldBy({ kind, morphemes }: Segment): string {
  const letter = morphemes.at(-1)?.surface ?? ''
  return kind === 'other' && letter.length === 1 && trailing.test(letter) ? letter : ''
}

function withoutLetter(before: readonly Segment[], last: Segment): readonly Segment[] {
  const rest = { ...last, text: last.text.slice(0, -1), morphemes: last.morphemes.slice(0, -1) }
  return rest.text === '' ? before.slice(0, -1) : [...before.slice(0, -1), rest]
}

/** A title at the end: a name before it, perhaps with 米 or 元 between them. */
function titled(before: readonly Segment[], title: string, context: Context): PersonName | null {
  const last = before.at(-1)
  if (last === undefined) return null
  if (last.kind === 'title') return titled(before.slice(0, -1), last.text + title, context)
  const dot = beforeBody(before, context.vocabulary)
  if (dot > 0) return titled(before.slice(0, dot), textOf(before.slice(dot + 1)) + title, context)
  const held = heldBy(last)
  const own = held === '' ? before : withoutLetter(before, last)
  const full = held + title
  const divided = isForeign(own, context.vocabulary)
    ? entitled(own, full, context.vocabulary)
    : dividedName(own, full, context)
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
  if (last.kind === 'honorific') return honoured(before, last.text, vocabulary)
  if (last.kind === 'title')
    return titled(before, last.text, { vocabulary, personal: isPersonal(last.text, vocabulary) })
  return bare(segments, vocabulary)
}
