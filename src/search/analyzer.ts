import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type kuromoji from 'kuromoji'
import type { Analyze, Token } from '../model.ts'
import { normalize } from './normalize.ts'

type Tokenizer = kuromoji.Tokenizer<kuromoji.IpadicFeatures>
type Morpheme = kuromoji.IpadicFeatures

type Done<T> = (error: Error | null, value: T) => void
interface DictionaryLoader {
  loadArrayBuffer(file: string, done: Done<ArrayBufferLike | null>): void
  load(done: Done<object>): void
}

const require = createRequire(import.meta.url)
const dictionary = join(dirname(require.resolve('kuromoji/package.json')), 'dict')
const KuromojiLoader: new (folder: string) => DictionaryLoader = require('kuromoji/src/loader/DictionaryLoader.js')
const KuromojiTokenizer: new (loaded: object) => Tokenizer = require('kuromoji/src/Tokenizer.js')

const unpack = promisify<Buffer, { chunkSize: number }, Buffer>(gunzip)

/**
 * kuromoji 0.1.2 unpacks its 100 MB in pieces of 16 kB: in one piece it takes three fifths of the time.
 * How large that is stands in the last four bytes (RFC 1952, ISIZE).
 */
async function unpacked(file: string): Promise<ArrayBufferLike> {
  const packed = await readFile(file)
  const size = packed.readUInt32LE(packed.length - 4)
  const { buffer, byteOffset, byteLength } = await unpack(packed, { chunkSize: Math.max(size, 64) })
  return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength)
}

class Loader extends KuromojiLoader {
  override loadArrayBuffer(file: string, done: Done<ArrayBufferLike | null>): void {
    unpacked(file).then(
      buffer => done(null, buffer),
      error => done(error, null),
    )
  }
}

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
    new Loader(dictionary).load((error, loaded) => {
      if (error)
        return reject(new Error(`The dictionary in ${dictionary} cannot be read; run npm ci again.`, { cause: error }))
      const tokenizer = new KuromojiTokenizer(loaded)
      resolve(text => analyzeWith(tokenizer, text))
    })
  })
}
