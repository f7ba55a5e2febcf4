import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** A Japanese, Chinese or Korean name as it stands at the end of a compound noun. */
export interface NameParts {
  readonly family: string | null
  readonly given: string | null
  /** How many morphemes at the end of the compound are the name. */
  readonly count: number
  /** Up to 4.5: both parts known to the dictionary is 4, a known part with a plausible one 3, one part alone 1 or 2. */
  readonly score: number
  /** Katakana; null if a part has no reading as a name. */
  readonly reading: string | null
  /** One part that is a common word or a place as well: only its surroundings show a name. */
  readonly common: boolean
}

const letters = /^[一-龠々〆ヶぁ-んー]+$/
const katakana = /^[ァ-ヴー]{2,8}$/
const ideographs = /^[一-龠々〆ヶ]+$/
const modifier = /^[元前現新故両各某副兼旧同他主]$/
const longestFamily = 4
const longestGiven = 3
const longestName = 7
const mostMorphemes = 6

const isPlaceEnd = /[市県区町村都府道州国省庁]$/

/** What the dictionary says of a surface, whatever the sentence made of it. */
interface Roles {
  readonly family: string | null
  readonly given: string | null
  readonly place: boolean
  /** A common word of two letters or more. */
  readonly word: boolean
}

function rolesOf(surface: string, { lookUp }: Vocabulary): Roles {
  const words = lookUp(surface)
  const named = (part: string) => words.find(({ subcategory }) => subcategory === part)?.reading ?? null
  return {
    family: named('姓'),
    given: named('名'),
    place: words.some(({ category, subcategory }) => category === '地域' && subcategory !== '国'),
    word:
      surface.length > 1 && words.some(({ pos, detail }) => pos !== '名詞' || !/^(?:固有名詞|接尾|数)$/.test(detail)),
  }
}

const textOf = (morphemes: readonly Token[]) => morphemes.map(({ surface }) => surface).join('')

/** Whether letters that the dictionary does not know as a given name may be one: 鈴木|猛史, but not 木村|経済. */
function mayBeGiven(given: string, listed: boolean, { personal, vocabulary, tokens }: Context): boolean {
  if (given.length > longestGiven || vocabulary.has('titles', given) || vocabulary.has('sources', given)) return false
  if (modifier.test(given) || /[元前現新副兼氏部課局側]$/.test(given)) return false
  const roles = rolesOf(given, vocabulary)
  if ((roles.family !== null && !listed) || (roles.place && !personal && !listed)) return false
  return personal || !(roles.word || tokens.some(token => isWithin(token.surface, given, vocabulary)))
}

/** 大川原|化工|機: a common word inside is no piece of a name. */
function isWithin(surface: string, given: string, vocabulary: Vocabulary): boolean {
  if (surface.length < 2 || !given.includes(surface)) return false
  const roles = rolesOf(surface, vocabulary)
  return roles.word && roles.given === null
}

interface Context {
  readonly tokens: readonly Token[]
  readonly personal: boolean
  readonly vocabulary: Vocabulary
}

/** Letters of which the sentence makes nothing but given names: 篤|暉. */
function areGiven(given: string, tokens: readonly Token[]): boolean {
  let rest = given
  for (const { surface, subcategory } of tokens.toReversed()) {
    if (subcategory !== '名' || !rest.endsWith(surface)) return false
    rest = rest.slice(0, -surface.length)
    if (rest === '') return true
  }
  return false
}

interface Split {
  readonly family: string
  readonly given: string
  readonly score: number
  readonly reading: string | null
}

function splitAt(text: string, at: number, context: Context): Split | null {
  const { personal, vocabulary, tokens } = context
  const [family, given] = [text.slice(0, at), text.slice(at)]
  if (given.length === 0 || (given.length > longestGiven && !katakana.test(given))) return null
  const of = rolesOf(family, vocabulary)
  const to = rolesOf(given, vocabulary)
  const listed = vocabulary.has('families', family)
  const reading = of.family !== null && to.given !== null ? of.family + to.given : null
  const known = of.family !== null || listed
  const isGiven = to.given !== null || areGiven(given, tokens)
  const score = (() => {
    if (known && to.given !== null) return 4
    if (known && isGiven) return 3.5
    if (known && katakana.test(given)) return !to.word || personal ? 3 : 0
    if (known && (!listed || of.family !== null || given.length < longestGiven))
      return mayBeGiven(given, listed, context) ? 3 : 0
    if (!isGiven || !ideographs.test(family)) return 0
    if (of.place && !isPlaceEnd.test(family) && family.length < longestFamily)
      return given.length > 1 || personal || areGiven(given, tokens) ? 3 : 0
    return !of.word && family.length > 1 && family.length < longestFamily && given.length > 1 ? 2 : 0
  })()
  return score === 0 ? null : { family, given, score, reading }
}

