import type { Token } from '../model.ts'
import { tokenOf } from './analyzer.ts'
import { GrowingNumbers } from './growing.ts'
import { normalize } from './normalize.ts'
import type { Tokenizer } from './tokenizer.ts'

/**
 * The tokens of consecutive articles: entry, start and end of each. `sentences` says where the tokens of each sentence
 * begin, and ends with their number; `articles` which is the first sentence of each article.
 */
export interface TokenColumns {
  readonly values: Uint32Array
  readonly sentences: Uint32Array
  readonly articles: Uint32Array
  /** Surfaces that are no slice of the body: of ㈱ the dictionary sees three. */
  readonly odd: readonly (readonly [token: number, surface: string])[]
}

const width = 3

const sliceOf = (body: string, { start, end }: { start: number; end: number }) => normalize(body.slice(start, end)).text

/** Packs the tokens of articles one after the other; those of an article that nobody will ask for are left out. */
export class TokenPacker {
  readonly #values = new GrowingNumbers()
  readonly #sentences = new GrowingNumbers()
  readonly #articles = new GrowingNumbers()
  readonly #odd: [number, string][] = []

  add(body: string, sentences: readonly (readonly Token[])[]): void {
    this.#articles.push(this.#sentences.length)
    for (const tokens of sentences) {
      this.#sentences.push(this.#values.length / width)
      for (const token of tokens) this.#push(body, token)
    }
  }

  #push(body: string, token: Token): void {
    const entry = token.entry ?? 0
    if (entry < 0 && sliceOf(body, token) !== token.surface)
      this.#odd.push([this.#values.length / width, token.surface])
    this.#values.push(entry >>> 0)
    this.#values.push(token.start)
    this.#values.push(token.end)
  }

  done(): TokenColumns {
    this.#articles.push(this.#sentences.length)
    this.#sentences.push(this.#values.length / width)
    return {
      values: this.#values.done(),
      sentences: this.#sentences.done(),
      articles: this.#articles.done(),
      odd: this.#odd,
    }
  }
}

/** Makes the tokens of packed articles again; `article` is the place of one among them. */
export function unpackTokens(
  columns: TokenColumns,
  wordAt: Tokenizer['wordAt'],
): (article: number, body: string) => Token[][] {
  const { values, sentences, articles } = columns
  const odd = new Map(columns.odd)
  const tokenAt = (at: number, body: string): Token => {
    const entry = (values[width * at] ?? 0) | 0
    const place = { entry, start: values[width * at + 1] ?? 0, end: values[width * at + 2] ?? 0 }
    return tokenOf(wordAt(entry, entry < 0 ? (odd.get(at) ?? sliceOf(body, place)) : ''), place)
  }
  return (article, body) => {
    const [first, end] = [articles[article] ?? 0, articles[article + 1] ?? 0]
    return Array.from({ length: end - first }, (_, n) => {
      const from = sentences[first + n] ?? 0
      const to = sentences[first + n + 1] ?? from
      return Array.from({ length: to - from }, (_, i) => tokenAt(from + i, body))
    })
  }
}
