import type {
  Analyze,
  AnalyzedArticle,
  Article,
  Lexicon,
  Parsed,
  Passage,
  PlacedStatement,
  Speaker,
  Statement,
} from './model.ts'
import { columnsOf, type IndexColumns } from './search/build.ts'
import { passagesOf } from './search/passages.ts'
import { findStatements } from './statements/statements.ts'

/** The morphemes of each sentence, with offsets into the article's body. */
export function analyzeArticle(article: Article, analyze: Analyze): AnalyzedArticle {
  const tokens = article.sentences.map(({ start, end }) =>
    analyze(article.body.slice(start, end)).map(token => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    })),
  )
  return { article, tokens }
}

/** Gives each statement the passage that it begins in. */
function place(statements: readonly Statement[], passages: readonly Passage[]): PlacedStatement[] {
  const byArticle = new Map<string, Passage[]>()
  for (const passage of passages) {
    const group = byArticle.get(passage.article)
    if (group === undefined) byArticle.set(passage.article, [passage])
    else group.push(passage)
  }
  return statements.flatMap(statement => {
    const passage = byArticle.get(statement.article)?.findLast(({ start }) => start <= statement.start)
    return passage === undefined ? [] : [{ ...statement, passage: passage.id }]
  })
}

/** All that was found out of documents, as plain data: what a snapshot holds. */
export interface CoverageContents {
  readonly parsed: Parsed
  readonly statements: readonly PlacedStatement[]
  readonly speakers: readonly Speaker[]
  readonly columns: IndexColumns
}

/** Joins what was parsed and analysed: finds out who said what, and indexes passages for search. */
export function buildContents(
  parsed: Parsed,
  analyzed: readonly AnalyzedArticle[],
  { analyze, lexicon }: { readonly analyze: Analyze; readonly lexicon: Lexicon },
): CoverageContents {
  const { statements, speakers } = findStatements(analyzed, lexicon)
  return {
    parsed,
    statements: place(statements, parsed.articles.flatMap(passagesOf)),
    speakers,
    columns: columnsOf(analyzed, analyze),
  }
}
