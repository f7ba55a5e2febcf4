import type { TargetMap } from './path-search/target-map.ts'
import type { Word } from './token.ts'

/** Every entry of the dictionary whose surface is exactly this; none for a surface that it does not contain. */
export type LookUp = (surface: string) => readonly Word[]

interface Trie {
  /** A double array (Aoe 1989) over UTF-8 bytes; 0 ends a word. */
  readonly base: Int32Array
  readonly check: Int32Array
  readonly targets: TargetMap
  /** The word whose features stand at this byte of the dictionary. */
  readonly wordAt: (place: number) => Word
}

/** The words that a surface can be, whatever a sentence made of it: 山下 is a family name and a place. */
export function openLookUp({ base, check, targets, wordAt }: Trie): LookUp {
  return surface => {
    let node = 0
    for (const byte of Buffer.from(surface)) {
      const next = (base[node] ?? 0) + byte
      if (check[next] !== node) return []
      node = next
    }
    const leaf = base[node] ?? 0
    if (check[leaf] !== node) return []
    const place = targets.placeOf(-(base[leaf] ?? 0) - 1)
    if (place < 0) return []
    const entries = targets.numbers.subarray(place + 1, place + 1 + (targets.numbers[place] ?? 0))
    return Array.from(entries, place => wordAt(place))
  }
}
