import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { rolesOf } from './name-roles.ts'

const katakana = /^[ァ-ヴー]{2,8}$/
const hiragana = /^[ぁ-んー]{2,5}$/
export const ideographs = /^[一-龠々〆ヶ]+$/
/** Letters that stand before a title or a name without being part of either. */
export const modifier = /^[元前現新故両各某副兼旧同他主]$/
const longestFamily = 4
const longestGiven = 3
export const isPlaceEnd = /[市県区町村都府道州国省庁]$/

/** Whether letters that the dictionary does not know as a given name may be one: 鈴木|猛史, but not 木村|経済. */
function mayBeGiven(given: string, listed: boolean, { personal, vocabulary, tokens }: Context): boolean {
  if (given.length > longestGiven || vocabulary.has('titles', given) || vocabulary.has('sources', given)) return false
  if (modifier.test(given) || /[元前現新副兼氏部課局側市区町村郡店小校駅線省庁院科役宛邸藩湖]$/.test(given))
    return false
  const roles = rolesOf(given, vocabulary)
  if ((roles.family !== null && !listed) || (roles.place && !personal && !listed)) return false
  if (
    !personal &&
    tokens.some(({ surface, category, reading }) => category === '組織' && reading !== null && given.includes(surface))
  )
    return false
  return personal || !(roles.word || tokens.some(token => isWithin(token.surface, given, vocabulary)))
}

/** 大川原|化工|機: a common word inside is no piece of a name. */
function isWithin(surface: string, given: string, vocabulary: Vocabulary): boolean {
  if (surface.length < 2 || !given.includes(surface)) return false
  const roles = rolesOf(surface, vocabulary)
  return roles.word && roles.given === null
}

/** What a split is judged by. `personal`: what follows the name is said of persons alone. */
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

/** 黒木メイサ, but not 谷コミューン: short, and no word or place of the dictionary. */
function isPlain(given: string, vocabulary: Vocabulary): boolean {
  const { word, place } = rolesOf(given, vocabulary)
  return given.length < 5 && !word && !place && vocabulary.lookUp(given).every(({ category }) => category === '人名')
}

/** A name as family and given name, with what speaks for it. */
export interface Split {
  readonly family: string
  readonly given: string
  readonly score: number
  readonly reading: string | null
}

/** 米|厚生長官 holds a country. */
export const isCountry = (letter: string, [first]: readonly Token[]) =>
  /^[米英仏独露韓中]$/.test(letter) && first?.subcategory !== '姓'

/** 都|政担当: one letter and three, of which the sentence makes no name. */
const isLopsided = (family: string, given: string, tokens: readonly Token[]) =>
  family.length === 1 && given.length > 2 && tokens.every(({ category }) => category !== '人名')

function splitAt(text: string, at: number, context: Context): Split | null {
  const { personal, vocabulary, tokens } = context
  const [family, given] = [text.slice(0, at), text.slice(at)]
  const kana = katakana.test(given) || hiragana.test(given)
  if (given.length === 0 || (given.length > longestGiven && !kana)) return null
  // うす|た: one kana is no given name.
  if (given.length === 1 && /^[ぁ-んー]+$/.test(text)) return null
  if (isCountry(family, tokens) || vocabulary.has('bodies', given)) return null
  // 北|浦大学
  if ((vocabulary.ending('bodies', given)?.length ?? 0) > 1) return null
  const of = rolesOf(family, vocabulary)
  const to = rolesOf(given, vocabulary)
  const listed = vocabulary.has('families', family)
  const reading = of.family !== null && to.given !== null ? of.family + to.given : null
  const known = of.family !== null || listed
  const isGiven = to.given !== null || areGiven(given, tokens)
  const score = (() => {
    if (known && to.given !== null) return 4
    if (known && isGiven) return 3.5
    if (known && kana) return personal || isGiven || isPlain(given, vocabulary) ? 3 : 0
    if (known && (!listed || of.family !== null || given.length < longestGiven) && !isLopsided(family, given, tokens))
      return mayBeGiven(given, listed, context) ? 3 : 0
    if (!isGiven || !ideographs.test(family)) return 0
    if (of.place && !isPlaceEnd.test(family) && family.length < longestFamily)
      return given.length > 1 || personal || areGiven(given, tokens) ? 3 : 0
    const long = given.length > 1 || areGiven(given, tokens)
    return !of.word && family.length > 1 && family.length < longestFamily && long ? 2 : 0
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

/** The split of the letters for which most speaks, or null. */
export function bestSplit(text: string, context: Context): Split | null {
  let best: Split | null = null
  for (let at = Math.min(longestFamily, text.length - 1); at > 0; at--) {
    const split = splitAt(text, at, context)
    const score = split === null ? 0 : split.score + agreement(split, context.tokens)
    if (split !== null && score > (best?.score ?? 0)) best = { ...split, score }
  }
  return best
}
