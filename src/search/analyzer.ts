import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
// kuromoji is a CommonJS module without named exports at run time: only the default import works.
import kuromoji from 'kuromoji'
import type { Analyze, Token } from '../model.ts'
import { normalize } from './normalize.ts'

type Tokenizer = kuromoji.Tokenizer<kuromoji.IpadicFeatures>
type Morpheme = kuromoji.IpadicFeatures

const dictionary = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict')

const told = (value: string | undefined): string | null =>
  value === undefined || value === '*' || value === '' ? null : value

function toToken(morpheme: Morpheme, start: number, end: number): Token {
  return {
    start,
    end,
    surface: morpheme.surface_form,
    base: told(morpheme.basic_form) ?? morpheme.surface_form,
    reading: told(morpheme.reading),
    pos: morpheme.pos,
    detail: morpheme.pos_detail_1,
    category: morpheme.pos_detail_2,
    subcategory: morpheme.pos_detail_3,
  }
}

// kuromoji 0.1.2 throws on these.
const unreadable = /[\0\ud800-\udfff]/gu
// Its time and memory grow with the square of a clause: a line of 20,000 letters ends the process.
const clause = /[^、。]{0,199}[、。]|[^、。]{1,199}(?:\s|$)|[^、。]{1,200}/gu
/** Encoded data: no word is so long. */
const data = /^[!-~]{200}$/

function analyzeWith(tokenizer: Tokenizer, given: string): Token[] {
  const normalized = normalize(given)
  const text = normalized.text.replace(unreadable, ' ')
  const tokens: Token[] = []
  for (const { 0: words, index } of text.matchAll(clause)) {
    if (data.test(words)) continue
    let at = index
    for (const morpheme of tokenizer.tokenize(words)) {
      const start = text.indexOf(morpheme.surface_form, at)
      if (start < 0) continue
      at = start + morpheme.surface_form.length
      tokens.push(toToken(morpheme, normalized.origin(start), normalized.origin(at)))
    }
  }
  return tokens
}

/**
 * Loads kuromoji with the IPA dictionary that it carries.
 * Surfaces and bases are in Unicode's compatibility form (NFKC); offsets are those of the text as given.
 * @throws Error where the dictionary cannot be read
 */
export function openAnalyzer(): Promise<Analyze> {
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: dictionary }).build((error, tokenizer) => {
      if (error)
        reject(new Error(`The dictionary in ${dictionary} cannot be read; run npm ci again.`, { cause: error }))
      else resolve(text => analyzeWith(tokenizer, text))
    })
  })
}
