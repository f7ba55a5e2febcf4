import { deserialize, serialize } from 'node:v8'
import { deflateSync, inflateSync } from 'node:zlib'
import { type DocumentFile, parseFile } from '../../documents/folder.ts'
import type { Morphology } from '../../language/analyzer.ts'
import { type PackedTokens, unpackTokens } from '../../language/packed-tokens.ts'
import type { Article, Lexicon, Parsed } from '../../model.ts'
import type { Bearers } from '../../statements/entities/directory.ts'
import type { NameMention } from '../../statements/entities/mention.ts'
import type { ArticleNames } from '../../statements/entities/names.ts'
import type { Attributed } from '../../statements/rounds.ts'
import { type Attributor, openAttributor } from '../../statements/statements.ts'
import { type Vocabulary, vocabularyOf } from '../../statements/vocabulary.ts'
import { readArticle } from './article.ts'

/** An article that may say who said what, with its morphemes. */
export interface Attributable {
  readonly article: Article
  readonly tokens: PackedTokens
}

/** The names in an article, under the article's id. */
export type NamesOfArticle = { readonly article: string } & ArticleNames

/** What a reader does with one thing; arguments and results are plain data. */
export interface ReaderWork {
  readonly parse: (file: DocumentFile) => Parsed | Promise<Parsed>
  /** The reading of an article, serialized by V8. */
  readonly read: (article: Article) => Uint8Array
  /** Who says what in an article, once the names of all articles are known. */
  readonly attribute: (attributable: Attributable) => Attributed
  /** Who bears these names. */
  readonly bearers: (names: readonly string[]) => readonly Bearers[]
}

export type ReaderMorphology = Pick<Morphology, 'analyze' | 'wordAt' | 'lookUp'>

/** What a reader has to know before it works. */
export interface ReaderState {
  readonly open: (morphology: ReaderMorphology) => void
  /** Takes the names of all articles. */
  readonly know: (names: readonly NamesOfArticle[]) => void
  /** As know, with the names in parts that packNames made, in memory that threads share. */
  readonly knowPacked: (parts: readonly Uint8Array[]) => void
  /** Confirms, for all articles, names that one of them adopted. */
  readonly confirm: (adopted: readonly NameMention[]) => void
}

export type Reader = ReaderWork & ReaderState

/** Names in memory that threads share: with many articles, a list for each thread to copy would take as much once more. */
export function packNames(names: readonly NamesOfArticle[]): Uint8Array {
  const bytes = deflateSync(serialize(names), { level: 1 })
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

/** Reads packed names as often as they are gone through, one part at a time: all of them at once would fill a thread. */
const unpackNames = (parts: readonly Uint8Array[]): Iterable<NamesOfArticle> => ({
  *[Symbol.iterator]() {
    // Neither zlib nor V8 reads shared memory.
    for (const part of parts) {
      const articles: NamesOfArticle[] = deserialize(inflateSync(Uint8Array.from(part)))
      yield* articles
    }
  },
})

/** A reader on this thread. @throws Error if it is asked to work before it was told what it has to know */
export function openReader(lexicon: Lexicon): Reader {
  let opened: (ReaderMorphology & { readonly vocabulary: Vocabulary }) | null = null
  let attributor: Attributor | null = null
  const told = <T>(value: T | null, what: string): T => {
    if (value === null) throw new Error(`A reader was given work before it had the ${what}.`)
    return value
  }
  return {
    open: morphology => {
      opened = { ...morphology, vocabulary: vocabularyOf(lexicon, morphology.lookUp) }
    },
    know: names => {
      attributor = openAttributor(names, told(opened, 'dictionary').vocabulary)
    },
    knowPacked: parts => {
      attributor = openAttributor(unpackNames(parts), told(opened, 'dictionary').vocabulary)
    },
    confirm: adopted => told(attributor, 'names').confirm(adopted),
    parse: file => parseFile(file, lexicon),
    read: article => {
      const { vocabulary, ...morphology } = told(opened, 'dictionary')
      return serialize(readArticle(article, morphology, vocabulary))
    },
    attribute: ({ article, tokens }) => {
      const { wordAt } = told(opened, 'dictionary')
      return told(attributor, 'names').attribute({ article, tokens: unpackTokens(tokens, article.body, wordAt) })
    },
    bearers: names => names.map(name => told(attributor, 'names').bearersOf(name)),
  }
}
