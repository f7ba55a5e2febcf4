import type { Segment } from './segments.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A person's name as cut out of a compound noun. */
export interface PersonName {
  readonly name: string
  readonly title: string | null
  readonly sure: boolean
  readonly morphemes: Segment['morphemes']
}

const kanji = /^[一-龠々〆ヶぁ-んァ-ヴー]+$/
const notNames =
  /^(?:皆|みな|お|御|両|各|某|同|元|前|現|新|故|数|子供|子ども|息子|娘|奥|患者|業者|客|隊員|職員|社員|店員|生徒|学生|選手|監督|[\d０-９]+.*)/
const bold = /^[ァ-ヴーA-Za-z].*[・＝= ]/

const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('')
const isGiven = (segment: Segment) => segment.morphemes.at(-1)?.subcategory === '名'

/** 岩屋|毅, 大谷翔|平, 習|近平: pieces that the dictionary cut apart. Returns how many of the last segments are the name. */
function piecesOf(segments: readonly Segment[], vocabulary: Vocabulary): number {
  const last = segments.at(-1)
  const before = segments.at(-2)
  if (last === undefined || before === undefined) return 1
  const length = textOf([before, last]).length
  if (length > 6 || !kanji.test(before.text) || !kanji.test(last.text) || /[ァ-ヴ]/.test(before.text + last.text))
    return 1
  const family = vocabulary.has('families', before.text)
  if (family && last.text.length <= 2) return 2
  if (before.kind === 'name' && last.kind !== 'name' && last.text.length <= 2) return 2
  if (before.kind !== 'name' && last.kind === 'name' && isGiven(last) && before.text.length <= 3) return 2
  const outer = segments.at(-3)
  const family3 = outer !== undefined && vocabulary.has('families', outer.text)
  if (last.kind === 'name' && family3 && before.text.length === 1) return 3
  return before.kind === 'name' && last.kind === 'name' && length <= 5 ? 2 : 1
}

function named(segments: readonly Segment[], title: string | null, vocabulary: Vocabulary): PersonName | null {
  const count = piecesOf(segments, vocabulary)
  const parts = segments.slice(-count)
  const name = textOf(parts)
  if (name.length < 1 || notNames.test(name)) return null
  return { name, title, sure: true, morphemes: parts.flatMap(({ morphemes }) => morphemes) }
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

/** A title at the end: a name before it, perhaps with 米 or 元 between them. */
function titled(before: readonly Segment[], title: string, vocabulary: Vocabulary): PersonName | null {
  const at = before.findLastIndex(({ kind }) => kind === 'name')
  const between = before.slice(at + 1)
  const cut = piecesOf(before, vocabulary) > 1
  const from = cut ? before : before.slice(0, at + 1)
  const modifier = cut ? '' : textOf(between)
  if (from.length === 0 || !/^[一-龠々]{0,8}$/.test(modifier)) return null
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
  if (person === null) return null
  const people = person.morphemes.filter(({ category }) => category === '人名').length
  return { ...person, sure: people > 1 || (person.title !== null && (people > 0 || bold.test(person.name))) }
}
