import { remembered } from '../../language/memo.ts'

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/(?:ヴォ|ウォ)/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ティ/g, 'チ'],
  [/ディ/g, 'ジ'],
  [/ヂ/g, 'ジ'],
  [/ヅ/g, 'ズ'],
  [/イェ/g, 'エ'],
  [/ツァ/g, 'サ'],
  [/[ーッ]/g, ''],
]

const hiragana = /[\u3041-\u3096]/g
const toKatakana = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0x60)

const mostKept = 100_000

/**
 * The form under which two spellings of a name meet: compatibility form, lower case, katakana,
 * without separators and long vowels, ヴ as ブ, ティ as チ.
 */
export const foldName = remembered((name: string): string => {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(hiragana, toKatakana)
    .replace(/[\s・＝=.,'’‐–-]/g, '')
  return spellings.reduce((text, [spelling, usual]) => text.replace(spelling, usual), plain)
}, mostKept)

/** The parts of a foreign name, folded, without initials: イーロン, マスク. One part for other names. */
export const partsOf = remembered((name: string): readonly string[] => {
  const parts = name
    .normalize('NFKC')
    .split(/[・＝= ]/)
    .filter(part => part !== '' && !/^[A-Za-z]\.?$/.test(part))
  return parts.map(foldName)
}, mostKept)
