/** Text in its compatibility form, with the way back to the text it was made from. */
export interface Normalized {
  readonly text: string
  /** The original offset at which the character at a normalized offset begins, one more for the end. */
  readonly origin: (offset: number) => number
}

const plain = /^[\n\t -~\u3001-\u3013\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]*$/
// A base character with what combines with it: a voiced half-width ｶﾞ is two characters and one sound.
const cluster = /[^\p{M}ﾞﾟ][\p{M}ﾞﾟ]*|[\p{M}ﾞﾟ]+/gsu

// Named functions cost more each time they are made than looking at most texts.
const same = (offset: number): number => offset

/** NFKC (Unicode Standard Annex 15), cluster by cluster so that offsets can be led back. */
export function normalize(text: string): Normalized {
  if (plain.test(text)) return { text, origin: same }
  const parts: string[] = []
  const origins: number[] = []
  for (const { 0: raw, index } of text.matchAll(cluster)) {
    const part = raw.normalize('NFKC')
    parts.push(part)
    for (let i = 0; i < part.length; i++) origins.push(index)
  }
  origins.push(text.length)
  return { text: parts.join(''), origin: offset => origins[offset] ?? text.length }
}
