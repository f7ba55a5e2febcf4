import type { Morphology } from '../language/analyzer.ts'
import type { Coverage } from '../model/coverage.ts'
import type { Explained } from '../model/explained.ts'
import { explainStatements } from '../statements/statements.ts'
import { analyzeArticle } from './reading/article.ts'

/** Reads the articles of a coverage again for the reasons of its statements, which no snapshot keeps. */
export async function explainCoverage(
  { all, lexicon }: Coverage,
  morphology: Promise<Morphology>,
): Promise<Explained[]> {
  const { analyze, lookUp } = await morphology
  const analyzed = []
  for await (const part of all()) for (const { article } of part) analyzed.push(analyzeArticle(article, analyze))
  return explainStatements(analyzed, { lexicon, lookUp })
}
