import { toKatakana } from 'wanakana'
import { remembered } from '../language/memo.ts'
import type { Token } from '../language/token.ts'
import type { TermKind } from '../model/search.ts'
import type { Span } from '../model.ts'
import { fold } from './fold.ts'
import { toDigits } from './numerals.ts'

/** A search term, `start..end` of the text it stands in. */
export interface Term extends Span {
  readonly text: string
  readonly kind: TermKind
  /** Katakana, of names, verbs, nouns with kanji and katakana words: how a question may spell them by their sound. */
  readonly reading?: string
  /** True for a common noun: its reading serves those who type romaji, and is no name. */
  readonly common?: true
}

// Without particles, auxiliaries, signs, dependent words and pronouns: the best of the recipes in shared/qa/findings.md.
const without = new Set(['助詞', '助動詞', '記号', 'フィラー', '接続詞', '感動詞'])
const dependent = new Set(['非自立', '代名詞'])
const sign = /^[\p{P}\p{S}\p{Z}]+$/u
const personTitle =
  /^(?:大統領|首相|長官|大臣|国防相|外相|議員|社長|会長|知事|市長|教授|選手|監督|容疑者|被告|報道官|CEO|ceo|候補|補佐官|大使|総理|書記長|主席|代表|記者)$/
const katakana = /^[ァ-ヶー]{2,}$/
const katakanaPart = /^[ァ-ヶー]+$/
// イーロン・マスク: the dictionary does not know most foreign names, and takes them for organizations.
const foreignName = /^[ァ-ヶー]+(?:・[ァ-ヶーA-Z]+)+$/
const dateUnit = /^(?:年|月|日|時|分|週間|年度|世紀|午前|午後)$/

// The dictionary takes them for foreign words.
const unit = /^(?:[ckm]?m|[km]?g|m?l|k?w|[gmtk]b|km\/h|℃)$/i

const isContent = (token: Token): boolean =>
  !without.has(token.pos) && !dependent.has(token.detail) && !sign.test(token.surface) && !/^[a-z]$/.test(token.surface)

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

const isCounter = (token: Token): boolean =>
  token.category === '助数詞' ||
  token.detail === '接尾' ||
  dateUnit.test(token.surface) ||
  /^[ァ-ヶー%]+$/.test(token.surface) ||
  unit.test(token.surface)

/** The token after the digits that begin at `at`, and the digits without their separators. */
function digitsAt(tokens: readonly Token[], at: number): { next: number; text: string; end: number } {
  let next = at
  let text = ''
  let end = tokens[at]?.start ?? 0
  for (let token = tokens[next]; token !== undefined && token.start === end; token = tokens[++next]) {
    if (!isNumber(token) && !separatesDigits(token, tokens[next + 1])) break
    if (token.surface !== ',') text += token.surface
    end = token.end
  }
  return { next, text, end }
}

/** The counter's own word: the dictionary takes the 分の of 80分の演説 for a fraction's. */
const unitOf = (counter: Token, next: Token | undefined): string =>
  counter.surface === '分の' && next?.detail !== '数' ? '分' : counter.base

/** A number with the counter after it and alone: 80分, 440億ドル, 7月. `length` is in tokens. */
function numberAt(tokens: readonly Token[], at: number): { length: number; terms: Term[] } | null {
  const first = tokens[at]
  if (first === undefined || !isNumber(first)) return null
  const { next, text: written, end } = digitsAt(tokens, at)
  const text = toDigits(written)
  const bare: Term = { text, kind: 'number', start: first.start, end }
  const part: Term = { ...bare, kind: 'part' }
  const counter = tokens[next]
  if (counter === undefined || counter.start !== end || !isCounter(counter)) return { length: next - at, terms: [bare] }
  const unit = unitOf(counter, tokens[next + 1])
  const kind = dateUnit.test(unit) ? 'date' : 'number'
  const whole: Term = { text: text + fold(unit), kind, start: first.start, end: counter.end }
  return { length: next + 1 - at, terms: [whole, part] }
}

const kanjiWord = /^\p{Script=Han}+$/u

const kanaTail = (word: string): string => /(?<![ぁ-ん])[ぁ-ん]*$/.exec(word)?.[0] ?? ''

/** Verbs have few ends, and the library looks at every letter several times. */
const readKana = remembered((kana: string) => toKatakana(kana), 10_000)

/** The reading of a verb's dictionary form: 挙がっ is read アガッ, so that 挙がる is アガル. */
function verbReading({ surface, base, reading }: Token): string | null {
  if (reading === null || base === surface) return reading
  return reading.slice(0, reading.length - kanaTail(surface).length) + readKana(kanaTail(base))
}

function readingOf(token: Token): string | null {
  if (katakana.test(token.surface)) return token.surface
  if (token.pos === '動詞') return verbReading(token)
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

/** A katakana word that the dictionary took apart, whole and in parts: スター and リンク are スターリンク. */
function katakanaAt(tokens: readonly Token[], at: number): { length: number; terms: Term[] } | null {
  let end = at
  let last = tokens[at]
  for (let token = last; token !== undefined && katakanaPart.test(token.surface); token = tokens[++end]) {
    if (end > at && token.start !== last?.end) break
    last = token
  }
  const parts = tokens.slice(at, end)
  if (last === undefined || parts.length < 2) return null
  const whole = parts.map(({ surface }) => surface).join('')
  const [start, kind] = [parts[0]?.start ?? 0, kindOf(last, tokens[end])]
  const telling = parts.filter(part => katakana.test(part.surface))
  const terms = telling.map(
    (part): Term => ({
      text: fold(part.surface),
      kind: 'part',
      start: part.start,
      end: part.end,
      reading: part.surface,
    }),
  )
  return { length: parts.length, terms: [{ text: fold(whole), kind, start, end: last.end, reading: whole }, ...terms] }
}

function wordTerms(token: Token, next: Token | undefined): Term[] {
  const kind = token.pos === '動詞' ? 'verb' : kindOf(token, next)
  if (token.surface.includes('・')) return [...partsOf(token, kind)]
  const reading = readingOf(token)
  const term: Term = { text: fold(token.base), kind, start: token.start, end: token.end }
  if (reading !== null) return [{ ...term, reading }]
  return token.pos === '名詞' && token.reading !== null && kanjiWord.test(token.surface)
    ? [{ ...term, reading: token.reading, common: true }]
    : [term]
}

/** The search terms of analysed text, in order: content words by their dictionary form, numbers with their counters. */
export function termsOf(tokens: readonly Token[]): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || !isContent(token)) continue
    const compound = numberAt(tokens, at) ?? katakanaAt(tokens, at)
    terms.push(...(compound?.terms ?? wordTerms(token, tokens[at + 1])))
    at += (compound?.length ?? 1) - 1
  }
  return terms
}
