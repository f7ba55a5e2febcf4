import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { rolesOf } from './name-roles.ts'
import {
  beforeBody,
  beforeOffice,
  dottedTitle,
  heldBy,
  isSeat,
  mayBeName,
  modifierOf,
  withoutLetter,
  withoutSeat,
} from './offices.ts'
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
} from './person-name.ts'
import type { Segment } from './segments.ts'
import { isCompoundWord, namesThings } from './thing-names.ts'

/** 不動産屋さん, 上級者さん: common words for what people are. */
const isKindOfPeople = ({ text, morphemes }: Segment): boolean =>
  text.length > 1 &&
  morphemes.every(({ detail, reading }) => reading !== null && detail !== '固有名詞') &&
  /(?:者|屋|員|婦|顔|生まれ|長|客|主|手|士|師|店|国|界|科|生|代|派|系)$/.test(text)

/** アドバイザーさん, 版元さん, CAさん, アメリカさん: a word, and no name of anybody. */
function isCommonWord({ kind, text, morphemes }: Segment, vocabulary: Vocabulary): boolean {
  if (kind === 'place' && morphemes.every(({ subcategory }) => subcategory === '国')) return true
  if (/^[A-Z]{2}$/.test(text)) return true
  if (/^[ァ-ヴー]+$/.test(text)) return text.length > 3 && namesThings(morphemes)
  const { family, given, word } = rolesOf(text, vocabulary)
  return kind === 'other' && morphemes.length === 1 && word && family === null && given === null
}

/** ツキちゃん: a word that is nobody's name without ちゃん. */
function isStageWord({ text }: Segment, honorific: string, vocabulary: Vocabulary): boolean {
  if (honorific !== 'ちゃん' || !/^[ァ-ヴー]{2,4}$/.test(text)) return false
  const { family, given, word } = rolesOf(text, vocabulary)
  return word && family === null && given === null
}

/** 氏 at the end: what stands before it is a name. */
function honoured(before: readonly Segment[], honorific: string, vocabulary: Vocabulary): PersonName | null {
  const last = before.at(-1)
  if (last === undefined) return null
  if (last.kind === 'title' || last.kind === 'source') {
    const inner = titled(before.slice(0, -1), last.text, { vocabulary, personal: isPersonal(last.text, vocabulary) })
    return inner === null || inner.morphemes.length === 0 ? null : { ...inner, sure: true }
  }
  if (isStageWord(last, honorific, vocabulary))
    return newPerson({ name: last.text + honorific, title: null, morphemes: last.morphemes }, null)
  const isGiven = before.at(-2)?.morphemes.at(-1)?.subcategory === '姓'
  // 伊集院 is a family, though 院 ends what bodies are called.
  const isFamily = last.morphemes.at(-1)?.subcategory === '姓'
  if (
    (honorific !== '氏' && !isGiven && (isKindOfPeople(last) || isCommonWord(last, vocabulary))) ||
    (!isFamily && last.text.length > 2 && vocabulary.ending('bodies', last.text) !== null)
  )
    return null
  const title = before.findLast(({ kind }) => kind === 'title')?.text ?? null
  if (isForeign(before, vocabulary)) return lastName(before, title)
  const divided = dividedName(before, title, { personal: true, vocabulary })
  if (divided !== null) return { ...divided, sure: true }
  return kanji.test(last.text) || last.kind === 'name' ? lastName(before, title) : null
}

const latin = /^[A-Z][a-z]{2,}$/
/** Said of persons alone, by their names. */
const charged = /(?:被告人?|容疑者|受刑者|死刑囚)$/

/** 三好拓海チーフエコノミスト: two words before a title may be a name; the coverage has to prove it (三好氏). */
function guessed(before: readonly Segment[], title: string, vocabulary: Vocabulary): PersonName | null {
  const name = textOf(before)
  const morphemes = morphemesOf(before)
  const body = morphemes.at(-1)?.category === '組織' || vocabulary.ending('bodies', name) !== null
  const plain = !body && before.every(({ kind }) => kind !== 'source' && kind !== 'title')
  const dated = morphemes.some(({ detail }) => /^(?:副詞可能|代名詞)$/.test(detail))
  const plausible =
    plain &&
    !dated &&
    !/(?:担当|専門|所属|在住|出身)$/.test(name) &&
    morphemes.length <= 3 &&
    name.length >= 2 &&
    name.length <= 5 &&
    before.every(isKanji)
  return plausible ? newPerson({ name, title, morphemes }, null, charged.test(title)) : null
}

