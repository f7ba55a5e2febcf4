import { fileURLToPath } from 'node:url'
import { readLexicon } from './lexicon.ts'
import type { Analyze, AnalyzedArticle, Article, Coverage, Passage, PlacedStatement, Statement } from './model.ts'
import { parseFolder } from './parse/folder.ts'
import { openAnalyzer } from './search/analyzer.ts'
import { buildSearch } from './search/build.ts'
import { openSynonyms } from './search/synonyms.ts'
import { findSpeakers, nearestSpeakers } from './statements/speakers.ts'
import { findStatements } from './statements/statements.ts'

const cache = fileURLToPath(new URL('../index-data/cache', import.meta.url))

/** The morphemes of each sentence, with offsets into the article's body. */
function analyzeArticle(article: Article, analyze: Analyze): AnalyzedArticle {
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
  for (const passage of passages) byArticle.set(passage.article, [...(byArticle.get(passage.article) ?? []), passage])
  return statements.flatMap(statement => {
    const passage = byArticle.get(statement.article)?.findLast(({ start }) => start <= statement.start)
    return passage === undefined ? [] : [{ ...statement, passage: passage.id }]
  })
}

/**
 * Opens the coverage: reads the folder, finds out who said what, and indexes passages for search.
 * `dictionary` is one that is being read already, or was for another coverage.
 * @throws Error where the folder, the lexicon or the dictionary cannot be read
 */
export async function openCoverage(folder: string, dictionary: Promise<Analyze> = openAnalyzer()): Promise<Coverage> {
  // The dictionary is read while the documents are: together they take little longer than the dictionary alone.
  const lexicon = readLexicon()
  const [analyze, parsed, tools] = await Promise.all([
    dictionary,
    lexicon.then(read => parseFolder(folder, read)),
    lexicon,
  ])
  const analyzed = parsed.articles.map(article => analyzeArticle(article, analyze))
  const { statements, speakers } = findStatements(analyzed, { analyze, lexicon: tools })
  const synonyms = await openSynonyms(cache, analyze)
  const { passages, search } = buildSearch(analyzed, { analyze, lexicon: tools, synonyms, speakers })
  return {
    articles: new Map(parsed.articles.map(article => [article.id, article])),
    passages,
    statements: place(statements, passages),
    speakers,
    findSpeakers: typed => findSpeakers(speakers, typed),
    nearestSpeakers: (typed, limit) => nearestSpeakers(speakers, typed, limit),
    dropped: parsed.dropped,
    problems: parsed.problems,
    lexicon: tools,
    analyze,
    search,
  }
}
