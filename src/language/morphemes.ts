import type { Token } from './token.ts'

const dependent = new Set(['接尾', '非自立', '特殊'])
const joining = /^[・＝=\-‐–/＆&.]$/
// The dictionary takes ASCII marks, full width or not, for nouns.
const symbols = /^[^\p{L}\p{N}]+$/u
const katakana = /^[ァ-ヴー・]+$/

const traits = ['noun', 'mark', 'particle', 'content', 'joining', 'katakana', 'end', 'mute'] as const
type Trait = (typeof traits)[number]
/** The bit of a trait; the first bit says that the others have been computed. */
const bitOf = (trait: Trait): number => 2 << traits.indexOf(trait)

function isContent({ pos, detail, surface }: Token): boolean {
  if (pos === '名詞' || pos === '動詞' || pos === '形容詞') return !dependent.has(detail)
  if (pos === 'フィラー') return surface !== 'と'
  return pos === '副詞' || pos === '連体詞' || pos === '接続詞' || pos === '接頭詞' || pos === '感動詞'
}

function traitsOf(token: Token): Readonly<Record<Trait, boolean>> {
  const { pos, surface, detail } = token
  // 田中氏いわく: a word that only introduces words.
  const introduces = detail === '引用文字列'
  const symbol = symbols.test(surface)
  const joins = joining.test(surface)
  return {
    noun: pos === '名詞' && !symbol && !introduces,
    mark: (pos === '記号' || symbol) && !joins,
    particle: pos === '助詞' || introduces || (pos === 'フィラー' && surface === 'と'),
    content: isContent(token) && !introduces && !(symbol && joins),
    joining: pos === '接頭詞' || (joins && (pos === '記号' || symbol)),
    katakana: katakana.test(surface),
    end: /^[。！？!?]+$/.test(surface),
    mute: surface.trim() === '' || (surface.length > 1 && /[「」『』“”]/.test(surface)),
  }
}

function bitsOf(morpheme: Token): number {
  if (morpheme.quotation !== undefined) return bitOf('content')
  const has = traitsOf(morpheme)
  return traits.reduce((bits, trait) => (has[trait] ? bits | bitOf(trait) : bits), 1)
}

/** Traits by dictionary entry (there are fewer entries than this): texts repeat their words, so traits are looked up often. */
const listed = new Uint16Array(2 ** 19)
/** Traits of unknown words by surface; they also depend on the word's class. */
const others = new Map<string, { readonly pos: string; readonly detail: string; readonly bits: number }>()
/** More would take too much memory for what seldom comes again. */
const mostOthers = 50_000

function bitsOfOther(morpheme: Token): number {
  const { surface, pos, detail } = morpheme
  if (morpheme.quotation !== undefined) return bitsOf(morpheme)
  const known = others.get(surface)
  if (known?.pos === pos && known.detail === detail) return known.bits
  const bits = bitsOf(morpheme)
  if (others.size >= mostOthers) others.clear()
  others.set(surface, { pos, detail, bits })
  return bits
}

function bitsFor(morpheme: Token): number {
  const known = listed[morpheme.entry]
  if (known === undefined) return bitsOfOther(morpheme)
  if (known !== 0) return known
  const bits = bitsOf(morpheme)
  listed[morpheme.entry] = bits
  return bits
}

function is(trait: Trait): (morpheme: Token) => boolean {
  const bit = bitOf(trait)
  return morpheme => (bitsFor(morpheme) & bit) !== 0
}

export const isNoun = is('noun')
/** A sign that joins nothing. */
export const isMark = is('mark')
export const isParticle = is('particle')
/** No particle, auxiliary, mark, suffix or word that depends on another. */
export const isContentWord = is('content')
/** A prefix or ・: what follows belongs to it. */
export const isJoining = is('joining')
export const isKatakana = is('katakana')
/** 。 and the like. */
export const endsSentence = is('end')
/** Nothing that is said: blank, or brackets that the dictionary took together. */
export const isMute = is('mute')
