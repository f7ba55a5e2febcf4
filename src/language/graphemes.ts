/** Text as a person sees it: characters are graphemes (Unicode Standard Annex 29), and some have nothing to see. */

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** The beginning of a text of at most `most` UTF-16 code units, without a part of a character; `''` if not one fits. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text
  // The text may be cut at the start of the segment that contains the first code unit beyond the limit.
  return text.slice(0, graphemes.segment(text).containing(most)?.index ?? 0)
}

/** The same with an ellipsis in place of what is left out; the ellipsis counts. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${beginningOf(text, most - 1).trimEnd()}…`
}

const words = new Intl.Segmenter('ja', { granularity: 'word' })

/** The same, cut between two words if a word ends in the second half of what fits. */
export function shortenedAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const at = words.segment(text).containing(most - 1)?.index ?? 0
  return at > most / 2 ? `${text.slice(0, at).trimEnd()}…` : shortened(text, most)
}

/** Counts the graphemes of a text, for a limit that people see. */
export const countGraphemes = (text: string): number => [...graphemes.segment(text)].length

// Default_Ignorable_Code_Point has the Hangul fillers, zero-width characters and variation selectors; the blank of
// Braille is a symbol by its category.
const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/gu

/** Returns true if the text has no visible character, for example only a Hangul filler. */
export const isBlank = (text: string): boolean => text.replace(unseen, '') === ''

const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text with U+FFFD for each half of a surrogate pair that has lost its other half: UTF-8 cannot carry one. */
export const wellFormed = (text: string): string => text.replace(loneSurrogates, '\uFFFD')

const lineBreaks = /[\r\n\v\f\u0085\u2028\u2029]/

/** The text on one line: words from outside must not begin a line that looks like ours. */
export const onOneLine = (text: string): string =>
  lineBreaks.test(text)
    ? text
        .split(/[\r\n\v\f\u0085\u2028\u2029]/)
        .map(part => part.trim())
        .filter(Boolean)
        .join(' ')
    : text
