import type { AnalyzedArticle } from '../../language/analyzed-article.ts'
import type { Morphology } from '../../language/analyzer.ts'
import { type PackedTokens, packTokens } from '../../language/packed-tokens.ts'
import type { Analyze } from '../../language/token.ts'
import type { Article } from '../../model.ts'
import { type ArticleTerms, articleTerms } from '../../search/article-terms.ts'
import { type ArticleNames, namesIn } from '../../statements/entities/names.ts'
import type { Vocabulary } from '../../statements/vocabulary.ts'

/** What is found in one article without a look at another: plain data, for a thread or a file. */
export interface ArticleReading {
  readonly terms: ArticleTerms
  readonly names: ArticleNames
  /** Its morphemes, where it may tell what somebody said. */
  readonly tokens: PackedTokens | null
}

/** The morphemes of each sentence, with offsets into the article's body. */
export function analyzeArticle(article: Article, analyze: Analyze): AnalyzedArticle {
  return { article, tokens: article.sentences.map(({ start, end }) => analyze(article.body.slice(start, end), start)) }
}

/** Reads an article whose morphemes are known. */
export function readAnalyzed(analyzed: AnalyzedArticle, analyze: Analyze, vocabulary: Vocabulary): ArticleReading {
  const names = namesIn(analyzed, vocabulary)
  return { names, terms: articleTerms(analyzed, analyze), tokens: names.tells ? packTokens(analyzed) : null }
}

/** Reads an article. */
export const readArticle = (
  article: Article,
  { analyze }: Pick<Morphology, 'analyze'>,
  vocabulary: Vocabulary,
): ArticleReading => readAnalyzed(analyzeArticle(article, analyze), analyze, vocabulary)
