/** The nouns of morphology. */

import type { Span } from '../model.ts'

/** A pair of quotation marks: `start..end` includes them, `inner` does not. */
export interface Quotation extends Span {
  readonly inner: Span
  readonly depth: number
  readonly closed: boolean
}

/** A word as the dictionary describes it. Parts of speech are those of the IPA dictionary. */
export interface Word {
  readonly surface: string
  /** Dictionary form; the surface form for unknown words. */
  readonly base: string
  /** Katakana; null for words that are not in the dictionary. */
  readonly reading: string | null
  /** 名詞, 動詞, 助詞 … */
  readonly pos: string
  /** 固有名詞, 接尾, 数, 非自立 … */
  readonly detail: string
  /** 人名, 地域, 組織, 助数詞 …, or `*`. */
  readonly category: string
  /** 姓, 名, 国 …, or `*`. */
  readonly subcategory: string
}

/** A morpheme, `start..end` of the text that was analysed. */
export interface Token extends Word, Span {
  /** Its entry in the dictionary; negative for an unknown word. */
  readonly entry: number
  /** One that stands in a word's place as a whole; analysis finds none. */
  readonly quotation: Quotation | undefined
}

/** The entry of what was not looked up in the dictionary. */
export const unlisted = -(2 ** 31)

/** Written out in one place: with tokens of two shapes V8 compiles what reads them time and again, a sixth of a cold start. */
export const newToken = (
  word: Word,
  { start, end, entry }: Pick<Token, 'start' | 'end' | 'entry'>,
  quotation: Quotation | undefined = undefined,
): Token => ({
  start,
  end,
  entry,
  surface: word.surface,
  base: word.base,
  reading: word.reading,
  pos: word.pos,
  detail: word.detail,
  category: word.category,
  subcategory: word.subcategory,
  quotation,
})

/** The morphemes of a text, in order, without gaps but for what the dictionary cannot split; offsets count from `from`, or 0. */
export type Analyze = (text: string, from?: number) => readonly Token[]
