import { fileURLToPath } from 'node:url'
import { readLexicon } from './lexicon.ts'
import type {
  Analyze,
  AnalyzedArticle,
  Article,
  Coverage,
  Lexicon,
  Parsed,
  Passage,
  PlacedStatement,
  Statement,
} from './model.ts'
import { parseFolder } from './parse/folder.ts'
import { openAnalyzer } from './search/analyzer.ts'
import { buildSearch } from './search/build.ts'
import { isSameName } from './search/sound.ts'
import { openSynonyms, type Synonyms } from './search/synonyms.ts'
import { findSpeakers, nearestSpeakers } from './statements/speakers.ts'
import { findStatements } from './statements/statements.ts'

const cache = fileURLToPath(new URL('../index-data/cache', import.meta.url))

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

/** What articles are read with. */
export interface ReadingTools {
  readonly analyze: Analyze
  readonly lexicon: Lexicon
  readonly synonyms: Synonyms
}

/** The synonym dictionary in the form that the cache keeps. */
export const openCachedSynonyms = (analyze: Analyze): Promise<Synonyms> => openSynonyms(cache, analyze)

/** Joins what was parsed and analysed: finds out who said what, and indexes passages for search. */
export function joinCoverage(parsed: Parsed, analyzed: readonly AnalyzedArticle[], tools: ReadingTools): Coverage {
  const { lexicon } = tools
  const { statements, speakers } = findStatements(analyzed, lexicon)
  const { passages, search } = buildSearch(analyzed, { ...tools, speakers })
  return {
    articles: new Map(parsed.articles.map(article => [article.id, article])),
    passages,
    statements: place(statements, passages),
    speakers,
    findSpeakers: typed => {
      const found = findSpeakers(speakers, typed)
      return found.length > 0 ? found : speakers.filter(({ name }) => isSameName(typed, name))
    },
    nearestSpeakers: (typed, limit) => nearestSpeakers(speakers, typed, limit),
    dropped: parsed.dropped,
    problems: parsed.problems,
    lexicon,
    search,
  }
}

/**
 * Opens the coverage: reads the folder, finds out who said what, and indexes passages for search.
 * `dictionary` is one that is being read already, or was for another coverage.
 * @throws Error where the folder, the lexicon or the dictionary cannot be read
 */
export async function openCoverage(folder: string, dictionary: Promise<Analyze> = openAnalyzer()): Promise<Coverage> {
  // The dictionary is read while the documents are: together they take little longer than the dictionary alone.
  const reading = readLexicon()
  const [analyze, parsed, lexicon] = await Promise.all([
    dictionary,
    reading.then(read => parseFolder(folder, read)),
    reading,
  ])
  const analyzed = parsed.articles.map(article => analyzeArticle(article, analyze))
  return joinCoverage(parsed, analyzed, { analyze, lexicon, synonyms: await openCachedSynonyms(analyze) })
}
