import type { Span, TermKind, Token } from '../model.ts'
import { fold } from './fold.ts'

/** A search term, `start..end` of the text it stands in. */
export interface Term extends Span {
  readonly text: string
  readonly kind: TermKind
  /** Katakana, of names and katakana words: how a question may spell them by their sound. */
  readonly reading?: string
}

// Without particles, auxiliaries, signs, dependent words and pronouns: the best of the recipes in shared/qa/findings.md.
const without = new Set(['助詞', '助動詞', '記号', 'フィラー', '接続詞', '感動詞'])
const dependent = new Set(['非自立', '代名詞'])
const sign = /^[\p{P}\p{S}\p{Z}]+$/u
const personTitle =
  /^(?:大統領|首相|長官|大臣|国防相|外相|議員|社長|会長|知事|市長|教授|選手|監督|容疑者|被告|報道官|CEO|ceo|候補|補佐官|大使|総理|書記長|主席|代表|記者)$/
// イーロン・マスク: the dictionary does not know most foreign names, and takes them for organizations.
const foreignName = /^[ァ-ヶー]+(?:・[ァ-ヶーA-Z]+)+$/
const dateUnit = /^(?:年|月|日|時|分|週間|年度|世紀|午前|午後)$/

const isContent = (token: Token): boolean =>
  !without.has(token.pos) && !dependent.has(token.detail) && !sign.test(token.surface)

const isNumber = (token: Token): boolean => token.detail === '数' && !sign.test(token.surface)

function kindOf(token: Token, next: Token | undefined): TermKind {
  if (token.category === '人名' && token.detail === '固有名詞') return 'person'
  if (foreignName.test(token.surface)) return 'person'
  const named = token.pos === '名詞' && token.detail !== '接尾' && next !== undefined
  if (named && next.detail === '接尾' && next.category === '人名') return 'person'
  if (named && (token.detail === '固有名詞' || /^[ァ-ヶー・]+$/.test(token.surface)) && personTitle.test(next.surface))
    return 'person'
  if (token.category === '地域') return 'place'
  return token.category === '組織' ? 'body' : 'word'
}

const separatesDigits = (token: Token, next: Token | undefined): boolean =>
  /^[.,]$/.test(token.surface) && next !== undefined && isNumber(next)

/** A number with the counter after it: 80分, 440億ドル, 7月. The length is in tokens. */
function numberAt(tokens: readonly Token[], at: number): { length: number; term: Term; bare: Term } | null {
  const first = tokens[at]
  if (first === undefined || !isNumber(first)) return null
  let end = at + 1
  let text = first.surface
  let last = first
  for (let token = tokens[end]; token !== undefined && token.start === last.end; token = tokens[++end]) {
    if (!isNumber(token) && !separatesDigits(token, tokens[end + 1])) break
    if (token.surface !== ',') text += token.surface
    last = token
  }
  const bare: Term = { text, kind: 'number', start: first.start, end: last.end }
  const counter = tokens[end]
  if (
    counter === undefined ||
    counter.start !== last.end ||
    (counter.category !== '助数詞' && counter.detail !== '接尾' && !/^[ァ-ヶー%]+$/.test(counter.surface))
  ) {
    return { length: end - at, term: bare, bare }
  }
  const kind = dateUnit.test(counter.surface) ? 'date' : 'number'
  return {
    length: end + 1 - at,
    term: { text: text + fold(counter.base), kind, start: first.start, end: counter.end },
    bare,
  }
}

const readingOf = (token: Token): string | null => {
  if (/^[ァ-ヶー]{2,}$/.test(token.surface)) return token.surface
  return token.detail === '固有名詞' ? token.reading : null
}

/** Terms of a name written with 中黒: its parts, each where it stands. */
function* partsOf(token: Token, kind: TermKind): Generator<Term> {
  let start = token.start
  for (const part of token.surface.split('・')) {
    if (part.length > 0) yield { text: fold(part), kind, start, end: start + part.length, reading: part }
    start += part.length + 1
  }
}

/** The search terms of analysed text, in order: content words by their dictionary form, numbers with their counters. */
export function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || !isContent(token)) continue
    const number = numberAt(tokens, at)
    if (number !== null) {
      terms.push(number.term)
      if (number.bare.text !== number.term.text) terms.push(number.bare)
      at += number.length - 1
      continue
    }
    const kind = kindOf(token, tokens[at + 1])
    const reading = readingOf(token)
    if (token.surface.includes('・')) terms.push(...partsOf(token, kind))
    else
      terms.push({
        text: fold(token.base),
        kind,
        start: token.start,
        end: token.end,
        ...(reading === null ? {} : { reading }),
      })
  }
  return terms
}
