type Numbers = Uint8Array | Uint32Array

/** A list of unsigned numbers that grows: an array of them would take twice the memory, and be copied once more at the end. */
export class GrowingNumbers<T extends Numbers = Uint32Array> {
  readonly #make: new (
    length: number,
  ) => T
  #numbers: T
  #length = 0

  constructor(make: new (length: number) => T) {
    this.#make = make
    this.#numbers = new make(1024)
  }

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new this.#make(2 * this.#length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = number
  }

  done(): T {
    const whole = new this.#make(this.#length)
    whole.set(this.#numbers.subarray(0, this.#length))
    return whole
  }
}
