import type { Token } from '../../language/token.ts'
import { WordMemo } from '../../language/word-memo.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Mention } from './mention.ts'
import { coreOf, type Sort, sortOf, textOf } from './noun-kinds.ts'

/** What a compound noun names or describes, read off its words alone. */
export interface Noun extends Pick<Mention, 'full' | 'proper' | 'reading'> {
  /** All its words. */
  readonly text: string
  /** How many of its morphemes are not there to count or to widen it. */
  readonly core: number
  /** The morpheme that the name begins with. */
  readonly from: number
  /** Null where that is nobody who may speak. */
  readonly sort: Omit<Sort, 'morphemes'> | null
}

const kana = /^[ァ-ヴー・]+$/

function traitsOf(morphemes: readonly Token[], { kind, name }: Sort): Pick<Noun, 'full' | 'proper' | 'reading'> {
  const readings = morphemes.map(({ surface, reading }) => (kana.test(surface) ? surface : reading))
  const family = morphemes.findIndex(({ subcategory }) => subcategory === '姓')
  const given = morphemes.findLastIndex(({ subcategory }) => subcategory === '名')
  const kanji = /^[一-龠々ぁ-ん]{4,}$/.test(name)
  return {
    full: kind === 'person' && (/[・＝= ]/.test(name) || (family >= 0 && given > family) || kanji),
    proper: morphemes.some(
      ({ detail, reading, quotation }) => detail === '固有名詞' || reading === null || quotation !== undefined,
    ),
    reading: readings.every(reading => reading !== null) ? readings.join('').replaceAll('・', '') : null,
  }
}

function readNoun(content: readonly Token[], vocabulary: Vocabulary): Noun {
  const text = textOf(content)
  const core = coreOf(content, vocabulary)
  const found = sortOf(core, vocabulary)
  if (found === null || core.length === 0)
    return { text, core: core.length, from: 0, sort: null, full: false, proper: false, reading: null }
  const { morphemes = core, ...sort } = found
  const first = morphemes[0]
  const from = first === undefined ? 0 : core.indexOf(first)
  return { text, core: core.length, from, sort, ...traitsOf(morphemes, sort) }
}

/** A text repeats its words, and most of them name nobody. */
const memos = new WeakMap<Vocabulary, WordMemo<Noun>>()

/** Reads the words of a phrase without its particles. */
export function nounOf(content: readonly Token[], vocabulary: Vocabulary): Noun {
  const known = memos.get(vocabulary)
  if (known !== undefined) return known.of(content)
  const memo = new WordMemo(words => readNoun(words, vocabulary))
  memos.set(vocabulary, memo)
  return memo.of(content)
}
