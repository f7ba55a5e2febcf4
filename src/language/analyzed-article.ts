import type { Article } from '../model.ts'
import type { Token } from './token.ts'

/** An article with the morphemes of each of its sentences; offsets are those of the body. */
export interface AnalyzedArticle {
  readonly article: Article
  /** One list for each of `article.sentences`. */
  readonly tokens: readonly (readonly Token[])[]
}
