import { type Entries, type Morpheme, Paths } from './paths.ts'

interface CharacterClass {
  readonly class_id: number
  readonly class_name: string
  readonly is_always_invoke: number | boolean
  readonly is_grouping: number | boolean
}

export interface ViterbiParts {
  /** A double array (Aoe 1989) over UTF-8 bytes; 0 ends a word. */
  readonly base: Int32Array
  readonly check: Int32Array
  readonly known: Entries
  readonly unknown: Entries
  readonly classOf: (character: string) => CharacterClass
  /** What it costs that a left context follows a right one; the first two numbers are how many there are of each. */
  readonly connections: Int16Array
}

export const longestClause = 200
const wordEnd = 0

/** Encodes a text without surrogates as UTF-8 and writes the end of each character's bytes to `ends`. Returns the number of bytes. */
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

const codes = 0x10000

/** Classes of characters by their codes: kuromoji makes a string of bits for each that it looks up. */
function openClasses(classOf: ViterbiParts['classOf']): (text: string, at: number) => CharacterClass {
  const known = new Array<CharacterClass | undefined>(codes)
  return (text, at) => (known[text.charCodeAt(at)] ??= classOf(text.charAt(at)))
}

/**
 * Finds the cheapest words for a text of at most 200 characters without surrogates (Viterbi 1967, as kuromoji 0.1.2 does it).
 * kuromoji copies the rest of the text at every character and makes an object for every word that may stand there:
 * this walks one encoded copy, keeps the words as numbers, and finds the same.
 */
export function openViterbi(parts: ViterbiParts): (text: string) => readonly Morpheme[] {
  const { base, check } = parts
  const bytes = new Uint8Array(3 * longestClause)
  const ends = new Uint16Array(longestClause)
  const paths = new Paths(parts.connections, longestClause)
  const classAt = openClasses(parts.classOf)
  const addKnown = (at: number, length: number): boolean => {
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
      paths.add(parts.known, -(base[leaf] ?? 0) - 1, character)
    }
    return found
  }
  const addUnknown = (text: string, at: number, found: boolean) => {
    const { class_id, class_name, is_always_invoke, is_grouping } = classAt(text, at)
    if (found && Number(is_always_invoke) !== 1) return
    let end = at + 1
    if (Number(is_grouping) === 1) while (end < text.length && classAt(text, end).class_name === class_name) end++
    paths.add(parts.unknown, class_id, end)
  }
  return text => {
    const length = encode(text, bytes, ends)
    paths.clear()
    for (let at = 0; at < text.length; at++) {
      if (!paths.isReached(at)) continue
      paths.beginAt(at)
      addUnknown(text, at, addKnown(at, length))
    }
    return paths.best(text.length)
  }
}
