/** A list of 32-bit numbers that grows: an array of them would take twice the memory, and be copied once more at the end. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = number
  }

  done(): Uint32Array {
    return this.#numbers.slice(0, this.#length)
  }
}