/** Names mostly part where morphemes do; one that the sentence has as a family name says more, one letter says less. */
const agreement = (split: Split, tokens: readonly Token[]): number =>
  (split.family.length > 1 ? 0.3 : -1) + alignment(split, tokens)

function alignment(split: Split, tokens: readonly Token[]): number {
  const [first] = tokens
  if (first?.surface === split.family) return first.subcategory === '姓' ? 0.5 : 0.25
  let end = 0
  for (const { surface } of tokens) {
    end += surface.length
    if (end === split.family.length) return 0
  }
  return -0.5
}

function bestSplit(text: string, context: Context): Split | null {
  let best: Split | null = null
  for (let at = Math.min(longestFamily, text.length - 1); at > 0; at--) {
    const split = splitAt(text, at, context)
    const score = split === null ? 0 : split.score + agreement(split, context.tokens)
    if (split !== null && score > (best?.score ?? 0)) best = { ...split, score }
  }
  return best
}

/** A single part: 宮城 of 宮城投手, 大弥 alone. */
function partOf(text: string, tokens: readonly Token[], personal: boolean, vocabulary: Vocabulary): NameParts | null {
  const only = tokens.length === 1 ? tokens[0] : undefined
  const { family, given, place, word } = rolesOf(text, vocabulary)
  const listed = vocabulary.has('families', text)
  const token = tokens.every(({ category }) => category === '人名')
  const named = { count: tokens.length, score: token ? 2 : 1, common: !token && (word || place) }
  if (only?.subcategory === '姓' || listed || (family !== null && (token || personal || (!place && !word))))
    return { ...named, family: text, given: null, reading: family ?? only?.reading ?? null }
  return only?.subcategory === '名'
    ? { ...named, family: null, given: text, reading: given ?? only.reading ?? null }
    : null
}

const isLetters = ({ surface, pos, detail, quotation }: Token) =>
  quotation === undefined &&
  detail !== '助数詞' &&
  (letters.test(surface) || (katakana.test(surface) && pos === '名詞'))

/** Finds the name that ends a compound noun. `personal`: what follows is said of persons alone, never of a department. */
export function nameAtEnd(morphemes: readonly Token[], personal: boolean, vocabulary: Vocabulary): NameParts | null {
  let found: NameParts | null = null
  for (let count = 1; count <= Math.min(mostMorphemes, morphemes.length); count++) {
    const tokens = morphemes.slice(-count)
    const first = tokens[0]
    const text = textOf(tokens)
    if (first === undefined || !isLetters(first) || text.length > longestName + (/[ァ-ヴ]/.test(text) ? 4 : 0)) break
    if (
      first.surface.length > 1 &&
      (vocabulary.has('titles', first.surface) || vocabulary.has('sources', first.surface))
    )
      break
    if (modifier.test(first.surface) || !ideographs.test(text.charAt(0))) {
      if (count === 1) found = partOf(text, tokens, personal, vocabulary)
      continue
    }
    // A person's name does not begin behind a piece of another.
    const cut = /^(?:姓|名)$/.test(morphemes.at(-count - 1)?.subcategory ?? '') ? 1.5 : 0
    const part = partOf(text, tokens, personal, vocabulary)
    // 菅野 is one name, though 菅 and 野 are names too.
    const roles = rolesOf(text, vocabulary)
    const whole = count === 1 && (roles.family !== null || roles.word)
    const split = whole ? null : bestSplit(text, { tokens, personal, vocabulary })
    const score = (split?.score ?? 0) - cut
    if (split !== null && score >= (found?.score ?? 0)) found = { ...split, count, score, common: false }
    else if (part !== null && part.score - cut > (found?.score ?? 0)) found = part
  }
  return found !== null && isFragment(found, morphemes) ? null : found
}

/** 榛|葉: one letter is a family name by itself only if no letter stands before it. */
function isFragment({ family, given, count }: NameParts, morphemes: readonly Token[]): boolean {
  const before = morphemes.at(-count - 1)
  if ((family ?? given ?? '').length > 1 || (family !== null && given !== null) || before === undefined) return false
  return before.category !== '組織' && before.category !== '地域' && letters.test(before.surface)
}
