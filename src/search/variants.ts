import { toKatakana } from 'wanakana'
import { fold } from './fold.ts'
import { type KeyColumns, keyTable, numbersUnder } from './key-table.ts'
import { isRomaji, katakanaFrame, latinFrame, mayBeOne, shortestFrame, soundKey } from './sound.ts'
import type { Vocabulary, VocabularyColumns } from './vocabulary.ts'

/** A term of the coverage that may stand for a word of the question. */
export interface Alternative {
  readonly id: number
  /** 1 for the word itself, less for what is only like it. */
  readonly weight: number
}

/** Finds terms of the coverage for a word by its sound or with a letter mistyped. */
export interface Variants {
  readonly bySound: (word: string) => readonly Alternative[]
  /** Names that are written so in hiragana: its vowels are all there, unless a foreign name has them long (ー). */
  readonly byKana: (word: string) => readonly Alternative[]
  /** Verbs that are read alike: 挙がる, 上がる and あがる. */
  readonly bySpelling: (reading: string) => readonly Alternative[]
  readonly byFrame: (word: string) => readonly Alternative[]
  /** Any word that a romaji word spells. */
  readonly byRomaji: (word: string) => readonly Alternative[]
  /** Words that begin or end with one that stands nowhere by itself: 尖閣 in 尖閣諸島. */
  readonly byPart: (word: string) => readonly Alternative[]
  /** Other forms of a word with its kana: 痛い and 痛み. */
  readonly byStem: (word: string) => readonly Alternative[]
  readonly byTypo: (word: string) => readonly Alternative[]
}

/** What a term counts that is only like a word of the question, beside 1 for the word itself. */
export const likeness = {
  sound: 0.95,
  frame: 0.85,
  typo: 0.7,
  spelling: 0.6,
  romaji: 0.9,
  part: 0.5,
  inflected: 0.6,
  same: 0.9,
  synonym: 0.35,
} as const
const shortestTypo = 4
const shortestPart = 2

/** Keys of a word with one character left out: two words one edit apart share a key (SymSpell, Garbe 2012). */
function* deletions(word: string): Generator<string> {
  yield word
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}

/** True where `a` becomes `b` by changing, adding or leaving out one character. */
function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return longer.slice(same + 1) === shorter.slice(a.length === b.length ? same + 1 : same)
}

const unstressed = (kana: string): string => kana.replace(/[ーッ]/g, '')

const typable = /^(?:[ァ-ヶー]+|[a-z]+)$/

/** The terms of a coverage by their sound, by their consonants, and by what they are with a character left out. */
export interface VariantColumns {
  readonly sounds: KeyColumns
  readonly frames: KeyColumns
  readonly deletions: KeyColumns
}

const isFramed = (word: string): boolean => /^[ァ-ヶー]{3,}$/.test(word)
const isTypable = (word: string): boolean => word.length >= shortestTypo && typable.test(word)

/** Reads the coverage's terms into look-up tables. */
export function variantColumns({ words, readings }: Pick<VocabularyColumns, 'words' | 'readings'>): VariantColumns {
  const numbered = words.map((word, id) => [word, id] as const)
  return {
    sounds: keyTable(readings.map(([id, reading]) => [soundKey(reading), id] as const)),
    frames: keyTable(
      numbered.filter(([word]) => isFramed(word)).map(([word, id]) => [katakanaFrame(word), id] as const),
    ),
    deletions: keyTable(
      numbered
        .filter(([word]) => isTypable(word))
        .flatMap(([word, id]) => Array.from(deletions(word), key => [key, id] as const)),
    ),
  }
}

const isSpelled = (kana: string, reading: string): boolean =>
  reading.includes('ー') || unstressed(reading) === unstressed(kana)

/** Other forms of a word with its kana; the dictionary takes a given name before って for a verb: 希って is 希う. */
function formsOf(word: string, { vocabulary, inflected }: Vocabulary): readonly number[] {
  const [, stem] = /^(\p{Script=Han}+)[ぁ-ん]{1,2}$/u.exec(word) ?? []
  return stem === undefined ? [] : [vocabulary.get(stem) ?? [], inflected(stem)].flat()
}

/** Opens the look-up tables of a coverage's terms. */
export function openVariants({ sounds, frames, deletions: deleted }: VariantColumns, store: Vocabulary): Variants {
  const as = (ids: readonly number[], weight: number): Alternative[] => ids.map(id => ({ id, weight }))
  const sounding = (word: string): number[] => {
    const key = soundKey(word)
    return [...numbersUnder(sounds, key)].filter(id => soundKey(store.readings.get(id) ?? '') === key)
  }
  const isName = (id: number) => !store.verbs.has(id) && !store.common.has(id)
  return {
    bySound: word => as(sounding(word).filter(isName), likeness.sound),
    byKana: word => {
      const kana = toKatakana(word)
      const ids = sounding(word).filter(id => isName(id) && isSpelled(kana, store.readings.get(id) ?? ''))
      return as(ids, likeness.sound)
    },
    bySpelling: reading =>
      as(
        sounding(reading).filter(id => store.verbs.has(id)),
        likeness.spelling,
      ),
    byRomaji: word => as(isRomaji(word) ? sounding(word) : [], likeness.romaji),
    byPart: word =>
      as(word.length < shortestPart || /^[ぁ-んa-z0-9]+$/.test(word) ? [] : store.around(word), likeness.part),
    byStem: word =>
      as(
        formsOf(word, store).filter(id => store.words[id] !== word),
        likeness.inflected,
      ),
    byFrame: word => {
      const frame = latinFrame(word)
      if (frame.length < shortestFrame) return []
      const alike = [...numbersUnder(frames, frame)].filter(id => katakanaFrame(store.words[id] ?? '') === frame)
      const ids = alike.filter(id => mayBeOne(word, store.words[id] ?? ''))
      return as(ids, likeness.frame)
    },
    byTypo: word => {
      const folded = fold(word)
      if (!isTypable(folded)) return []
      const near = [...deletions(folded)].flatMap(key => [...numbersUnder(deleted, key)])
      return as(
        [...new Set(near)].filter(id => oneEditApart(store.words[id] ?? '', folded)),
        likeness.typo,
      )
    },
  }
}
