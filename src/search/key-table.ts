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

/** Hash and number are sorted as one double, which holds 53 bits: a number has 21 of them. */
const most = 2 ** 21

/** Makes a table of pairs: unlike a map, it is ready as soon as a snapshot is read. @throws RangeError from 2,097,152 on */
export function keyTable(pairs: Iterable<readonly [key: string, number: number]>): KeyColumns {
  const joined: number[] = []
  for (const [key, number] of pairs) {
    if (number >= most) throw new RangeError(`A table of keys holds numbers below ${most}, not ${number}.`)
    joined.push(hashOf(key) * most + number)
  }
  const sorted = Float64Array.from(joined).sort()
  return {
    hashes: Uint32Array.from(sorted, value => Math.floor(value / most)),
    numbers: Uint32Array.from(sorted, value => value % most),
  }
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
