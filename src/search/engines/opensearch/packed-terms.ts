import { GrowingNumbers } from '../../growing.ts'
import type { StoredTerms } from '../engine.ts'

/** LEB128: seven bits a byte, the lowest first; the highest bit says that more follow. */
function push(bytes: GrowingNumbers<Uint8Array>, value: number): void {
  let left = value
  for (; left >= 0x80; left >>>= 7) bytes.push((left & 0x7f) | 0x80)
  bytes.push(left)
}

/** 0, -1, 1, -2 as 0, 1, 2, 3. */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2)

/** Reads one number after the other; 0 past the end. */
function reader(bytes: Uint8Array): () => number {
  let at = 0
  return () => {
    let value = 0
    let byte = 0x80
    for (let shift = 0; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0
      value += (byte & 0x7f) * 2 ** shift
    }
    return value
  }
}

/**
 * The terms of an article in base64: how many the title has, the text, and how many sentences there are; the title's; for each term of the
 * text its number, how far behind the one before it starts, its length and its kind; how many terms each sentence has.
 */
export function packTerms({ title, ids, starts, lengths, kinds, sentences }: StoredTerms): string {
  const bytes = new GrowingNumbers(Uint8Array)
  push(bytes, title.length)
  push(bytes, ids.length)
  push(bytes, Math.max(0, sentences.length - 1))
  for (const id of title) push(bytes, id)
  let before = 0
  ids.forEach((id, at) => {
    const start = starts[at] ?? 0
    push(bytes, id)
    push(bytes, zigzag(start - before))
    push(bytes, lengths[at] ?? 0)
    push(bytes, kinds[at] ?? 0)
    before = start
  })
  for (let n = 1; n < sentences.length; n++) push(bytes, (sentences[n] ?? 0) - (sentences[n - 1] ?? 0))
  return Buffer.from(bytes.done()).toString('base64')
}

/** Reads what packTerms made. */
export function unpackTerms(packed: string): StoredTerms {
  const next = reader(Buffer.from(packed, 'base64'))
  const [titled, count, sentenceCount] = [next(), next(), next()]
  const terms: StoredTerms = {
    title: new Uint32Array(titled),
    ids: new Uint32Array(count),
    starts: new Uint32Array(count),
    lengths: new Uint8Array(count),
    kinds: new Uint8Array(count),
    sentences: new Uint32Array(sentenceCount + 1),
  }
  for (let at = 0; at < titled; at++) terms.title[at] = next()
  let start = 0
  for (let at = 0; at < count; at++) {
    terms.ids[at] = next()
    start += unzigzag(next())
    terms.starts[at] = start
    terms.lengths[at] = next()
    terms.kinds[at] = next()
  }
  for (let n = 1; n <= sentenceCount; n++) terms.sentences[n] = (terms.sentences[n - 1] ?? 0) + next()
  return terms
}
