/** How many passages hold each pair or triple of characters, counted by hash: a collision makes a rare one look commoner. */
export interface GramCounts {
  readonly passages: number
  readonly counts: Uint32Array
}

const slots = 1 << 20

/** Multiplicative hash of up to three characters into the table (Knuth, The Art of Computer Programming 3, 6.4). */
function slotOf(text: string, at: number, length: number): number {
  let hash = 0
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(at + i), 0x9e3779b1)
  return (hash >>> 12) % slots
}

/** Counts grams of so many characters in passages, each once for a passage. */
export class GramCounter {
  readonly #counts = new Uint32Array(slots)
  readonly #lastSeen = new Uint32Array(slots)
  readonly #lengths: readonly number[]
  #passages = 0

  constructor(lengths: readonly number[]) {
    this.#lengths = lengths
  }

  add(text: string): void {
    this.#passages++
    for (const length of this.#lengths)
      for (let at = 0; at + length <= text.length; at++) {
        const slot = slotOf(text, at, length)
        if (this.#lastSeen[slot] === this.#passages) continue
        this.#lastSeen[slot] = this.#passages
        this.#counts[slot] = (this.#counts[slot] ?? 0) + 1
      }
  }

  done(): GramCounts {
    return { passages: this.#passages, counts: this.#counts }
  }
}

/** Counts the grams of passages. */
export function countGrams(texts: Iterable<string>, lengths: readonly number[]): GramCounts {
  const counter = new GramCounter(lengths)
  for (const text of texts) counter.add(text)
  return counter.done()
}

/** A gram of the question with its inverse document frequency. */
export interface WeightedGram {
  readonly text: string
  readonly weight: number
}

const sign = /[\p{P}\p{S}\s]/u

/** The distinct grams of a text that hold no punctuation, weighted by how rare they are. */
export function weighGrams(text: string, length: number, { passages, counts }: GramCounts): WeightedGram[] {
  const grams = new Map<string, number>()
  for (let at = 0; at + length <= text.length; at++) {
    const gram = text.slice(at, at + length)
    if (sign.test(gram)) continue
    const count = counts[slotOf(text, at, length)] ?? 0
    grams.set(gram, Math.log(1 + (passages - count + 0.5) / (count + 0.5)))
  }
  return Array.from(grams, ([gram, weight]) => ({ text: gram, weight }))
}

/** The share of the grams' weight that stands in a text. */
export function gramShare(grams: readonly WeightedGram[], text: string): number {
  let all = 0
  let found = 0
  for (const gram of grams) {
    all += gram.weight
    if (text.includes(gram.text)) found += gram.weight
  }
  return all === 0 ? 0 : found / all
}

/** The share of parts that stand in a text. */
export const partShare = (parts: readonly string[], text: string): number =>
  parts.length === 0 ? 0 : parts.filter(part => text.includes(part)).length / parts.length

/** The distinct matches of a pattern in a question. */
export const distinct = (question: string, pattern: RegExp): readonly string[] => [
  ...new Set(question.match(pattern) ?? []),
]

/** Kanji one by one: 滅亡 and 滅ぼす share one. */
export const kanji = /\p{Script=Han}/gu
/** Katakana words and numbers, whole: most are names and amounts. */
export const wholes = /[ァ-ヶー]{2,}|[0-9]+/g
