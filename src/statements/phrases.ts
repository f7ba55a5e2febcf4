import type { Span, Token } from '../model.ts'
import type { Quotation } from './quotations.ts'

/** A morpheme, or a whole quotation that stands in its place. */
export interface Morpheme extends Token {
  readonly quotation?: Quotation
}

/** 文節: content words with the particles and auxiliaries after them. */
export interface Phrase extends Span {
  readonly morphemes: readonly Morpheme[]
  /** What stands before the particles. */
  readonly content: readonly Morpheme[]
  /** The particles at the end, joined: は, には, との. Empty for predicates without one. */
  readonly tail: string
  /** The mark after it: 、 or 。 or another; empty without one. */
  readonly mark: string
  /** The end without its mark. */
  readonly stop: number
}

const dependent = new Set(['接尾', '非自立', '特殊'])
const joining = /^[・＝=\-‐–/＆&.]$/

// The dictionary takes ASCII marks, full width or not, for nouns.
const symbols = /^[^\p{L}\p{N}]+$/u
// Nearly every word begins with kana or kanji, and is asked several times.
const isSymbol = (surface: string): boolean => !/^[ぁ-ゖァ-ヺ一-鿿]/.test(surface) && symbols.test(surface)

export const isNoun = ({ pos, quotation, surface }: Morpheme) =>
  quotation === undefined && pos === '名詞' && !isSymbol(surface)
const isMark = ({ pos, surface, quotation }: Morpheme) =>
  quotation === undefined && (pos === '記号' || isSymbol(surface)) && !joining.test(surface)
const isParticle = ({ pos, surface, quotation }: Morpheme) =>
  quotation === undefined && (pos === '助詞' || (pos === 'フィラー' && surface === 'と'))

function isContent(morpheme: Morpheme): boolean {
  if (morpheme.quotation !== undefined) return true
  const { pos, detail, surface } = morpheme
  if (pos === '名詞' || pos === '動詞' || pos === '形容詞') return !dependent.has(detail)
  if (pos === 'フィラー') return surface !== 'と'
  return pos === '副詞' || pos === '連体詞' || pos === '接続詞' || pos === '接頭詞' || pos === '感動詞'
}

const light = new Set(['する', 'できる', 'いたす', '致す', 'なさる', '為る'])

/** Whether `next` goes on with the phrase that `last` ends. */
function joins(last: Morpheme, next: Morpheme): boolean {
  if (isMark(next) || isMark(last)) return isMark(next) && !isMark(last)
  if (!isContent(next)) return true
  if (last.pos === '接頭詞' || (last.pos === '記号' && joining.test(last.surface))) return true
  if (isNoun(last) && next.pos === '接頭詞') return last.end === next.start
  if (next.quotation !== undefined || last.quotation !== undefined)
    return next.quotation === undefined && isNoun(next) && last.pos !== '助詞' && next.category === '人名'
  if (isNoun(last) && isNoun(next))
    return (
      last.detail !== '非自立' &&
      (last.end === next.start || /[A-Za-z]$/.test(last.surface + (/^[A-Za-z]/.test(next.surface) ? '' : '。')))
    )
  return isNoun(last) && next.pos === '動詞' && light.has(next.base)
}

function phraseOf(morphemes: readonly Morpheme[]): Phrase | null {
  const first = morphemes[0]
  const last = morphemes.at(-1)
  if (first === undefined || last === undefined) return null
  const body = isMark(last) ? morphemes.slice(0, -1) : morphemes
  const end = body.findLastIndex(morpheme => !isParticle(morpheme)) + 1
  return {
    start: first.start,
    end: last.end,
    morphemes,
    content: body.slice(0, end),
    tail: body
      .slice(end)
      .map(({ surface }) => surface)
      .join(''),
    mark: isMark(last) ? last.surface : '',
    stop: body.at(-1)?.end ?? last.end,
  }
}

/** Cuts a sentence's morphemes into phrases. */
export function phrasesOf(morphemes: readonly Morpheme[]): Phrase[] {
  const phrases: Phrase[] = []
  let open: Morpheme[] = []
  const close = () => {
    const phrase = phraseOf(open)
    if (phrase !== null) phrases.push(phrase)
    open = []
  }
  for (const morpheme of morphemes) {
    const last = open.at(-1)
    if (last !== undefined && !joins(last, morpheme)) close()
    open.push(morpheme)
  }
  close()
  return phrases
}
