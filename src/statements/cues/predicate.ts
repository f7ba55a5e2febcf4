import { isNoun } from '../../language/morphemes.ts'
import type { Phrase } from '../../language/phrases.ts'
import type { Token } from '../../language/token.ts'
import type { Group, Vocabulary } from '../vocabulary.ts'

/** What a phrase does as a predicate. */
export interface Predicate {
  /** Dictionary forms, the longest first: 声を詰まらせる, 詰まらせる. */
  readonly words: readonly string[]
  readonly passive: boolean
  readonly negative: boolean
  /** Before the noun that it describes (語った山田さん), before a noun that only joins clauses (語った後), or neither. */
  readonly form: 'attributive' | 'joining' | 'continuing' | 'end'
}

const joiners =
  /^(?:こと|の|もの|ため|上|うえ|旨|後|あと|際|ところ|よう|とき|時|一方|ほか|他|とおり|通り|直後|中|なか|場合|以上|以降|ほう|方|わけ|はず|つもり|くらい|だけ|まま|反面|半面|傍ら|かたわら|ほど|ぐらい|途端|限り|最中)$/
const plainEnd = /(?:た|だ|る|う|く|む|ぶ|ぐ|す|つ|ぬ|ない|たい)$/
const light = new Set(['する', 'できる', 'いたす', '致す', 'なさる'])

const joined = (morphemes: readonly Token[]) => morphemes.map(({ surface }) => surface).join('')

/** Where the phrase's verb stands: an independent verb, or a noun that する makes one. */
function verbIn(phrase: Phrase): number {
  return phrase.content.findIndex(({ pos, detail }) => pos === '動詞' && detail === '自立')
}

function ownWords(phrase: Phrase, at: number): string[] {
  const verb = phrase.content[at]
  if (verb === undefined) return []
  const before = phrase.content.slice(0, at)
  const causative = phrase.content[at + 1]?.base.match(/^(?:せる|させる)$/)
    ? verb.surface + (phrase.content[at + 1]?.base ?? '')
    : null
  if (causative !== null) return [causative]
  if (!light.has(verb.base)) return [joined(before) + verb.base, verb.base]
  const nouns = before.findLastIndex(morpheme => !isNoun(morpheme) && morpheme.pos !== '接頭詞') + 1
  const compound = before.slice(nouns)
  return compound.map((_, i) => `${joined(compound.slice(i))}する`).concat(compound.length === 0 ? ['する'] : [])
}

function nominal(phrase: Phrase): string[] {
  const last = phrase.content.at(-1)
  const closes = phrase.tail === '' && (phrase.mark !== '' || phrase.content.length > 0)
  return last !== undefined && isNoun(last) && last.detail === 'サ変接続' && closes ? [`${last.surface}する`] : []
}

function formOf(phrases: readonly Phrase[], at: number): Predicate['form'] {
  const phrase = phrases[at]
  const next = phrases[at + 1]
  if (phrase === undefined || next === undefined || /[。！？!?]/.test(phrase.mark)) return 'end'
  const first = next.content[0]
  const last = phrase.content.at(-1)
  if (last !== undefined && verbIn(phrase) >= 0 && isNoun(last) && joiners.test(last.surface)) return 'joining'
  if (phrase.mark !== '' || phrase.tail !== '' || first === undefined) return 'continuing'
  if (!plainEnd.test(joined(phrase.content))) return 'continuing'
  if (joiners.test(first.surface)) return 'joining'
  return isNoun(first) || first.quotation !== undefined || /^(?:接頭詞|連体詞|形容詞)$/.test(first.pos)
    ? 'attributive'
    : 'continuing'
}

// A line is asked for its predicates dozens of times.
const known = new WeakMap<readonly Phrase[], (Predicate | null)[]>()

/** The predicate that the phrase at `at` is, or null where it is none. */
export function predicateAt(phrases: readonly Phrase[], at: number): Predicate | null {
  const kept = known.get(phrases) ?? []
  if (!known.has(phrases)) known.set(phrases, kept)
  const predicate = kept[at]
  if (predicate !== undefined) return predicate
  const read = readPredicate(phrases, at)
  if (at >= 0 && at < phrases.length) kept[at] = read
  return read
}

function readPredicate(phrases: readonly Phrase[], at: number): Predicate | null {
  const phrase = phrases[at]
  if (phrase === undefined) return null
  const verb = verbIn(phrase)
  const own = verb >= 0 ? ownWords(phrase, verb) : nominal(phrase)
  if (own.length === 0) return null
  const before = [phrases[at - 1], phrases[at - 2]]
  const led = before.flatMap((previous, i) => {
    if (previous === undefined || previous.mark !== '') return []
    const lead = joined(previous.content) + previous.tail
    const between = i === 0 ? '' : joined(before[0]?.content ?? []) + (before[0]?.tail ?? '')
    return own.map(word => lead + between + word)
  })
  const after = phrase.content.slice(verb + 1)
  return {
    words: [...led.reverse(), ...own],
    passive: verb >= 0 && after.some(({ base, pos }) => pos === '動詞' && /^(?:れる|られる|もらう)$/.test(base)),
    negative: verb >= 0 && after.some(({ base, pos }) => pos === '助動詞' && /^(?:ない|ぬ|ん)$/.test(base)),
    form: formOf(phrases, at),
  }
}

/** The word of the predicate that the group holds, or null. */
export const wordOf = (predicate: Predicate, group: Group, vocabulary: Vocabulary): string | null =>
  predicate.words.find(word => vocabulary.has(group, word)) ?? null
