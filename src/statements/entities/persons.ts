import type { Segment } from '../segments.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { namesThings } from './thing-names.ts'

/** A person's name as cut out of a compound noun. */
export interface PersonName {
  readonly name: string
  readonly title: string | null
  readonly sure: boolean
  readonly morphemes: Segment['morphemes']
}

const kanji = /^[一-龠々〆ヶぁ-んァ-ヴー]+$/
const notNames =
  /^(?:皆|みな|お|御|数|子供|子ども|息子|娘|奥|患者|業者|客|隊員|職員|社員|店員|生徒|学生|選手|監督|[\d０-９]+.*)$|^(?:お|ご)[^一-龠]?/
const bold = /^[ァ-ヴーA-Za-z].*[・＝= ]/

const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')
const isGiven = (segment: Segment) => segment.morphemes.at(-1)?.subcategory === '名'

const isKanji = ({ text }: Segment) => kanji.test(text) && !/[ァ-ヴ]/.test(text)

const bodied = /(?:県警|府警|道警|警察|地検|高検|地裁|高裁|大学|新聞|銀行|[市県区町村])$/

/** 木村|経済: a word of the dictionary is no piece of a name, but what a department is called. */
const isPiece = ({ text, kind, morphemes }: Segment) =>
  kind !== 'title' &&
  kind !== 'source' &&
  text.length <= 2 &&
  morphemes.every(
    ({ surface, category, reading }) => surface.length < 2 || reading === null || /^(?:人名|地域)$/.test(category),
  )

const isLetter = ({ morphemes }: Segment) => morphemes.every(({ surface }) => surface.length === 1)

const isWhole = ({ morphemes }: Segment) =>
  morphemes.some(({ subcategory }) => subcategory === '姓') && morphemes.some(({ subcategory }) => subcategory === '名')

/** 岩屋|毅, 大谷翔|平, 習|近平: pieces that the dictionary cut apart. Returns how many of the last segments are the name. */
function piecesOf(segments: readonly Segment[], vocabulary: Vocabulary): number {
  for (let count = Math.min(4, segments.length); count > 1; count--) {
    const parts = segments.slice(-count)
    const first = parts[0]
    const last = parts.at(-1)
    if (first === undefined || last === undefined || !parts.every(isKanji) || textOf(parts).length > 6) continue
    const rest = parts.slice(1)
    const short = rest.every(isPiece)
    if (vocabulary.has('families', first.text) && short && textOf(rest).length <= 2) return count
    if (first.kind === 'name' && (!isWhole(first) || rest.every(isLetter)) && short && textOf(rest).length <= 3)
      return count
    if (count === 2 && first.text.length <= 3 && first.kind !== 'place' && last.kind === 'name' && isGiven(last))
      return 2
  }
  return 1
}

const modifiers = /^[元前現新故両各某副兼]$/
const trailing = /[元前現新副兼]$/

function named(segments: readonly Segment[], title: string | null, vocabulary: Vocabulary): PersonName | null {
  const parts = segments.slice(-piecesOf(segments, vocabulary))
  const all = parts.flatMap(({ morphemes }) => morphemes)
  const morphemes = all.length > 1 && modifiers.test(all[0]?.surface ?? '') ? all.slice(1) : all
  const whole = morphemes.length === all.length ? textOf(parts) : textOf(parts).slice(1)
  const cut =
    title !== null && isKanji({ text: whole, kind: 'name', morphemes }) && whole.length > 2
      ? trailing.exec(whole)
      : null
  const name = cut === null ? whole : whole.slice(0, -1)
  if (name.length < 1 || notNames.test(name)) return null
  return { name, title: cut === null ? title : cut[0] + title, sure: true, morphemes }
}

/** 氏 at the end: what stands before it is a name, known to the dictionary or not. */
function honoured(before: readonly Segment[], vocabulary: Vocabulary): PersonName | null {
  const last = before.at(-1)
  if (last === undefined) return null
  if (last.kind === 'title' || last.kind === 'source') {
    const inner = named(before.slice(0, -1), last.text, vocabulary)
    return inner?.morphemes.length ? inner : null
  }
  const title = before.findLast(({ kind }) => kind === 'title')?.text ?? null
  return kanji.test(last.text) || last.kind === 'name' ? named(before, title, vocabulary) : null
}

/** 三好拓海チーフエコノミスト: two words before a title may be a name; the coverage has to prove it (三好氏). */
function guessed(before: readonly Segment[], title: string): PersonName | null {
  const name = textOf(before)
  const morphemes = before.flatMap(segment => segment.morphemes)
  const plain = before.every(({ kind }) => kind !== 'source' && kind !== 'title')
  const plausible = plain && morphemes.length <= 3 && name.length >= 2 && name.length <= 5 && before.every(isKanji)
  return plausible ? { name, title, sure: false, morphemes } : null
}

/** A title at the end: a name before it, perhaps with 米 or 元 between them. */
function titled(before: readonly Segment[], title: string, vocabulary: Vocabulary): PersonName | null {
  const at = before.findLastIndex(({ kind }) => kind === 'name')
  const between = before.slice(at + 1)
  const cut = piecesOf(before, vocabulary) > 1
  const from = cut ? before : before.slice(0, at + 1)
  const modifier = cut ? '' : textOf(between)
  if (at < 0 && !cut) return guessed(before, title)
  if (from.length === 0 || !/^[一-龠々]{0,8}$/.test(modifier)) return null
  // 石川県警本部長 holds a body, not a person of that name.
  if (bodied.test(modifier)) return null
  const person = named(from, modifier + title, vocabulary)
  if (person === null) return null
  const first = person.morphemes[0]
  const proven = bold.test(person.name) || person.morphemes.some(({ category }) => category === '人名')
  const unknown = first !== undefined && first.reading === null
  return { ...person, sure: proven || (unknown && person.name.length > 2), title: modifier + title }
}

/** The person that a compound noun names, or null. */
export function personIn(segments: readonly Segment[], vocabulary: Vocabulary): PersonName | null {
  const last = segments.at(-1)
  if (last === undefined) return null
  const before = segments.slice(0, -1)
  if (last.kind === 'honorific') return honoured(before, vocabulary)
  if (last.kind === 'title') return titled(before, last.text, vocabulary)
  if (last.kind !== 'name' && piecesOf(segments, vocabulary) < 2) return null
  const person = named(segments, before.findLast(({ kind }) => kind === 'title')?.text ?? null, vocabulary)
  if (person === null || namesThings(person.morphemes)) return null
  const people = person.morphemes.filter(({ category }) => category === '人名').length
  const given = bold.test(person.name) && person.morphemes[0]?.category === '人名'
  return { ...person, sure: given || people > 1 || (person.title !== null && (people > 0 || bold.test(person.name))) }
}
