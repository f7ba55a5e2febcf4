import { isMute, isNoun } from '../language/morphemes.ts'
import type { Token } from '../language/token.ts'

// Shorter words in quotation marks open a sentence as often as they are one.
const longEnough = 30

/** Quoted words and nothing else: past white space a new paragraph follows, where the page has lost its line break. */
export const isParagraph = (tokens: readonly Token[] | undefined): boolean => {
  const [first, ...others] = tokens ?? []
  return first?.quotation !== undefined && others.length === 0 && first.end - first.start >= longEnough
}

/** 「…」（20代・会社員） 「…」: words that brackets credit, and white space behind them, are whole. */
export function isCredited(tokens: readonly Token[] | undefined, body: string, at: number): boolean {
  const last = tokens?.at(-1)
  if (last?.quotation === undefined || at - last.end > 40) return false
  return /^[（(][^（()）]+[)）][\s　]+$/.test(body.slice(last.end, at))
}

// A name with what the person is.
const longestLabel = 4

/** 竹内「…」 before white space: a turn of a conversation on one line. */
export function isTurn(tokens: readonly Token[] | undefined): boolean {
  const label = tokens?.slice(0, -1) ?? []
  const quotation = tokens?.at(-1)
  if (quotation?.quotation === undefined || label.length === 0 || label.length > longestLabel) return false
  return label.every(isNoun) && label.at(-1)?.end === quotation.start
}

export const beginsAnew = (token: Token, body: string): boolean =>
  !isMute(token) &&
  !/^[、。，．・…）)]/.test(token.surface) &&
  !/^(?:助詞|助動詞)$/.test(token.pos) &&
  /\s/.test(body.charAt(token.start - 1))

/** 「…？」「…」: quotations side by side are of one sentence. */
export const isBeside = (body: string, end: number): boolean =>
  /[」』”]/.test(body.charAt(end - 1)) && /[「『“]/.test(body.charAt(end))
