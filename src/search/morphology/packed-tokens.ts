import type { AnalyzedArticle, Span, Token } from '../../model.ts'
import { newToken } from '../../token-model.ts'
import { normalize } from './normalize.ts'
import type { Tokenizer } from './tokenizer.ts'

/** The tokens of an article as numbers: a twentieth of their size as objects, and plain data for a thread or a file. */
export interface PackedTokens {
  /** The dictionary's entry, start and end of each token. */
  readonly places: Uint32Array
  /** How many tokens each sentence holds. */
  readonly counts: Uint32Array
  /** Surfaces of words that the dictionary does not hold and that are no slice of the body: of ㈱ it sees three. */
  readonly odd: readonly (readonly [token: number, surface: string])[]
}

const width = 3

const sliceOf = (body: string, { start, end }: Span): string => normalize(body.slice(start, end)).text

/** Packs the tokens of an article. */
export function packTokens({ article: { body }, tokens }: AnalyzedArticle): PackedTokens {
  const all = tokens.flat()
  const places = new Uint32Array(width * all.length)
  const odd: [number, string][] = []
  all.forEach((token, at) => {
    const { entry } = token
    places[width * at] = entry >>> 0
    places[width * at + 1] = token.start
    places[width * at + 2] = token.end
    if (entry < 0 && sliceOf(body, token) !== token.surface) odd.push([at, token.surface])
  })
  return { places, counts: Uint32Array.from(tokens, ({ length }) => length), odd }
}

/** Makes the tokens of an article's body again, a list for each sentence. */
export function unpackTokens(
  { places, counts, odd }: PackedTokens,
  body: string,
  wordAt: Tokenizer['wordAt'],
): Token[][] {
  const oddAt = new Map(odd)
  const tokenAt = (at: number): Token => {
    const [start = 0, end = 0] = [places[width * at + 1], places[width * at + 2]]
    const place = { entry: (places[width * at] ?? 0) | 0, start, end }
    return newToken(wordAt(place.entry, place.entry < 0 ? (oddAt.get(at) ?? sliceOf(body, place)) : ''), place)
  }
  let first = 0
  return Array.from(counts, count => {
    const from = first
    first += count
    return Array.from({ length: count }, (_, n) => tokenAt(from + n))
  })
}
