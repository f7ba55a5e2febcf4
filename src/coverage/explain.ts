import type { Coverage } from '../coverage-model.ts'
import type { Explained } from '../explained-model.ts'
import type { Morphology } from '../language/analyzer.ts'
import { explainStatements } from '../statements/statements.ts'
import { analyzeArticle } from './reading/article.ts'

/** Reads the articles of a coverage again for the reasons of its statements, which no snapshot keeps. */
export async function explainCoverage(coverage: Coverage, morphology: Promise<Morphology>): Promise<Explained[]> {
  const { analyze, lookUp } = await morphology
  const articles = [...coverage.articles.values()].map(article => analyzeArticle(article, analyze))
  return explainStatements(articles, { lexicon: coverage.lexicon, lookUp })
}
