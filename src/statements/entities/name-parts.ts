import type { Token } from '../../language/token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { rolesOf } from './name-roles.ts'
import { bestSplit, ideographs, isCountry, isPlaceEnd, modifier } from './name-split.ts'

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
const longestName = 7
const mostMorphemes = 6
// Most names of four letters part in the middle.
const usualFamily = 2

const textOf = (morphemes: readonly Token[]) => morphemes.map(({ surface }) => surface).join('')

const scripts = /^(?:[一-龠々]{1,4}(?=[ぁ-んー]{2})|[ぁ-んー]{2,5}(?=[一-龠々]))/

/** 洪明甫: the dictionary knows the person. */
function wholeName(token: Token, vocabulary: Vocabulary): NameParts {
  const { surface, reading } = token
  if (/^[ぁ-んー]+$/.test(surface)) return { family: null, given: surface, count: 1, score: 4, reading, common: false }
  // 猫|ひろし, うすた|京介
  const [first] = scripts.exec(surface) ?? []
  const split = bestSplit(surface, { tokens: [token], personal: true, vocabulary })
  const family = first ?? split?.family ?? surface.slice(0, usualFamily)
  return { family, given: surface.slice(family.length), count: 1, score: 4, reading, common: false }
}

/** A single part: 宮城 of 宮城投手, 大弥 alone. */
function partOf(text: string, tokens: readonly Token[], personal: boolean, vocabulary: Vocabulary): NameParts | null {
  const only = tokens.length === 1 ? tokens[0] : undefined
  if (isCountry(text, tokens)) return null
  if (only?.category === '人名' && only.subcategory === '一般' && text.length > 2) return wholeName(only, vocabulary)
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

const isLetters = ({ surface, pos, detail, subcategory, quotation }: Token) =>
  quotation === undefined &&
  detail !== '助数詞' &&
  (subcategory === '名' || letters.test(surface) || (katakana.test(surface) && pos === '名詞'))

/** いとう|せいこう */
const isKanaFamily = ({ surface, subcategory }: Token) => subcategory === '姓' && /^[ぁ-んー]+$/.test(surface)

/** ひろ|ゆき: pieces of a given name in hiragana. */
const isKanaGiven = ({ surface, subcategory }: Token) => subcategory === '名' && /^[ぁ-んー]+$/.test(surface)

/** What speaks against a name that begins behind the morpheme: a piece of another name, or a letter of its own. */
function cutBefore(before: Token | undefined, text: string, vocabulary: Vocabulary): number {
  if (before === undefined) return 0
  if (/^(?:姓|名)$/.test(before.subcategory)) return 2
  const prefix = before.pos === '接頭詞' && !modifier.test(before.surface)
  return prefix && rolesOf(before.surface + text.charAt(0), vocabulary).family !== null ? 2.2 : 0
}

/** ジミー|大東: a given name in katakana with a family name behind it. */
function stageName(morphemes: readonly Token[]): NameParts | null {
  const [given, family] = morphemes.slice(-2)
  if (given?.subcategory !== '名' || family?.subcategory !== '姓' || given.end !== family.start) return null
  if (!katakana.test(given.surface) || !ideographs.test(family.surface)) return null
  return { family: given.surface, given: family.surface, count: 2, score: 4, reading: null, common: false }
}

/** Finds the name that ends a compound noun. `personal`: what follows is said of persons alone, never of a department. */
export function nameAtEnd(morphemes: readonly Token[], personal: boolean, vocabulary: Vocabulary): NameParts | null {
  let found = stageName(morphemes)
  if (found !== null) return found
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
    if (modifier.test(first.surface) || !(ideographs.test(text.charAt(0)) || (count > 1 && isKanaFamily(first)))) {
      if (count === 1) found = partOf(text, tokens, personal, vocabulary)
      else if (tokens.every(isKanaGiven))
        found = { family: null, given: text, count, score: 2, reading: null, common: false }
      continue
    }
    const cut = cutBefore(morphemes.at(-count - 1), text, vocabulary)
    const part = partOf(text, tokens, personal, vocabulary)
    // 菅野 is one name, though 菅 and 野 are names too.
    const roles = rolesOf(text, vocabulary)
    const whole =
      (text.length === 2 && roles.place) ||
      (count === 1 &&
        (first.subcategory === '名' ||
          (first.category === '組織' && first.reading !== null) ||
          roles.family !== null ||
          roles.word))
    const split = whole ? null : bestSplit(text, { tokens, personal, vocabulary })
    const score = (split?.score ?? 0) - cut
    if (split !== null && score >= (found?.score ?? 0)) found = { ...split, count, score, common: false }
    else if (part !== null && part.score - cut > (found?.score ?? 0)) found = part
  }
  if (found === null || isFragment(found, morphemes)) return null
  return withFirstLetter(withLetterBefore(found, morphemes, vocabulary), morphemes, vocabulary)
}

/** 乙|武洋匡: a family name that the dictionary does not know, and of which it cut off the first letter. */
function withLetterBefore(found: NameParts, morphemes: readonly Token[], vocabulary: Vocabulary): NameParts {
  const { family, given, count } = found
  const before = morphemes.at(-count - 1)
  if (family === null || given === null || before?.surface.length !== 1 || !ideographs.test(before.surface))
    return found
  const known = family.length > 1 && rolesOf(family, vocabulary).family !== null
  const other = before.category === '地域' || before.detail === '数' || before.category === '助数詞'
  if (known || other || modifier.test(before.surface) || isCountry(before.surface, [])) return found
  const name = before.surface + family + given
  return {
    ...found,
    family: name.slice(0, usualFamily),
    given: name.slice(usualFamily),
    count: count + 1,
    reading: null,
  }
}

const kin = /^[妻夫父母兄弟姉妹娘孫嫁婿甥姪祖叔伯友師客王姫男女児人君僕俺私他本各毎計約]$/

function isMereLetter({ surface, pos, detail }: Token, vocabulary: Vocabulary): boolean {
  if (pos !== '名詞' || !/^(?:一般|接尾)$/.test(detail) || surface.length !== 1 || !ideographs.test(surface))
    return false
  if (modifier.test(surface) || kin.test(surface) || isCountry(surface, []) || isPlaceEnd.test(surface)) return false
  return !(['bodies', 'titles', 'sources'] as const).some(group => vocabulary.has(group, surface))
}

/** 紗|栄子: letters that are no word, before a lone part. */
function withFirstLetter(found: NameParts, morphemes: readonly Token[], vocabulary: Vocabulary): NameParts {
  const { family, given, count } = found
  const before = morphemes.slice(0, -count)
  if ((family === null) === (given === null) || before.length === 0 || before.length > 3) return found
  if (!before.every(token => isMereLetter(token, vocabulary)) || (family !== null && before.length > 1)) return found
  const name = textOf(before) + (family ?? given ?? '')
  const whole = family === null ? { family: null, given: name } : { family: name, given: null }
  return { ...found, ...whole, count: morphemes.length, reading: null, common: false }
}

/** 榛|葉: one letter is a family name by itself only if no letter stands before it. */
function isFragment({ family, given, count }: NameParts, morphemes: readonly Token[]): boolean {
  const before = morphemes.at(-count - 1)
  if ((family ?? given ?? '').length > 1 || (family !== null && given !== null) || before === undefined) return false
  return family === null || (before.category !== '組織' && before.category !== '地域' && letters.test(before.surface))
}
