const digits = '〇一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const run = /(?<![0-9.])[〇一二三四五六七八九十百千]+/g

function amountOf(numeral: string): number {
  let sum = 0
  let digit = 0
  for (const character of numeral) {
    const unit = units[character]
    if (unit === undefined) {
      digit = digits.indexOf(character)
      continue
    }
    sum += (digit || 1) * unit
    digit = 0
  }
  return sum + digit
}

/** Kanji numerals below 万 as digits: 十二 is 12, 一九四五 is 1945. Larger units stay, as newspapers write them: 二万 is 2万. */
export const toDigits = (text: string): string =>
  text.replace(run, numeral =>
    /[十百千]/.test(numeral)
      ? String(amountOf(numeral))
      : Array.from(numeral, character => digits.indexOf(character)).join(''),
  )
