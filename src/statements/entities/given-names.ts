import type { Vocabulary } from '../vocabulary.ts'
import type { Mention } from './mention.ts'
import { rolesOf } from './name-roles.ts'
import { newPersonMention } from './person-mention.ts'

const mostFamilies = 60
const mostPlaces = 200

/** A shorter family name begins too many others. */
const letters = /^[一-龠々]{2,4}$/
const before = /[一-龠々ァ-ヴー]$/
const kanji = /^[一-龠々]{1,9}/
const kana = /^(?:[ぁ-んー]{2,9}|[ァ-ヴー]{2,6})/
const modifiers = /[元前現新故旧]$/
const particle = /(?:から|には|では|とは|にも|でも|[はがをにのともやへで])$/
/** What may stand behind a whole name. */
const boundary = /^(?:[はがをにのともやへで、。」』）)（(・！？!?\s]|から|さん|氏|ら|$)/

type Test = (given: string) => boolean

/** Whether letters behind a family name are a given name: known as one, or two that are no word of the dictionary. */
function mayBeGiven(given: string, vocabulary: Vocabulary): boolean {
  const { given: known, family, place, word } = rolesOf(given, vocabulary)
  if (known !== null) return !word
  // 兼 and the like are no noun and end none.
  if (given.length === 1) return isLetter(given, vocabulary)
  if (given.length !== 2 || family !== null || place || word) return false
  return (['titles', 'sources', 'bodies', 'honorifics'] as const).every(
    group => vocabulary.ending(group, given) === null,
  )
}

const isLetter = (given: string, { lookUp }: Vocabulary): boolean => {
  const words = lookUp(given)
  return words.length > 0 && words.every(({ detail }) => detail === '接続詞的' || detail === '固有名詞')
}

/** 浜口ねるさん: a verb has a particle before it, or it is a name. */
const isVerb = (given: string, { lookUp }: Vocabulary): boolean => {
  const words = lookUp(given)
  return words.length > 0 && words.every(({ pos, base }) => pos === '動詞' && base === given)
}

/** Kana that are no word begin with no particle and are no ending of a verb either. */
function mayBeKana(given: string, vocabulary: Vocabulary): boolean {
  const { lookUp } = vocabulary
  if (given.length < 2 || given.length > 4) return false
  const words = lookUp(given)
  if (words.length > 0) return rolesOf(given, vocabulary).given !== null || isVerb(given, vocabulary)
  const first = lookUp(given.slice(0, 2))
  const grammar = first.some(({ pos, detail }) => /^助/.test(pos) || detail === '接尾' || detail === '非自立')
  return (
    given.length > 2 && !grammar && !/^[はがをにのともやへで]|[はがをにのともやへでたるいうくすつぬむだて]$/.test(given)
  )
}

/** The given name with which a text goes on, or null. */
function givenAt(text: string, known: boolean, vocabulary: Vocabulary): string | null {
  const run = kanji.exec(text)?.[0]
  if (run !== undefined) {
    if (!known || !boundary.test(text.slice(run.length))) return null
    const title = vocabulary.ending('titles', run) ?? ''
    const given = run.slice(0, run.length - title.length).replace(title === '' ? /$^/ : modifiers, '')
    return given !== '' && mayBeGiven(given, vocabulary) ? given : null
  }
  const written = kana.exec(text)?.[0] ?? ''
  const fits: Test = given => boundary.test(text.slice(given.length)) && mayBeKana(given, vocabulary)
  const bare = written.replace(particle, '')
  const isKnown = rolesOf(written, vocabulary).given !== null
  return (isKnown ? [written, bare] : [bare, written]).find(fits) ?? null
}

/** Where the article writes the family name with a given name behind it; null if it does so with several. */
function placesOf(family: string, body: string, vocabulary: Vocabulary): [string, number[]] | null {
  const known = rolesOf(family, vocabulary).family !== null
  let found: string | null = null
  const starts: number[] = []
  let at = body.indexOf(family)
  for (let count = 0; at >= 0 && count < mostPlaces; count++, at = body.indexOf(family, at + family.length)) {
    if (before.test(body.slice(at - 1, at))) continue
    const given = givenAt(body.slice(at + family.length, at + family.length + 12), known, vocabulary)
    if (given === null) continue
    if (found !== null && found !== given) return null
    found = given
    starts.push(at)
  }
  const isOnce = found !== null && starts.length < 2 && isVerb(found, vocabulary)
  return found === null || isOnce ? null : [found, starts]
}

/**
 * Full names that the words around them hide, as the article itself shows them: 桑原みずき and 山内亜鈴 where it goes on with
 * 桑原 and 山内.
 */
export function hiddenNamesIn(body: string, mentions: readonly Mention[], vocabulary: Vocabulary): Mention[] {
  const persons = mentions.filter(({ kind }) => kind === 'person')
  const families = new Set(
    persons.flatMap(({ full, family, name }) =>
      !full && (family ?? name) === name && letters.test(name) ? [name] : [],
    ),
  )
  for (const { full, family } of persons) if (full && family !== null) families.delete(family)
  return [...families].slice(0, mostFamilies).flatMap(family => {
    const [given, starts] = placesOf(family, body, vocabulary) ?? ['', []]
    return starts.map(start => newPersonMention({ name: family + given, family, full: true, start }))
  })
}
