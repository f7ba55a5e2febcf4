import { GrowingNumbers } from './growing.ts'

/** Numbers by keys that are only asked for: hashes in ascending order, with the number that each leads to. */
export interface KeyColumns {
  readonly hashes: Uint32Array
  readonly numbers: Uint32Array
}

/** FNV-1a of 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 code units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Where number and hash stand in a pair of 32 bits each that is read as one number of 64: the hash decides first. */
const [low, high] = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? [0, 1] : [1, 0]

/** Makes a table of pairs: unlike a map, it is ready as soon as a snapshot is read. Numbers are below 2^32. */
export function keyTable(pairs: Iterable<readonly [key: string, number: number]>): KeyColumns {
  const joined = new GrowingNumbers(Uint32Array)
  for (const [key, number] of pairs) {
    const hash = hashOf(key)
    joined.push(low === 0 ? number : hash)
    joined.push(low === 0 ? hash : number)
  }
  const sorted = joined.done()
  new BigUint64Array(sorted.buffer).sort()
  const column = (at: number) => Uint32Array.from({ length: sorted.length / 2 }, (_, n) => sorted[2 * n + at] ?? 0)
  return { hashes: column(high), numbers: column(low) }
}

/** The numbers under a key, and, one time in many thousand, one of another key: who asks looks at what it names. */
export function numbersUnder({ hashes, numbers }: KeyColumns, key: string): Uint32Array {
  const hash = hashOf(key)
  let low = 0
  for (let high = hashes.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((hashes[middle] ?? 0) < hash) low = middle + 1
    else high = middle
  }
  let end = low
  while (hashes[end] === hash) end++
  return numbers.subarray(low, end)
}
