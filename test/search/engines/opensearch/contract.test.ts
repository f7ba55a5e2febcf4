import type { CoverageContents } from '../../../../src/coverage/reading/contents.ts'
import type { Engine } from '../../../../src/search/engines/engine.ts'
import type { PlacedArticle } from '../../../../src/search/engines/opensearch/article-document.ts'
import { beginGeneration } from '../../../../src/search/engines/opensearch/draft.ts'
import { openEngine } from '../../../../src/search/engines/opensearch/engine.ts'
import { indexesOf } from '../../../../src/search/engines/opensearch/place.ts'
import { finishGeneration, writeArticles } from '../../../../src/search/engines/opensearch/writer.ts'
import { passagesOf } from '../../../../src/search/passages.ts'
import { termsOfArticle } from '../../../../src/search/term-store.ts'
import { hasEngine, startTestEngine, withEngine } from '../../../fakes/engine.ts'
import { holdToContract } from '../contract.ts'

function placed({ parsed, columns: { store }, statements }: CoverageContents): PlacedArticle[] {
  return parsed.articles.map((article, number) => ({
    ...{ article, number, firstRow: store.articles.rows[number] ?? 0 },
    ...{ passages: passagesOf(article), terms: termsOfArticle(store, number) },
    statements: statements.filter(one => one.article === article.id),
  }))
}

async function open(contents: CoverageContents): Promise<Engine> {
  const { connection, place, remove } = await startTestEngine()
  const draft = await beginGeneration(connection, 'contract')
  const articles = placed(contents)
  await writeArticles(connection, draft, { articles, order: 0 })
  const firsts = Uint32Array.from(articles, ({ firstRow }) => firstRow)
  const passages = articles.reduce((sum, one) => sum + one.passages.length, 0)
  const counts = { articles: articles.length, passages, statements: contents.statements.length }
  await finishGeneration(connection, draft, { key: 'contract', made: new Date(0), counts, parts: { firsts } })
  const engine = openEngine({ connection, indexes: indexesOf(place.prefix, draft.generation), firsts })
  return { ...engine, close: remove }
}

if (hasEngine) holdToContract('OpenSearch', open)
else withEngine('OpenSearch keeps the contract of engines', async () => undefined)