/** タケノコ農家, オリンピック代表: a word before a title is a name only if whoever bears the title is known by name. */
function entitled(own: readonly Segment[], title: string, vocabulary: Vocabulary): PersonName | null {
  const found = lastName(own, title)
  if (found === null) return null
  const person = { ...found, name: withoutSeat(found.name, title, vocabulary) }
  if (!namesThings(person.morphemes)) return person
  return { ...person, sure: vocabulary.ending('high-offices', title) !== null }
}

/** A title at the end: a name before it, perhaps with 米 or 元 between them. */
function titled(before: readonly Segment[], title: string, context: Context): PersonName | null {
  const last = before.at(-1)
  if (last === undefined) return null
  if (last.kind === 'title') return titled(before.slice(0, -1), last.text + title, context)
  const dotted = dottedTitle(before)
  if (dotted !== null) return titled(before.slice(0, dotted === '' ? -1 : -2), dotted + title, context)
  const dot = beforeBody(before, context.vocabulary)
  if (dot > 0) return titled(before.slice(0, dot), textOf(before.slice(dot + 1)) + title, context)
  const held = heldBy(last)
  const own = held === '' ? before : withoutLetter(before, last)
  const full = held + title
  const at = Math.max(modifierOf(before, full, context.vocabulary), beforeOffice(before, context.vocabulary))
  const named = at > 0 && at < before.length
  if (!named && isSeat(own, full, context.vocabulary)) return null
  const things = named && last.kind === 'name' && !mayBeName(last)
  const divided = things
    ? null
    : isForeign(own, context.vocabulary)
      ? entitled(own, full, context.vocabulary)
      : dividedName(own, full, context)
  if (divided !== null) return divided
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
  const modified = textOf(before.slice(at)).replace(/^・/, '') + title
  return { ...person, sure: proven || (unknown && person.name.length > 2), title: modified }
}

const kindOfCompany = /(?:小売|大手|会社|企業|団体|商社|老舗|[紙誌])$/

/** 逆ギレ, 燃油サーチャージ: a lone word in katakana that the letters before it make another word. */
function isAttached(segments: readonly Segment[]): boolean {
  const [before, last] = segments.slice(-2)
  if (last === undefined || before?.kind !== 'other' || !/^[ァ-ヴー]+$/.test(last.text)) return false
  return /[一-龠]$/.test(before.text) && !kindOfCompany.test(before.text)
}

const isOfName = ({ category }: Token): boolean => category === '人名'

/** ロドリゴ3世 */
const isRegnal = /^[ァ-ヴー・]{2,}[\d０-９一二三四五六七八九十]{1,3}世$/

/** Nothing behind the name: two parts that the dictionary knows as names, or a foreign name of several. */
function bare(segments: readonly Segment[], vocabulary: Vocabulary): PersonName | null {
  const abroad = isForeign(segments, vocabulary)
  // Most nouns end here.
  if (!abroad && !segments.some(({ morphemes }) => morphemes.some(isOfName))) return null
  const before = segments.slice(0, -1)
  // 友人・沙希子
  const beside = before.at(-1)?.text === '・' && before.at(-2)?.kind === 'source' ? before.at(-2) : undefined
  const title = (beside ?? before.findLast(({ kind }) => kind === 'title'))?.text ?? null
  const person = abroad ? lastName(segments, title) : dividedName(segments, title, { personal: false, vocabulary })
  if (person === null || namesThings(person.morphemes) || isCompoundWord(person.name, vocabulary)) return null
  if (title === null && isAttached(segments)) return null
  const { morphemes, parts } = person
  const people = morphemes.filter(isOfName).length
  if (!abroad && people === 0) return null
  const given = isRegnal.test(person.name) || (bold.test(person.name) && morphemes[0]?.category === '人名')
  const whole = parts !== null && parts.given !== null && parts.family !== null
  return {
    ...person,
    sure:
      given ||
      people > 1 ||
      whole ||
      (title !== null && (people > 0 || bold.test(person.name) || latin.test(person.name))),
  }
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
