import { toKatakana } from 'wanakana'

/** True for a Latin word that spells kana from its first to its last letter. */
export const isRomaji = (word: string): boolean =>
  /^[a-z]{3,}$/i.test(word) && /^[ァ-ヶー]+$/.test(toKatakana(word.toLowerCase()))

const longVowel =
  /([アカサタナハマヤラワガザダバパァャ])ア|([イキシチニヒミリギジヂビピィ])イ|([ウクスツヌフムユルグズヅブプゥュ])ウ|([エケセテネヘメレゲゼデベペェ])[エイ]|([オコソトノホモヨロヲゴゾドボポォョ])[オウ]/g

/** One key for a word however its sound is written in kana or romaji: katakana without long vowels and doubled consonants. */
export function soundKey(word: string): string {
  return toKatakana(word.toLowerCase()).replace(/ー/g, '').replace(longVowel, '$1$2$3$4$5').replace(/ッ/g, '')
}

// Both tables lead to the frame of the folded spelling (fold.ts), in which ティ is チ and ヴ is ブ.
const latin: readonly (readonly [RegExp, string])[] = [
  [/v$/, 'hu'],
  [/(?:er|or|ar|re)$/, ''],
  [/sch|sh|th|tw|ts|ch(?![rl])|ti|di|z|j/g, 's'],
  [/ph|f/g, 'hu'],
  [/ck|ch|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/l/g, 'r'],
  [/v/g, 'b'],
  [/h(?![aeiouy])/g, ''],
  [/[aeiouwy]/g, ''],
]
const katakana: readonly (readonly [RegExp, string])[] = [
  [/[カキクケコ]/g, 'k'],
  [/[ガギグゲゴ]/g, 'g'],
  [/[サシスセソザジズゼゾチツヂヅ]/g, 's'],
  [/[タテト]/g, 't'],
  [/[ダデド]/g, 'd'],
  [/[ナニヌネノン]/g, 'n'],
  [/[ハヒフヘホ]/g, 'h'],
  [/[バビブベボヴ]/g, 'b'],
  [/[パピプペポ]/g, 'p'],
  [/[マミムメモ]/g, 'm'],
  [/[ラリルレロ]/g, 'r'],
  [/[^a-z]/g, ''],
]
const rewrite = (word: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((text, [from, to]) => text.replace(from, to), word)

const nasal = (key: string): string => key.replace(/m(?=[pb])/g, 'n')

/** The consonants of a katakana word as a Latin writer may have them: トランプ and Trump share `trnp`. */
export const katakanaFrame = (word: string): string => nasal(rewrite(word, katakana))

/** The consonants of a Latin word as katakana would keep them. */
export const latinFrame = (word: string): string =>
  nasal(rewrite(word.toLowerCase().replace(/([a-z])\1/g, '$1'), latin))

// Which kana an English vowel may begin a name with: Elon is イーロン, Austin is オースティン.
const openings: readonly (readonly [RegExp, RegExp])[] = [
  [/^a/i, /^[アエオ]/],
  [/^e/i, /^[エイユ]/],
  [/^i/i, /^[イア]/],
  [/^o/i, /^[オア]/],
  [/^u/i, /^[ウアユ]/],
]

/** Whether a Latin and a katakana word may be one name: the same consonants, and an opening vowel that fits. */
export function mayBeOne(latinWord: string, katakanaWord: string): boolean {
  const opening = openings.find(([from]) => from.test(latinWord))
  const opens = opening === undefined ? !/^[アイエオ]/.test(katakanaWord) : opening[1].test(katakanaWord)
  return opens && latinFrame(latinWord) === katakanaFrame(katakanaWord)
}

/** Fewer consonants than this are shared by names that have nothing else in common: NHK and ニューヨーク. */
export const shortestFrame = 3
