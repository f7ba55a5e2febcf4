import * as v from 'valibot'

/** A sentence's end in both languages. */
export interface Localized {
  readonly en: string
  readonly ja: string
}

/** valibot carries one string for each issue: both languages in one, apart by a line break. */
const separator = '\n'

/** What is wrong with a value, as it follows the setting's name in each language. */
export const fault = (en: string, ja: string): string => `${en}${separator}${ja}`

/** Takes apart what `fault` joined. */
export function faultIn(message: string): Localized {
  const [en = '', ja = en] = message.split(separator)
  return { en, ja }
}

/** A whole number in a setting. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.check(
      text => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most,
      fault(`is not a whole number from ${least} to ${most}`, `は${least}から${most}までの整数にしてください`),
    ),
  )
