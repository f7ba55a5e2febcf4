import { fold } from '../search/fold.ts'
import { latinFrame, mayBeOne, shortestFrame } from '../search/sound.ts'

// Possible kana for the first vowel of a Latin name: Musk is マスク, but Hegseth is not ハガティ.
const vowels: readonly (readonly [RegExp, RegExp])[] = [
  [/a/i, /[アカサタナハマヤラワガザダバパァャエケセテネヘメレゲゼデベペェオコソトノホモヨロゴゾドボポォョ]/],
  [/e/i, /[エケセテネヘメレゲゼデベペェイキシチニヒミリギジヂビピィ]/],
  [/i/i, /[イキシチニヒミリギジヂビピィアカサタナハマラワガザダバパァ]/],
  [/o/i, /[オコソトノホモヨロゴゾドボポォョアカサタナハマヤラワガザダバパァウクスツヌフムルグズブプゥ]/],
  [/u/i, /[ウクスツヌフムユルグズヅブプゥュアカサタナハマラワガザダバパァ]/],
]

function sharesVowel(latin: string, katakana: string): boolean {
  const at = latin.search(/[aeiou]/i)
  const fitting = vowels.find(([vowel]) => vowel.test(latin.charAt(at)))
  // A vowel after several consonants follows kana that merely carry those consonants.
  return at !== 1 || fitting === undefined || fitting[1].test(katakana.charAt(0))
}

/** True if every word of a typed Latin name sounds like a part of the katakana name: Elon Musk, イーロン・マスク. */
export function soundsLike(typed: string, name: string): boolean {
  const words = typed.match(/[a-z]+/gi) ?? []
  const parts = name.match(/[ァ-ヶー]+/g) ?? []
  return (
    words.some(word => latinFrame(word).length >= shortestFrame && word !== word.toUpperCase()) &&
    words.every(word => parts.some(part => mayBeOne(word, fold(part)) && sharesVowel(word, part)))
  )
}
