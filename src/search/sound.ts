import { toKatakana } from 'wanakana'

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

const squeeze = (key: string): string => key.replace(/m(?=[pb])/g, 'n').replace(/(.)\1+/g, '$1')

/** The consonants of a katakana word as a Latin writer may have them: トランプ and Trump share `trnp`. */
export const katakanaFrame = (word: string): string => squeeze(rewrite(word, katakana))

/** The consonants of a Latin word as katakana would keep them. */
export const latinFrame = (word: string): string => squeeze(rewrite(word.toLowerCase(), latin))
