import type { AnalyzedArticle } from '../language/analyzed-article.ts'
import { endsSentence, isKatakana, isMute } from '../language/morphemes.ts'
import { type Phrase, phrasesOf } from '../language/phrases.ts'
import type { Quotation, Token, Word } from '../language/token.ts'
import { newToken, unlisted } from '../language/token.ts'
import type { Span } from '../model.ts'
import { withWholeNames } from './entities/whole-names.ts'
import { beginsAnew, isBeside, isCredited, isParagraph, isTurn } from './line-ends.ts'

/** A sentence at one level of quotation: the quotations inside it are single morphemes, asides in （） are left out. */
export interface Line extends Span {
  readonly morphemes: readonly Token[]
  readonly phrases: readonly Phrase[]
  readonly quotations: readonly Quotation[]
  /** The quotation that this line is part of. */
  readonly within: Quotation | null
}

// 田中氏（６１）＝北党推薦＝が
const aside = /[（(][^（）()\n]{0,120}[）)]|＝[^＝\n「」。、]{1,24}＝(?=[はがもをにとのへや、ら])/g

const noun = (surface: string, detail: string): Word => ({
  surface,
  base: surface,
  reading: null,
  pos: '名詞',
  detail,
  category: '*',
  subcategory: '*',
})

const unit = (quotation: Quotation, surface: string): Token =>
  newToken(noun(surface, '引用'), { ...quotation, entry: unlisted }, quotation)

/** The dictionary cuts foreign names it does not know into verbs and particles: グレ|ネル, エコ|ノ|ミック. */
function mended(morphemes: readonly Token[]): readonly Token[] {
  if (!morphemes.some(morpheme => isKatakana(morpheme) && morpheme.pos !== '名詞' && morpheme.pos !== '記号'))
    return morphemes
  const whole: Token[] = []
  for (const morpheme of morphemes) {
    const last = whole.at(-1)
    const cut = last !== undefined && last.end === morpheme.start && isKatakana(last) && isKatakana(morpheme)
    if (
      cut &&
      (last.pos !== '名詞' || morpheme.pos !== '名詞') &&
      !/^・/.test(last.surface + morpheme.surface) &&
      morpheme.surface !== '・'
    ) {
      const place = { start: last.start, end: morpheme.end, entry: unlisted }
      whole[whole.length - 1] = newToken(noun(last.surface + morpheme.surface, '一般'), place)
    } else whole.push(morpheme)
  }
  return whole
}

function lineOf(morphemes: readonly Token[], within: Quotation | null): Line[] {
  const first = morphemes[0]
  const last = morphemes.at(-1)
  if (first === undefined || last === undefined) return []
  const quotations: Quotation[] = []
  for (const { quotation } of morphemes) if (quotation !== undefined) quotations.push(quotation)
  const whole = withWholeNames(mended(morphemes))
  return [{ start: first.start, end: last.end, morphemes: whole, phrases: phrasesOf(whole), quotations, within }]
}

/** The innermost quotation around each position, by a sweep over opening and closing marks. */
class Levels {
  readonly #open: Quotation[] = []
  readonly #coming: readonly Quotation[]
  #next = 0

  constructor(quotations: readonly Quotation[]) {
    this.#coming = quotations
  }

  /** Advances to the token; calls back for each quotation that begins before it. */
  advance(at: number, opened: (quotation: Quotation, outer: Quotation | null) => void): Quotation | null {
    for (;;) {
      const coming = this.#coming[this.#next]
      while (
        (this.#open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <=
        (coming !== undefined && coming.start <= at ? coming.start : at)
      )
        this.#open.pop()
      if (coming === undefined || coming.start > at) return this.#open.at(-1) ?? null
      opened(coming, this.#open.at(-1) ?? null)
      this.#open.push(coming)
      this.#next++
    }
  }
}

/** Brackets and what stands between them, which is no part of the sentence around them. */
class Asides {
  readonly #spans: readonly Span[]
  readonly #tokens = new Map<Span, Token[]>()
  #next = 0

  constructor(body: string) {
    this.#spans = [...body.matchAll(aside)].map(({ 0: text, index }) => ({ start: index, end: index + text.length }))
  }

  /** Takes a token that stands in brackets, in order; false if it does not. */
  take(token: Token): boolean {
    while ((this.#spans[this.#next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) this.#next++
    const span = this.#spans[this.#next]
    if (span === undefined || token.start < span.start) return false
    const inner = token.start > span.start && token.end < span.end && !isMute(token)
    const tokens = this.#tokens.get(span) ?? []
    if (inner) tokens.push(token)
    this.#tokens.set(span, tokens)
    return true
  }

  /** What stands in brackets, by where they open. */
  lines(): Map<number, Line> {
    const lines = [...this.#tokens].flatMap(([{ start }, tokens]) =>
      lineOf(tokens, null).map(line => [start, line] as const),
    )
    return new Map(lines)
  }
}

/** The lines of an article in order of their ends, and what stands in brackets, by where the bracket opens. */
export interface Lines {
  readonly lines: readonly Line[]
  readonly asides: ReadonlyMap<number, Line>
}

/** Cuts an article into lines. */
export function linesOf(analyzed: AnalyzedArticle, quotations: readonly Quotation[]): Lines {
  const { body } = analyzed.article
  const lines: Line[] = []
  const open = new Map<Quotation | null, Token[]>()
  const levels = new Levels(quotations)
  const asides = new Asides(body)
  const outerOf = new Map<Quotation, Quotation | null>()
  const add = (level: Quotation | null, morpheme: Token) => {
    const list = open.get(level)
    if (list === undefined) open.set(level, [morpheme])
    else list.push(morpheme)
  }
  const close = (level: Quotation | null) => {
    lines.push(...lineOf(open.get(level) ?? [], level))
    open.delete(level)
  }
  const take = (token: Token, ends: boolean) => {
    const level = levels.advance(token.start, (quotation, outer) => {
      outerOf.set(quotation, outer)
      if (isCredited(open.get(outer), body, quotation.start)) close(outer)
      add(outer, unit(quotation, body.slice(quotation.start, quotation.end)))
    })
    const sofar = level === null ? open.get(null) : undefined
    if ((isParagraph(sofar) || isTurn(sofar)) && beginsAnew(token, body)) close(null)
    if (level === null && !isMute(token) && isCredited(open.get(null), body, token.start)) close(null)
    const inAside = asides.take(token)
    const isBracket = level !== null && (token.start < level.inner.start || token.start >= level.inner.end)
    if (!inAside && !isBracket && !isMute(token)) add(level, token)
    if (ends || endsSentence(token)) close(level)
    for (let inner = level; ends && inner !== null && token.end >= inner.end && !isBeside(body, token.end); ) {
      inner = outerOf.get(inner) ?? null
      close(inner)
    }
  }
  for (const sentence of analyzed.tokens)
    for (let n = 0; n < sentence.length; n++) {
      const token = sentence[n]
      if (token !== undefined) take(token, n === sentence.length - 1)
    }
  for (const level of [...open.keys()]) close(level)
  return { lines: lines.sort((a, b) => a.end - b.end || b.start - a.start), asides: asides.lines() }
}
