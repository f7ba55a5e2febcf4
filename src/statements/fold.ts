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

/** More would take too much memory for what seldom comes again. */
const mostKept = 100_000

/** Names come again and again. */
function remembered<T>(make: (name: string) => T): (name: string) => T {
  const kept = new Map<string, T>()
  return name => {
    const known = kept.get(name)
    if (known !== undefined) return known
    if (kept.size >= mostKept) kept.clear()
    const made = make(name)
    kept.set(name, made)
    return made
  }
}

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
})

/** The parts of a foreign name, folded, without initials: イーロン, マスク. One part for other names. */
export const partsOf = remembered((name: string): readonly string[] =>
  name
    .normalize('NFKC')
    .split(/[・＝= ]/)
    .filter(part => part !== '' && !/^[A-Za-z]\.?$/.test(part))
    .map(foldName),
)
