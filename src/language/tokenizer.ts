import { createRequire } from 'node:module'
import type { Dictionary } from './dictionary.ts'
import { entryWidth, type Morpheme } from './paths.ts'
import { readTargetMap } from './target-map.ts'
import type { Word } from './token.ts'
import { openViterbi, type ViterbiParts } from './viterbi.ts'
import { type LookUp, openLookUp } from './word-lookup.ts'

export interface Tokenizer {
  /** The morphemes of at most 200 characters, none of them half of a pair. */
  readonly tokenize: (text: string) => readonly Morpheme[]
  /** The dictionary's word at an entry, or a word made from the class of an unknown `surface`. */
  readonly wordAt: (entry: number, surface: string) => Word
  readonly lookUp: LookUp
}

interface Features {
  loadDictionary(buffer: Uint8Array): void
  loadPosVector(buffer: Uint8Array): void
  getFeatures(entry: number): string
}
interface Dictionaries {
  readonly token_info_dictionary: Features
  readonly unknown_dictionary: Features & { lookup: ViterbiParts['classOf'] }
  loadUnknownDictionaries(...buffers: readonly (Uint8Array | Uint32Array)[]): void
}

const require = createRequire(import.meta.url)
const DynamicDictionaries: new () => Dictionaries = require('kuromoji/src/dict/DynamicDictionaries.js')

const told = (value: string | undefined): string | null =>
  value === undefined || value === '*' || value === '' ? null : value

function toWord(features: readonly string[], surface: string | null): Word {
  const [written = '', pos = '', detail = '', category = '', subcategory = '', , , base, reading] = features
  const own = surface ?? written
  return {
    surface: own,
    base: told(base) ?? own,
    reading: surface === null ? told(reading) : null,
    pos,
    detail,
    category,
    subcategory,
  }
}

const bytesOfEntry = entryWidth * Int16Array.BYTES_PER_ELEMENT

const pair = /[\ud800-\udbff][\udc00-\udfff]/g
/** A private-use character replaces a surrogate pair: no word of the dictionary contains either, and the class depends on the first half. */
const standIn = '\ue000'
const half = '\ud800'

/** Offsets of a text's characters, counting each surrogate pair as one. */
function places(text: string): (character: number) => number {
  const starts = Array.from(text.matchAll(pair), ({ index }, before) => index - before)
  return character => character + starts.filter(start => start < character).length
}

function load(dictionary: Dictionary): Dictionaries {
  const loaded = new DynamicDictionaries()
  loaded.token_info_dictionary.loadDictionary(new Uint8Array(dictionary['tid.dat']))
  loaded.token_info_dictionary.loadPosVector(new Uint8Array(dictionary['tid_pos.dat']))
  loaded.loadUnknownDictionaries(
    new Uint8Array(dictionary['unk.dat']),
    new Uint8Array(dictionary['unk_pos.dat']),
    new Uint8Array(dictionary['unk_map.dat']),
    new Uint8Array(dictionary['unk_char.dat']),
    new Uint32Array(dictionary['unk_compat.dat']),
    new Uint8Array(dictionary['unk_invoke.dat']),
  )
  return loaded
}

/** Opens kuromoji's search over its dictionary. Threads that share the dictionary's memory each open one. */
export function openTokenizer(dictionary: Dictionary): Tokenizer {
  const { token_info_dictionary: known, unknown_dictionary: unknown } = load(dictionary)
  const trie = { base: new Int32Array(dictionary['base.dat']), check: new Int32Array(dictionary['check.dat']) }
  const targets = readTargetMap(dictionary['tid_map.dat'])
  const search = openViterbi({
    ...trie,
    known: {
      numbers: new Int16Array(dictionary['tid.dat']),
      targets,
      numberOf: entry => entry,
    },
    unknown: {
      numbers: new Int16Array(dictionary['unk.dat']),
      targets: readTargetMap(dictionary['unk_map.dat']),
      numberOf: entry => -1 - entry,
    },
    connections: new Int16Array(dictionary['cc.dat']),
    classOf: character => unknown.lookup(character === standIn ? half : character),
  })
  const words = new Map<number, Word>()
  const knownAt = (entry: number): Word => {
    const kept = words.get(entry)
    if (kept !== undefined) return kept
    const word = toWord(known.getFeatures(entry * bytesOfEntry).split(','), null)
    words.set(entry, word)
    return word
  }
  const classes = new Map<number, readonly string[]>()
  const featuresOf = (entry: number): readonly string[] => {
    const kept = classes.get(entry) ?? unknown.getFeatures(entry * bytesOfEntry).split(',')
    classes.set(entry, kept)
    return kept
  }
  return {
    tokenize: text => {
      if (text.search(pair) < 0) return search(text)
      const placeOf = places(text)
      return search(text.replace(pair, standIn)).map(({ start, end, entry }) => ({
        start: placeOf(start),
        end: placeOf(end),
        entry,
      }))
    },
    lookUp: openLookUp({ ...trie, targets, wordAt: place => knownAt(place / bytesOfEntry) }),
    wordAt: (entry, surface) => (entry >= 0 ? knownAt(entry) : toWord(featuresOf(-1 - entry), surface)),
  }
}
