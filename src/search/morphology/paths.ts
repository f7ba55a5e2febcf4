import type { TargetMap } from './target-map.ts'

/** Entries of ten bytes: left context, right context and cost as 16-bit numbers, then where the features stand. */
export interface Entries {
  readonly bytes: Uint8Array
  readonly targets: TargetMap
  /** What number an entry is known by. */
  readonly numberOf: (entry: number) => number
}

/** A morpheme of a text. An entry below zero, counted from -1, is one for words that the dictionary does not hold. */
export interface Morpheme {
  readonly start: number
  readonly end: number
  readonly entry: number
}

const short = (bytes: Uint8Array, at: number): number => (((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) << 16) >> 16

const none = -1
/** Where the numbers of a word stand: its own, its cost with all before it, the words before and beside it. */
const field = { start: 0, end: 1, entry: 2, right: 3, cost: 4, before: 5, next: 6 } as const
const width = 7

/** Words that may stand in a text, each with the cheapest way to it: numbers side by side, no object for a word. */
export class Paths {
  /** The cost of a left context after a right one, behind how many there are of each. */
  readonly #connections: Int16Array
  readonly #contexts: number
  /** The first and last word that ends at each place. */
  readonly #first: Int32Array
  readonly #last: Int32Array
  #words = new Int32Array(width * 4096)
  #size = 0

  constructor(connections: Int16Array, longest: number) {
    this.#connections = connections
    this.#contexts = connections[1] ?? 0
    this.#first = new Int32Array(longest + 1)
    this.#last = new Int32Array(longest + 1)
  }

  /** Begins anew; the beginning of the text is a word that ends at 0. */
  clear(): void {
    this.#first.fill(none)
    this.#size = 0
    this.#push({ start: none, end: 0, entry: 0 }, { right: 0, cost: 0, before: none })
  }

  /** Whether a word ends at a place: only what begins there can be reached. */
  isReached(place: number): boolean {
    return this.#first[place] !== none
  }

  /** Adds the words that a target of the dictionary stands for. */
  add({ bytes, targets, numberOf }: Entries, target: number, { start, end }: { start: number; end: number }): void {
    const at = targets.placeOf(target)
    for (let n = at + 1; at >= 0 && n <= at + (targets.numbers[at] ?? 0); n++) {
      const entry = targets.numbers[n] ?? 0
      const before = this.#cheapest(start, short(bytes, entry))
      const cost = this.#costAfter(before, short(bytes, entry)) + short(bytes, entry + 4)
      this.#push({ start, end, entry: numberOf(entry) }, { right: short(bytes, entry + 2), cost, before })
    }
  }

  /** The words of the cheapest way to a place. */
  best(place: number): Morpheme[] {
    const words = this.#words
    const steps: Morpheme[] = []
    for (let word = this.#cheapest(place, 0); word > 0; word = words[word + field.before] ?? none) {
      const [start = 0, end = 0, entry = 0] = words.subarray(word, word + field.right)
      steps.push({ start, end, entry })
    }
    return steps.reverse()
  }

  #costAfter(word: number, left: number): number {
    const right = this.#words[word + field.right] ?? 0
    return (this.#words[word + field.cost] ?? 0) + (this.#connections[right * this.#contexts + left + 2] ?? 0)
  }

  /** The first of the words that end at a place which a left context follows at the least cost. */
  #cheapest(place: number, left: number): number {
    let best = none
    let least = Number.POSITIVE_INFINITY
    for (let word = this.#first[place] ?? none; word !== none; word = this.#words[word + field.next] ?? none) {
      const cost = this.#costAfter(word, left)
      if (cost < least) {
        best = word
        least = cost
      }
    }
    return best
  }

  #push(
    { start, end, entry }: Morpheme,
    { right, cost, before }: { right: number; cost: number; before: number },
  ): void {
    const word = this.#size
    this.#size += width
    if (this.#size > this.#words.length) {
      const larger = new Int32Array(2 * this.#words.length)
      larger.set(this.#words)
      this.#words = larger
    }
    const words = this.#words
    words[word + field.start] = start
    words[word + field.end] = end
    words[word + field.entry] = entry
    words[word + field.right] = right
    words[word + field.cost] = cost
    words[word + field.before] = before
    words[word + field.next] = none
    if (this.#first[end] === none) this.#first[end] = word
    else words[(this.#last[end] ?? 0) + field.next] = word
    this.#last[end] = word
  }
}
