import { remembered } from '../language/memo.ts'

const oldForms = new Map(
  Array.from(
    '國国學学會会體体澤沢邊辺邉辺齋斎齊斉廣広濱浜惠恵實実眞真櫻桜龍竜萬万壽寿榮栄圓円髙高﨑崎德徳黑黒戰戦爭争經経濟済當当應応獨独佛仏驛駅鐵鉄'.matchAll(
      /(.)(.)/gu,
    ),
    pair => [pair[1] ?? '', pair[2] ?? ''],
  ),
)
const oldForm = new RegExp(`[${[...oldForms.keys()].join('')}]`, 'gu')

const kana: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ティ/g, 'チ'],
  [/ディ/g, 'ジ'],
  [/トゥ/g, 'ト'],
  [/ドゥ/g, 'ド'],
  [/ウィ/g, 'ウイ'],
  [/ウェ/g, 'ウエ'],
  [/ウォ/g, 'ウオ'],
  [/クォ/g, 'コ'],
  [/フュ/g, 'ヒュ'],
  [/デュ/g, 'ジュ'],
  [/テュ/g, 'チュ'],
  [/イェ/g, 'イエ'],
]
const katakanaWord = /^[ァ-ヶー]{3,}$/
const kanjiAround = /(?<=\p{Script=Han})[ぁ-ん](?=\p{Script=Han})/gu
const afterCompound = /^(\p{Script=Han}{2,})[ぁ-ん]+$/u

/** One spelling for the many of a katakana word: ヴ and バ行, ティ and チ, a long vowel at the end. */
function foldKatakana(word: string): string {
  let folded = word
  for (const [spelling, plain] of kana) folded = folded.replace(spelling, plain)
  return folded.length > 3 ? folded.replace(/(?<!ー)ー+$/, '') : folded
}

/**
 * The spelling under which a word is indexed and searched: lower case, new kanji forms, one katakana spelling,
 * without the kana that may or may not stand between kanji (引き渡す, 引渡す) and after several of them (申込, 申し込み, 申し込む).
 */
export const fold = remembered((word: string): string => {
  if (katakanaWord.test(word)) return foldKatakana(word)
  return word
    .toLowerCase()
    .replace(oldForm, form => oldForms.get(form) ?? form)
    .replace(kanjiAround, '')
    .replace(afterCompound, '$1')
}, 200_000)
