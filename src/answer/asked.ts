import type { QuestionTerm, SearchResult } from '../model/search.ts'
import type { Span } from '../model.ts'
import type { QuestionForm } from './question-form.ts'

/** A question as it is held against sentences. */
export interface Asked extends QuestionForm {
  readonly question: string
  readonly terms: readonly QuestionTerm[]
  readonly totalWeight: number
  /** Which of `terms` is the thing asked for: 身長 in 館長の身長は何センチ; -1 where none is. */
  readonly attribute: number
  /** The heaviest term that the coverage holds; -1 without one. */
  readonly rarest: number
  /** Distinct kanji of the question, and pairs of characters that hold more than hiragana, as `pairAt` numbers them. */
  readonly kanji: ReadonlySet<number>
  readonly pairs: ReadonlySet<number>
  /** Spans of an article's body in which somebody whom the question names says something. */
  readonly statements: (article: string) => readonly Span[]
}

/** Between the thing asked for and the words that ask there are at most a particle and the like. */
const nearAsking = 4

export const isKanji = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff
const isHiragana = (code: number): boolean => code >= 0x3041 && code <= 0x3096
const isSign = (code: number): boolean => code < 0x30 || (code >= 0x3000 && code <= 0x3003) || code === 0x30fb

/** A pair of code units hashed to one number; 0 where it tells nothing: hiragana alone, or a sign in it. */
export function pairAt(text: string, at: number): number {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  if (Number.isNaN(second) || isSign(first) || isSign(second) || (isHiragana(first) && isHiragana(second))) return 0
  // 30 bits, so that V8 keeps it as a small integer; a collision in thousands does no harm.
  return ((first << 15) ^ second) & 0x3fffffff
}

/** The thing asked for stands before the words that ask (身長は何センチ), else after them (何回優勝した), else last (鐘の重さ). */
function attributeOf(terms: readonly QuestionTerm[], asking: Span | null): number {
  if (asking === null) return terms.length - 1
  const before = terms.findLastIndex(term => term.end <= asking.start + 1 && asking.start - term.end <= nearAsking)
  const within = terms.findLastIndex(term => term.start >= asking.start && term.end <= asking.end)
  const after = terms.findIndex(term => term.start >= asking.end)
  return within >= 0 ? within : before >= 0 && isNoun(terms[before]) ? before : after >= 0 ? after : before
}

const isNoun = (term: QuestionTerm | undefined): boolean => term !== undefined && term.kind !== 'verb'

/** The distinct pairs of a text, as `pairAt` numbers them. */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = pairAt(text, at)
    if (pair !== 0) pairs.add(pair)
  }
  return pairs
}

/** Joins what a question asks with the terms that it was searched by. */
export function readAsked(
  question: string,
  { form, found, statements }: { form: QuestionForm; found: SearchResult; statements: Asked['statements'] },
): Asked {
  const { terms } = found
  const text = question.toLowerCase()
  const heaviest = Math.max(0, ...terms.filter(({ known }) => known).map(({ weight }) => weight))
  return {
    ...form,
    question,
    terms,
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0),
    attribute: attributeOf(terms, form.asking),
    rarest: terms.findIndex(({ known, weight }) => known && weight === heaviest),
    kanji: new Set(Array.from(text, character => character.charCodeAt(0)).filter(isKanji)),
    pairs: pairsOf(text),
    statements,
  }
}
