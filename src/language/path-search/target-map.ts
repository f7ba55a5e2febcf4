/** The entries of the dictionary for words of its trie, or for classes of characters: `numbers[at]` of them, from `at + 1` on. */
export interface TargetMap {
  readonly numbers: Int32Array
  /** The offset of an id's entries; negative if it has none. */
  readonly placeOf: (id: number) => number
}

/**
 * Reads kuromoji's map from words to entries: a count, then repeatedly an id, the number of entries, and the entries.
 * kuromoji 0.1.2 makes an object with an array for each word of it, at every start.
 */
export function readTargetMap(buffer: SharedArrayBuffer): TargetMap {
  const numbers = new Int32Array(buffer, 0, buffer.byteLength >> 2)
  let highest = 0
  for (let at = 1; at < numbers.length; at += 2 + (numbers[at + 1] ?? 0)) highest = Math.max(highest, numbers[at] ?? 0)
  const places = new Int32Array(highest + 1).fill(-1)
  for (let at = 1; at < numbers.length; at += 2 + (numbers[at + 1] ?? 0)) {
    // The file ends in zeros, which would read as no entries for 0.
    if ((numbers[at + 1] ?? 0) > 0) places[numbers[at] ?? 0] = at + 1
  }
  return { numbers, placeOf: id => places[id] ?? -1 }
}
