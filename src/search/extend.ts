import { openAliases } from './aliases.ts'
import type { GramCounts } from './grams.ts'
import type { KeyColumns } from './key-table.ts'
import type { SearchTools } from './open.ts'
import type { Reader } from './search.ts'
import type { TermColumns } from './term-store.ts'
import { openVariants, type Variants, variantColumns } from './variants.ts'
import type { Vocabulary, VocabularyData } from './vocabulary.ts'
import { partsOf } from './word-parts.ts'

/** A vocabulary with some more terms, and the numbers that they have in it. */
interface Extended {
  readonly reader: Reader
  readonly numbers: Uint32Array
}

/** Looked up in one map, else in the other: neither is copied. */
const either = <K, V>(
  first: Pick<ReadonlyMap<K, V>, 'get' | 'has'>,
  second: Pick<ReadonlyMap<K, V>, 'get' | 'has'>,
) => ({
  get: (key: K) => first.get(key) ?? second.get(key),
  has: (key: K) => first.has(key) || second.has(key),
})

/** The numbers of a vocabulary's words in another one, and the places of those that are new there: their numbers follow. */
interface Numbered {
  readonly numbers: Uint32Array
  readonly added: readonly number[]
}

function numbered({ words }: VocabularyData, { vocabulary, words: known }: Vocabulary): Numbered {
  const added: number[] = []
  const numbers = Uint32Array.from(words, (word, id) => {
    const number = vocabulary.get(word)
    return number ?? known.length + added.push(id) - 1
  })
  return { numbers, added }
}

function frequencies(
  before: Uint32Array,
  data: VocabularyData,
  { numbers, terms }: { numbers: Uint32Array; terms: number },
) {
  const frequency = new Uint32Array(terms)
  frequency.set(before)
  numbers.forEach((number, id) => {
    frequency[number] = (frequency[number] ?? 0) + (data.documentFrequency[id] ?? 0)
  })
  return frequency
}

const joinedGrams = (one: GramCounts, other: GramCounts): GramCounts => ({
  passages: one.passages + other.passages,
  counts: one.counts.map((count, slot) => count + (other.counts[slot] ?? 0)),
})

/** What is alike in either vocabulary. */
function joinedVariants(one: Variants, other: Variants): Variants {
  const both = (name: keyof Variants) => (word: string) => [...one[name](word), ...other[name](word)]
  return {
    bySound: both('bySound'),
    bySpelling: both('bySpelling'),
    byKana: both('byKana'),
    byFrame: both('byFrame'),
    byRomaji: both('byRomaji'),
    byPart: both('byPart'),
    byStem: both('byStem'),
    byTypo: both('byTypo'),
  }
}

/** The look-ups of new words alone, under the numbers from `first` on. */
function variantsOf(words: readonly string[], store: Vocabulary, readings: ReadonlyMap<number, string>): Variants {
  const first = store.words.length - words.length
  const own = Array.from(readings, ([number, reading]) => [number - first, reading] as const)
  const { sounds, frames, deletions } = variantColumns({ words, readings: own })
  const moved = ({ hashes, numbers }: KeyColumns) => ({ hashes, numbers: numbers.map(number => number + first) })
  const { around, inflected } = partsOf(words, store.documentFrequency.subarray(first))
  return openVariants(
    { sounds: moved(sounds), frames: moved(frames), deletions: moved(deletions) },
    {
      ...store,
      around: part => around(part).map(id => id + first),
      inflected: stem => inflected(stem).map(id => id + first),
    },
  )
}

/** A vocabulary with some more words; `readings` are theirs. */
function extendVocabulary(store: Vocabulary, data: VocabularyData, { numbers, added }: Numbered) {
  const numbersOf = (ids: Iterable<number>) => new Set(Array.from(ids, id => numbers[id] ?? -1))
  const [verbs, common] = [numbersOf(data.verbs), numbersOf(data.common)]
  const isNew = new Set(added)
  const told = data.readings.filter(([id]) => isNew.has(id))
  const readings = new Map(told.map(([id, reading]) => [numbers[id] ?? -1, reading]))
  const words = [...store.words, ...added.map(id => data.words[id] ?? '')]
  const size = store.size + data.passages
  const mean = (of: 'text' | 'title') =>
    (store.meanLength[of] * store.size + data.meanLength[of] * data.passages) / Math.max(1, size)
  const extended: Vocabulary = {
    ...store,
    ...{ words, size },
    documentFrequency: frequencies(store.documentFrequency, data, { numbers, terms: words.length }),
    meanLength: { text: mean('text'), title: mean('title') },
    vocabulary: either(new Map(added.map(id => [data.words[id] ?? '', numbers[id] ?? -1])), store.vocabulary),
    readings: either(readings, store.readings),
    verbs: { has: number => store.verbs.has(number) || (number >= store.words.length && verbs.has(number)) },
    common: { has: number => store.common.has(number) || (number >= store.words.length && common.has(number)) },
  }
  return { extended, readings }
}

/** A reader of questions that knows the words of some more passages; what was given stays as it is. */
export function extendReader(
  reader: Reader,
  data: VocabularyData,
  { lexicon, speakers }: Pick<SearchTools, 'lexicon' | 'speakers'>,
): Extended {
  const found = numbered(data, reader.store)
  const { extended, readings } = extendVocabulary(reader.store, data, found)
  const words = extended.words.slice(reader.store.words.length)
  return {
    numbers: found.numbers,
    reader: {
      ...reader,
      store: extended,
      grams: joinedGrams(reader.grams, data.grams),
      variants: joinedVariants(reader.variants, variantsOf(words, extended, readings)),
      aliases: openAliases([...lexicon.names, ...lexicon.english, ...lexicon.outlets, ...speakers]),
    },
  }
}

/** Columns whose terms have other numbers. */
export const renumbered = (columns: TermColumns, numbers: Uint32Array): TermColumns => ({
  ...columns,
  ids: columns.ids.map(id => numbers[id] ?? 0),
  titleIds: columns.titleIds.map(id => numbers[id] ?? 0),
})
