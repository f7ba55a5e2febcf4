/** A name with the short form that an article gives of it. */
export type ShortForm = readonly [name: string, short: string]

const bracketed =
  /([一-龠々ァ-ヴーA-Za-z・]{3,30})[（(](?:以下[、，]?|略称[、：:]?|通称[、：:]?)?[「『]?([A-Z][A-Za-z&.]{1,12}|[一-龠々]{2,6})[」』]?(?:[：:][^（）()\n]{1,80})?[)）]/g

/** Whether the letters stand in the name in their order, and the name begins with the first or its second word does. */
function abbreviates(short: string, name: string): boolean {
  let at = -1
  for (const letter of short) {
    at = name.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}

/** Two capitals at least. */
const acronym = /[A-Z].*[A-Z]/
/** The letters that a kana of the row is written with in other languages. */
const initials: Readonly<Record<string, string>> = {
  アイエオヤユヨ: 'AEIOUYJH',
  ウヴ: 'UWV',
  カキクケコ: 'KCQ',
  ガギグゲゴ: 'GJ',
  サシスセソ: 'SCXZT',
  ザジズゼゾ: 'ZJXGS',
  タチツテト: 'TCZ',
  ダヂヅデド: 'DJ',
  ナニヌネノ: 'N',
  ハヒフヘホ: 'HF',
  バビブベボ: 'BV',
  パピプペポ: 'P',
  マミムメモ: 'M',
  ラリルレロ: 'RL',
  ワ: 'WOH',
}

/** スラック（Slack）, but not a picture’s credit: a word in capital and small letters begins as the katakana does. */
function soundsLike(short: string, name: string): boolean {
  const row = Object.keys(initials).find(kana => kana.includes(name.charAt(0)))
  return row !== undefined && initials[row]?.includes(short.charAt(0)) === true
}

/** Latin letters stand for what they abbreviate or spell; a short form in kanji takes its letters from the name, and leaves several out. */
const isShortOf = (short: string, name: string): boolean =>
  (/^[A-Z]/.test(short) &&
    !/(?:責任者|大統領|氏|長)$/.test(name) &&
    (acronym.test(short) || soundsLike(short, name))) ||
  (name.length >= short.length + 2 && !name.endsWith(short) && !name.startsWith(short) && abbreviates(short, name))

/** The name without what stands before it: it begins where its short form does, if that letter is there. */
const beginning = (short: string, name: string): string => {
  const at = /^[A-Z]/.test(short) ? -1 : name.indexOf(short.charAt(0))
  return at > 0 ? name.slice(at) : name
}

/** 旧港湾組合＝港湾労働者連合会: another name of the same body. */
const equated = /(旧[一-龠々ァ-ヴー]{2,14}|[A-Z]{2,8})[＝=]([一-龠々ァ-ヴー]{4,20})(?=[のはがをにと、（(])/g

/** Names that a text explains like 欧州宇宙機関（ESA） and 港湾労働者連合会（港労連）, with their short forms. */
export const shortFormsIn = (body: string): ShortForm[] => [
  ...Array.from(body.matchAll(equated), ([, short = '', name = '']): ShortForm => [name, short]),
  ...Array.from(body.matchAll(bracketed), ([, name = '', short = '']): ShortForm => [name, short])
    .filter(([name, short]) => isShortOf(short, name))
    .map(([name, short]): ShortForm => [beginning(short, name), short]),
]
