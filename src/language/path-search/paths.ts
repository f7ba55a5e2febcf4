import type { TargetMap } from './target-map.ts'

/** Entries of five 16-bit numbers: left context, right context and cost, then the offset of the features. */
export interface Entries {
  readonly numbers: Int16Array
  readonly targets: TargetMap
  /** What number an entry is known by, given how many stand before it. */
  readonly numberOf: (entry: number) => number
}

/** A morpheme of a text. A negative entry, counted from -1, is one for unknown words. */
export interface Morpheme {
  readonly start: number
  readonly end: number
  readonly entry: number
}

export const entryWidth = 5
const bytesOfNumber = 2

const none = -1
/** Offsets of a word's numbers: its own, its row of connections, its cost with everything before it, its neighbours. */
const field = { start: 0, end: 1, entry: 2, row: 3, cost: 4, before: 5, next: 6 } as const
const width = 7

/** Words that may stand in a text, each with the cheapest way to it: numbers side by side, no object for a word. */
export class Paths {
  /** The cost of a left context after a right one, behind how many there are of each. */
  readonly #connections: Int16Array
  readonly #contexts: number
  /** The first and last word that ends at each place. */
  readonly #first: Int32Array
  readonly #last: Int32Array
  /** By left context, which words that begin together share: for which place it was asked, the cheapest word before, its cost. */
  readonly #asked: Int32Array
  readonly #cheapest: Int32Array
  readonly #least: Int32Array
  #places = 0
  #start = 0
  #words = new Int32Array(width * 4096)
  #size = 0

  constructor(connections: Int16Array, longest: number) {
    this.#connections = connections
    this.#contexts = connections[1] ?? 0
    this.#first = new Int32Array(longest + 1)
    this.#last = new Int32Array(longest + 1)
    this.#asked = new Int32Array(this.#contexts)
    this.#cheapest = new Int32Array(this.#contexts)
    this.#least = new Int32Array(this.#contexts)
  }

  /** Starts over; the beginning of the text is a word that ends at 0. */
  clear(): void {
    this.#first.fill(none)
    this.#size = 0
    this.#start = none
    this.#push({ entry: 0, end: 0 }, { row: 2, cost: 0, before: none })
  }

  /** Whether a word ends at a place: only what begins there can be reached. */
  isReached(place: number): boolean {
    return this.#first[place] !== none
  }

  /** Words are added where they begin. */
  beginAt(place: number): void {
    this.#start = place
    this.#places = (this.#places + 1) | 0
  }

  /** Adds the words of one target of the dictionary. */
  add({ numbers, targets, numberOf }: Entries, target: number, end: number): void {
    const at = targets.placeOf(target)
    if (at < 0) return
    const last = at + (targets.numbers[at] ?? 0)
    for (let n = at + 1; n <= last; n++) {
      const place = (targets.numbers[n] ?? 0) / bytesOfNumber
      const left = numbers[place] ?? 0
      if (this.#asked[left] !== this.#places) this.#ask(left)
      this.#push(
        { entry: numberOf(place / entryWidth), end },
        {
          row: (numbers[place + 1] ?? 0) * this.#contexts + 2,
          cost: (this.#least[left] ?? 0) + (numbers[place + 2] ?? 0),
          before: this.#cheapest[left] ?? none,
        },
      )
    }
  }

  /** The words of the cheapest way to a place. */
  best(place: number): Morpheme[] {
    const words = this.#words
    const steps: Morpheme[] = []
    this.beginAt(place)
    this.#ask(0)
    for (let word = this.#cheapest[0] ?? none; word > 0; word = words[word + field.before] ?? none)
      steps.push({
        start: words[word + field.start] ?? 0,
        end: words[word + field.end] ?? 0,
        entry: words[word + field.entry] ?? 0,
      })
    return steps.reverse()
  }

  /** Finds the first of the words that end here which a left context follows at the least cost. */
  #ask(left: number): void {
    const words = this.#words
    let best = none
    let least = Number.MAX_SAFE_INTEGER
    for (let word = this.#first[this.#start] ?? none; word !== none; word = words[word + field.next] ?? none) {
      const cost = (words[word + field.cost] ?? 0) + (this.#connections[(words[word + field.row] ?? 0) + left] ?? 0)
      if (cost < least) {
        best = word
        least = cost
      }
    }
    this.#asked[left] = this.#places
    this.#cheapest[left] = best
    this.#least[left] = least
  }

  #push(
    { entry, end }: { entry: number; end: number },
    { row, cost, before }: { row: number; cost: number; before: number },
  ): void {
    const word = this.#size
    this.#size += width
    if (this.#size > this.#words.length) {
      const larger = new Int32Array(2 * this.#words.length)
      larger.set(this.#words)
      this.#words = larger
    }
    const words = this.#words
    words[word + field.start] = this.#start
    words[word + field.end] = end
    words[word + field.entry] = entry
    words[word + field.row] = row
    words[word + field.cost] = cost
    words[word + field.before] = before
    words[word + field.next] = none
    if (this.#first[end] === none) this.#first[end] = word
    else words[(this.#last[end] ?? 0) + field.next] = word
    this.#last[end] = word
  }
}
