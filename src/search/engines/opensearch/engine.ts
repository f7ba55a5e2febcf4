import type { Engine, StoredArticle } from '../engine.ts'
import { keyField, keyTerm, readStored, storedFields } from './article-document.ts'
import { articleAt, articlesCalled, articlesWhere, type Generation, newestArticles } from './articles.ts'
import { findCandidates } from './candidates.ts'
import { fetchDocuments } from './find.ts'
import { allArticles, speakersQuoted, statementsWanted } from './statements.ts'

async function storedArticles(
  { connection, indexes, firsts }: Generation,
  rows: readonly number[],
): Promise<StoredArticle[]> {
  const ids = [...new Set(rows.map(row => articleAt(firsts, row)))].filter(number => number >= 0)
  return (await fetchDocuments(connection, indexes.articles, { ids, fields: storedFields })).map(readStored)
}

/** Opens one generation in OpenSearch. Every promise fails with EngineFault if there can be no answer now. */
export function openEngine(generation: Generation): Engine {
  const { connection, indexes } = generation
  return {
    candidates: (terms, filter, limit) => findCandidates(connection, indexes.passages, { terms, filter, limit }),
    articlesOf: rows => storedArticles(generation, rows),
    articles: async ids => {
      const { items } = await articlesWhere(generation, { filter: [{ terms: { article: ids } }], limit: ids.length })
      return new Map(items.map(article => [article.id, article]))
    },
    articlesBy: async (key, values) => {
      const terms = values.map(value => keyTerm(key, value))
      const filter = [{ terms: { [keyField[key]]: terms } }]
      return (await articlesWhere(generation, { filter, limit: Number.MAX_SAFE_INTEGER })).items
    },
    newest: (filter, limit) => newestArticles(generation, filter, limit),
    called: (typed, limit) => articlesCalled(generation, typed, limit),
    statements: (wanted, limit) => statementsWanted(generation, wanted, limit),
    quoted: filter => speakersQuoted(generation, filter),
    all: () => allArticles(generation),
    // Whoever opened the connection closes it: generations share it.
    close: async () => undefined,
  }
}
