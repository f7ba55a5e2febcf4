/** A term as its index knows it, with what one match is worth. */
export type Worths = ReadonlyMap<string, number>

/** MiniSearch's `boostDocument`: rows that it gives 0 are passed over. */
export type BoostRow = (id: unknown, key: string) => number

/** Steps in which scores are told apart. */
const steps = 1024

/**
 * Chooses the rows that are worth scoring. MiniSearch makes objects for each row that holds a word of the question, which took
 * two thirds of the time of an answer; adding up what each match is worth in arrays makes none.
 */
export class Gate {
  readonly #round: Uint32Array
  readonly #term: Uint16Array
  readonly #matches: Uint16Array
  readonly #score: Float32Array
  readonly #touched: Uint32Array
  readonly #chosen: Uint32Array
  #now = 0
  #count = 0

  constructor(rows: number) {
    this.#round = new Uint32Array(rows)
    this.#term = new Uint16Array(rows)
    this.#matches = new Uint16Array(rows)
    this.#score = new Float32Array(rows)
    this.#touched = new Uint32Array(rows)
    this.#chosen = new Uint32Array(rows)
  }

  /** Begins a question: every row that its search comes to is counted, and passed over. */
  begin(worths: Worths): BoostRow {
    this.#now++
    this.#count = 0
    let [current, worth, term] = ['', 0, 0]
    return (id, key) => {
      if (key !== current) {
        current = key
        worth = worths.get(key) ?? 0
        term++
      }
      this.#add(Number(id), worth, term)
      return 0
    }
  }

  #add(row: number, worth: number, term: number): void {
    if (this.#round[row] !== this.#now) {
      this.#round[row] = this.#now
      this.#score[row] = 0
      this.#matches[row] = 0
      this.#term[row] = 0
      this.#touched[this.#count++] = row
    }
    // A row comes twice where its title holds the term as well as its text.
    if (this.#term[row] === term) return
    this.#term[row] = term
    this.#score[row] = (this.#score[row] ?? 0) + worth
    this.#matches[row] = (this.#matches[row] ?? 0) + 1
  }

  /** As MiniSearch ranks: what matches are worth times their number. */
  #rank = (row: number): number => (this.#score[row] ?? 0) * (this.#matches[row] ?? 0)

  /** Lets the best of the rows that were counted pass: at least so many, if there are. */
  best(limit: number, allows: ((row: number) => boolean) | undefined): BoostRow {
    const touched = this.#touched.subarray(0, this.#count)
    const rows = allows === undefined ? touched : touched.filter(allows)
    let most = 0
    for (const row of rows) most = Math.max(most, this.#rank(row))
    const stepOf = (row: number) => Math.floor(((steps - 1) * this.#rank(row)) / Math.max(most, Number.MIN_VALUE))
    const counts = new Uint32Array(steps)
    for (const row of rows) {
      const step = stepOf(row)
      counts[step] = (counts[step] ?? 0) + 1
    }
    let [least, sum] = [steps, 0]
    while (least > 0 && sum < limit) sum += counts[--least] ?? 0
    for (const row of rows) if (stepOf(row) >= least) this.#chosen[row] = this.#now
    return id => (this.#chosen[Number(id)] === this.#now ? 1 : 0)
  }
}
