import type { TargetMap } from './target-map.ts'

/** The words that may stand at each place of a text, as kuromoji's search for the best path takes them. */
export interface Lattice {
  readonly append: (node: object) => void
  readonly appendEos: () => void
}

/** A word at a place: identifiers and costs are those of the dictionary. */
export interface LatticeNode {
  readonly name: number
  readonly type: 'KNOWN' | 'UNKNOWN'
  /** Counted from 1. */
  readonly start_pos: number
  readonly length: number
}

/** Entries of ten bytes: left context, right context and cost as 16-bit numbers, then where the features stand. */
interface Entries {
  readonly bytes: Uint8Array
  readonly targets: TargetMap
}

interface CharacterClass {
  readonly class_id: number
  readonly class_name: string
  readonly is_always_invoke: number | boolean
  readonly is_grouping: number | boolean
}

export interface LatticeParts {
  /** A double array (Aoe 1989) over UTF-8 bytes; 0 ends a word. */
  readonly base: Int32Array
  readonly check: Int32Array
  readonly known: Entries
  readonly unknown: Entries
  readonly classOf: (character: string) => CharacterClass
  readonly newLattice: () => Lattice
  readonly newNode: (...parts: [number, number, number, number, LatticeNode['type'], number, number, string]) => object
}

const longest = 200
const wordEnd = 0

/** UTF-8 of a text without surrogates; `ends` tells where the bytes of each character end. Returns their number. */
function encode(text: string, bytes: Uint8Array, ends: Uint16Array): number {
  let n = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) bytes[n++] = code
    else {
      if (code < 0x800) bytes[n++] = 0xc0 | (code >> 6)
      else {
        bytes[n++] = 0xe0 | (code >> 12)
        bytes[n++] = 0x80 | ((code >> 6) & 0x3f)
      }
      bytes[n++] = 0x80 | (code & 0x3f)
    }
    ends[i] = n
  }
  return n
}

const short = (bytes: Uint8Array, at: number): number => (((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) << 16) >> 16

/**
 * Makes kuromoji's lattice of a text of at most 200 characters without surrogates. kuromoji 0.1.2 copies the rest of
 * the text at every character, which takes more than half of its time: this walks one encoded copy, and gives the same words.
 */
export function latticeBuilder(parts: LatticeParts): (text: string) => Lattice {
  const { base, check, newNode, classOf } = parts
  const bytes = new Uint8Array(3 * longest)
  const ends = new Uint16Array(longest)
  const add = (lattice: Lattice, type: LatticeNode['type'], place: { at: number; word: string; target: number }) => {
    const { bytes: entries, targets } = type === 'KNOWN' ? parts.known : parts.unknown
    for (const entry of targets(place.target)) {
      const [left, right, cost] = [short(entries, entry), short(entries, entry + 2), short(entries, entry + 4)]
      lattice.append(newNode(entry, cost, place.at + 1, place.word.length, type, left, right, place.word))
    }
  }
  const addKnown = (lattice: Lattice, text: string, at: number, length: number): boolean => {
    let found = false
    let node = 0
    let character = at
    for (let i = at === 0 ? 0 : (ends[at - 1] ?? 0); i < length; i++) {
      const next = (base[node] ?? 0) + (bytes[i] ?? 0)
      if (check[next] !== node) break
      node = next
      if (i + 1 !== ends[character]) continue
      character++
      const leaf = (base[node] ?? 0) + wordEnd
      if (check[leaf] !== node) continue
      found = true
      add(lattice, 'KNOWN', { at, word: text.slice(at, character), target: -(base[leaf] ?? 0) - 1 })
    }
    return found
  }
  const addUnknown = (lattice: Lattice, text: string, at: number, found: boolean) => {
    const { class_id, class_name, is_always_invoke, is_grouping } = classOf(text.charAt(at))
    if (found && Number(is_always_invoke) !== 1) return
    let end = at + 1
    if (Number(is_grouping) === 1)
      while (end < text.length && classOf(text.charAt(end)).class_name === class_name) end++
    add(lattice, 'UNKNOWN', { at, word: text.slice(at, end), target: class_id })
  }
  return text => {
    const lattice = parts.newLattice()
    const length = encode(text, bytes, ends)
    for (let at = 0; at < text.length; at++) addUnknown(lattice, text, at, addKnown(lattice, text, at, length))
    lattice.appendEos()
    return lattice
  }
}
