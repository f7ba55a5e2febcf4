import type { Token } from '../../language/token.ts'
import { WordMemo } from '../../language/word-memo.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Mention } from './mention.ts'
import { type Sort, sortOf } from './noun-kinds.ts'
import { coreOf, textOf } from './noun-text.ts'

/** What a compound noun names or describes, read off its words alone. */
export interface Noun extends Pick<Mention, 'full' | 'family' | 'proper' | 'reading'> {
  /** All its words. */
  readonly text: string
  /** How many of its morphemes are not there to count or to widen it. */
  readonly core: number
  /** The morpheme that the name begins with. */
  readonly from: number
  /** Null where that is nobody who may speak. */
  readonly sort: Omit<Sort, 'morphemes' | 'parts'> | null
}

const kana = /^[ァ-ヴー・]+$/

type Traits = Pick<Noun, 'full' | 'family' | 'proper' | 'reading'>

/** As the morphemes read, where the parts of the name do not say it. */
function readingOf(morphemes: readonly Token[]): string | null {
  const readings = morphemes.map(({ surface, reading }) => (kana.test(surface) ? surface : reading))
  return readings.every(reading => reading !== null) ? readings.join('').replaceAll('・', '') : null
}

function traitsOf(morphemes: readonly Token[], { kind, name, parts }: Sort): Traits {
  const divided = parts?.family != null && parts.given !== null
  const foreign = /[・＝= ]/.test(name)
  return {
    full: kind === 'person' && (divided || foreign || (parts == null && /^[一-龠々ぁ-ん]{4,}$/.test(name))),
    family: parts?.family ?? null,
    proper:
      divided ||
      morphemes.some(
        ({ detail, reading, quotation }) => detail === '固有名詞' || reading === null || quotation !== undefined,
      ),
    reading: parts?.reading ?? readingOf(morphemes),
  }
}

function readNoun(content: readonly Token[], vocabulary: Vocabulary): Noun {
  const text = textOf(content)
  const core = coreOf(content, vocabulary)
  const found = sortOf(core, vocabulary)
  if (found === null || core.length === 0)
    return { text, core: core.length, from: 0, sort: null, full: false, family: null, proper: false, reading: null }
  const { morphemes = core, parts: _, ...sort } = found
  const first = morphemes[0]
  const from = first === undefined ? 0 : core.indexOf(first)
  return { text, core: core.length, from, sort, ...traitsOf(morphemes, found) }
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
