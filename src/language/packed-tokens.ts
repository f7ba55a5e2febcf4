import type { Span } from '../model.ts'
import type { AnalyzedArticle } from './analyzed-article.ts'
import { normalize } from './normalize.ts'
import type { Token } from './token.ts'
import { newToken } from './token.ts'
import type { Tokenizer } from './tokenizer.ts'

/** The tokens of an article as numbers: a twentieth of their size as objects, and plain data for a thread or a file. */
export interface PackedTokens {
  /** The dictionary's entry, start and end of each token. */
  readonly places: Uint32Array
  /** The number of tokens in each sentence. */
  readonly counts: Uint32Array
  /** Surfaces of unknown words that are not slices of the body: ㈱ becomes three tokens. */
  readonly odd: readonly (readonly [token: number, surface: string])[]
}

const width = 3

const sliceOf = (body: string, { start, end }: Span): string => normalize(body.slice(start, end)).text
const isSlice = (body: string, { start, end, surface }: Token): boolean =>
  (end - start === surface.length && body.startsWith(surface, start)) || sliceOf(body, { start, end }) === surface

/** Packs the tokens of an article. */
export function packTokens({ article: { body }, tokens }: AnalyzedArticle): PackedTokens {
  const counts = Uint32Array.from(tokens, ({ length }) => length)
  const places = new Uint32Array(width * counts.reduce((sum, count) => sum + count, 0))
  const odd: [number, string][] = []
  let at = 0
  for (const sentence of tokens)
    for (const token of sentence) {
      const { entry, start, end } = token
      places[width * at] = entry >>> 0
      places[width * at + 1] = start
      places[width * at + 2] = end
      if (entry < 0 && !isSlice(body, token)) odd.push([at, token.surface])
      at++
    }
  return { places, counts, odd }
}

/** Makes the tokens of an article's body again, a list for each sentence. */
export function unpackTokens(
  { places, counts, odd }: PackedTokens,
  body: string,
  wordAt: Tokenizer['wordAt'],
): Token[][] {
  const oddAt = new Map(odd)
  let at = 0
  return Array.from(counts, count => {
    const sentence: Token[] = []
    for (const last = at + count; at < last; at++) {
      const entry = (places[width * at] ?? 0) | 0
      const place = { entry, start: places[width * at + 1] ?? 0, end: places[width * at + 2] ?? 0 }
      sentence.push(newToken(wordAt(entry, entry < 0 ? (oddAt.get(at) ?? sliceOf(body, place)) : ''), place))
    }
    return sentence
  })
}
