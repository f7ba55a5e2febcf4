/** How often each name stands, in order of appearance. Most persons and bodies have one name, and a map for each would fill the memory. */
export class NameCounts implements Iterable<readonly [string, number]> {
  #first: string | null = null
  #count = 0
  #others: Map<string, number> | null = null

  get size(): number {
    return (this.#first === null ? 0 : 1) + (this.#others?.size ?? 0)
  }

  has(name: string): boolean {
    return name === this.#first || this.#others?.has(name) === true
  }

  /** 0 for a name that was never added. */
  of(name: string): number {
    return name === this.#first ? this.#count : (this.#others?.get(name) ?? 0)
  }

  add(name: string, times: number): void {
    this.#first ??= name
    if (name === this.#first) this.#count += times
    else {
      this.#others ??= new Map()
      this.#others.set(name, (this.#others.get(name) ?? 0) + times)
    }
  }

  *keys(): Generator<string> {
    if (this.#first === null) return
    yield this.#first
    if (this.#others !== null) yield* this.#others.keys()
  }

  *[Symbol.iterator](): Generator<readonly [string, number]> {
    if (this.#first === null) return
    yield [this.#first, this.#count]
    if (this.#others !== null) yield* this.#others
  }
}
