import type { Span } from '../model.ts'
import { isContentWord, isJoining, isMark, isNoun, isParticle } from './morphemes.ts'
import type { Token } from './token.ts'

/** 文節: content words with the particles and auxiliaries after them. */
export interface Phrase extends Span {
  readonly morphemes: readonly Token[]
  /** The tokens before the particles. */
  readonly content: readonly Token[]
  /** The particles at the end, joined: は, には, との. Empty for predicates without one. */
  readonly tail: string
  /** The mark after it: 、 or 。 or another; empty without one. */
  readonly mark: string
  /** The end without its mark. */
  readonly stop: number
}

/** A phrase's content as it is written, without its particles; empty for no phrase. */
export const contentText = (phrase: Phrase | undefined): string =>
  phrase?.content.map(({ surface }) => surface).join('') ?? ''

const light = new Set(['する', 'できる', 'いたす', '致す', 'なさる', '為る'])

const isForeign = ({ surface }: Token) => /^[ァ-ヴー・A-Za-zÀ-ÿ]+$/.test(surface)
/** A sign that the dictionary takes for a noun: ジャン=クロード is one name, 佐藤=写真 is not. */
const isLink = (token: Token) => token.pos === '名詞' && isJoining(token)

// Quotation marks that are part of a name enclose few characters: 「鉄人」山田.
const longestNickname = 12

/** Whether `next` goes on with the phrase that `last` ends. */
function joins(last: Token, next: Token): boolean {
  if (isMark(next) || isMark(last)) return isMark(next) && !isMark(last)
  if (isLink(next)) return isForeign(last) && last.end === next.start
  if (isLink(last)) return isForeign(next) && last.end === next.start
  if (!isContentWord(next)) return true
  if (isJoining(last)) return true
  if (isNoun(last) && next.pos === '接頭詞') return last.end === next.start
  if (next.quotation !== undefined || last.quotation !== undefined)
    // After white space a new name begins: 「…」 田中氏は
    return (
      next.quotation === undefined &&
      isNoun(next) &&
      last.pos !== '助詞' &&
      next.category === '人名' &&
      last.end === next.start &&
      last.end - last.start <= longestNickname
    )
  if (isNoun(last) && isNoun(next))
    return (
      last.detail !== '非自立' &&
      (last.end === next.start || /[A-Za-z]$/.test(last.surface + (/^[A-Za-z]/.test(next.surface) ? '' : '。')))
    )
  return isNoun(last) && next.pos === '動詞' && light.has(next.base)
}

/** 読売新聞・朝日新聞 are two. */
const dividesBodies = (before: Token | undefined, dot: Token, after: Token): boolean =>
  dot.surface === '・' && before?.category === '組織' && after.category === '組織'

function phraseOf(morphemes: readonly Token[]): Phrase | null {
  const first = morphemes[0]
  const last = morphemes.at(-1)
  if (first === undefined || last === undefined) return null
  const marked = isMark(last) || (last.surface === '・' && morphemes.length > 1)
  const stop = morphemes.length - (marked ? 1 : 0)
  // ・ at the beginning of a line sets off an item of a list.
  const from = morphemes.length > 1 && isJoining(first) && first.pos !== '接頭詞' ? 1 : 0
  const end = Math.max(from, morphemes.findLastIndex((morpheme, at) => at < stop && !isParticle(morpheme)) + 1)
  const particles = morphemes.slice(end, stop)
  return {
    start: first.start,
    end: last.end,
    morphemes,
    content: from === 0 && end === morphemes.length ? morphemes : morphemes.slice(from, end),
    tail: particles.map(({ surface }) => surface).join(''),
    mark: marked ? last.surface : '',
    stop: morphemes[stop - 1]?.end ?? last.end,
  }
}

/** Cuts a sentence's morphemes into phrases. */
export function phrasesOf(morphemes: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = []
  let from = 0
  for (let at = 1; at <= morphemes.length; at++) {
    const last = morphemes[at - 1]
    const next = morphemes[at]
    if (last !== undefined && next !== undefined && joins(last, next) && !dividesBodies(morphemes[at - 2], last, next))
      continue
    const phrase = phraseOf(morphemes.slice(from, at))
    if (phrase !== null) phrases.push(phrase)
    from = at
  }
  return phrases
}
