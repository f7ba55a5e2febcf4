import { serialize } from 'node:v8'
import type { Morphology } from '../../language/analyzer.ts'
import { type PackedTokens, unpackTokens } from '../../language/packed-tokens.ts'
import type { Article, Lexicon } from '../../model.ts'
import type { NameMention } from '../../statements/entities/mention.ts'
import type { ArticleNames } from '../../statements/entities/names.ts'
import { type Attributor, openAttributor, type Told } from '../../statements/statements.ts'
import { vocabularyOf } from '../../statements/vocabulary.ts'
import { readArticle } from './article.ts'

/** An article that may tell what somebody said. */
export interface Telling {
  readonly article: Article
  readonly tokens: PackedTokens
}

/** What a thread is asked for; arguments and results are plain data. */
export interface Reader {
  /** Readings of articles, serialized by V8. */
  readonly read: (articles: readonly Article[]) => readonly Uint8Array[]
  /** Makes the names of all articles known. */
  readonly know: (names: readonly ({ readonly article: string } & ArticleNames)[]) => void
  /** Who says what in articles, once the names are known. */
  readonly tell: (telling: readonly Telling[]) => readonly Told[]
  /** Makes names known to all articles that one of them adopted. */
  readonly prove: (adopted: readonly NameMention[]) => void
  /** Katakana readings of those who bear these names. */
  readonly readings: (names: readonly string[]) => readonly (readonly string[])[]
}

/** Opens what reads articles on this thread. */
export function openReader(morphology: Pick<Morphology, 'analyze' | 'wordAt' | 'lookUp'>, lexicon: Lexicon): Reader {
  const vocabulary = vocabularyOf(lexicon, morphology.lookUp)
  let attributor: Attributor = openAttributor([], vocabulary)
  return {
    read: articles => articles.map(article => serialize(readArticle(article, morphology, vocabulary))),
    know: names => {
      attributor = openAttributor(names, vocabulary)
    },
    tell: telling =>
      telling.map(({ article, tokens }) =>
        attributor.tell({ article, tokens: unpackTokens(tokens, article.body, morphology.wordAt) }),
      ),
    prove: adopted => attributor.prove(adopted),
    readings: names => names.map(name => attributor.readingsOf(name)),
  }
}
