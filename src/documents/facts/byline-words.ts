import type { Lexicon } from '../../model.ts'

const groups = [
  'writers',
  'staff-writers',
  'presenters',
  'contributors',
  'writing-labels',
  'other-works',
  'production-roles',
  'name-endings',
  'desks',
  'bureau-places',
  'other-names',
  'other-latin-names',
  'other-endings',
  'kana-endings',
] as const

/** The words of the lexicon that bylines and names of persons are read by. */
export type BylineWords = Readonly<Record<(typeof groups)[number], readonly string[]>>

export const bylineWordsOf = ({ boilerplate }: Lexicon): BylineWords => boilerplate

/** The words as alternatives of a regular expression, the longest first; what matches nothing if there are none. */
export const anyOf = (words: readonly string[]): string =>
  words.length === 0 ? '(?!)' : [...words].sort((one, other) => other.length - one.length).join('|')
