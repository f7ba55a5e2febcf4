import * as v from 'valibot'
import { EngineFault } from '../engine.ts'
import { type PlacedArticle, toArticleDocument } from './article-document.ts'
import { bulkWrite, type Written } from './bulk.ts'
import type { Connection } from './client.ts'
import { type Draft, demandDraft } from './draft.ts'
import { filteredFields } from './filter-query.ts'
import { readAnswer } from './find.ts'
import { packPart } from './parts.ts'
import { type Indexes, indexesOf, schemaVersion } from './place.ts'
import { chunkId, type Manifest, manifestId } from './pointer.ts'
import { toStatementDocument } from './statement-document.ts'

function* documentsOf(article: PlacedArticle, order: number, indexes: Indexes): Generator<Written> {
  const { article: facts, number, statements, passages, firstRow, terms } = article
  const fields = filteredFields(facts, statements)
  const title = terms.title.join(' ')
  yield { index: indexes.articles, id: String(number), document: toArticleDocument(article) }
  let sentence = 0
  for (const [n, { sentences }] of passages.entries()) {
    const [from, to] = [terms.sentences[sentence], terms.sentences[sentence + sentences.length]]
    sentence += sentences.length
    const text = terms.ids.subarray(from, to).join(' ')
    const row = firstRow + n
    yield { index: indexes.passages, id: String(row), document: { ...fields, row, title, text } }
  }
  for (const [n, statement] of statements.entries()) {
    const place = { order: order + n, number, article: facts, fields }
    yield { index: indexes.statements, id: String(order + n), document: toStatementDocument(statement, place) }
  }
}

/** Articles, with the number of the first statement of the first of them: the others follow. */
export interface Batch {
  readonly articles: readonly PlacedArticle[]
  readonly order: number
}

/** Writes articles with their passages and statements; writing the same ones again changes nothing. @throws EngineFault */
export async function writeArticles(connection: Connection, draft: Draft, { articles, order }: Batch): Promise<void> {
  await demandDraft(connection, draft)
  const indexes = indexesOf(connection.place.prefix, draft.generation)
  let next = order
  const documents: Written[] = []
  for (const article of articles) {
    documents.push(...documentsOf(article, next, indexes))
    next += article.statements.length
  }
  await bulkWrite(connection, documents)
}

async function countsOf({ ask }: Connection, indexes: Indexes): Promise<Manifest['counts']> {
  const count = async (index: string) => {
    const { body } = await ask(client => client.count({ index }))
    return readAnswer(v.object({ count: v.number() }), body).count
  }
  const { articles, passages, statements } = indexes
  return { articles: await count(articles), passages: await count(passages), statements: await count(statements) }
}

/** Milliseconds that copies on other nodes, and merging, are waited for. */
const longest = 600_000

/** Makes what was written searchable, in one segment. @throws EngineFault if it is not what was to be written */
async function settle(connection: Connection, indexes: Indexes, expected: Manifest['counts']): Promise<void> {
  const { ask } = connection
  const index = [indexes.articles, indexes.passages, indexes.statements]
  await ask(client => client.indices.refresh({ index }))
  await ask(client => client.indices.forcemerge({ index, max_num_segments: 1 }, { requestTimeout: longest }))
  await ask(client => client.indices.refresh({ index }))
  const found = await countsOf(connection, indexes)
  for (const kind of ['articles', 'passages', 'statements'] as const)
    if (found[kind] !== expected[kind])
      throw new EngineFault(
        `${indexes[kind]} has only ${found[kind]} of ${expected[kind]} ${kind} and is not used. Run npm run ingest again.`,
      )
}

/** What a generation is finished with. */
export interface Whole {
  readonly key: string
  readonly made: Date
  readonly counts: Manifest['counts']
  /** What every process that reads it holds, by name: plain data. */
  readonly parts: Readonly<Record<string, unknown>>
}

/** Checks a generation and writes what it says of itself; nobody reads it yet. @throws EngineFault */
export async function finishGeneration(connection: Connection, draft: Draft, whole: Whole): Promise<void> {
  await demandDraft(connection, draft)
  const indexes = indexesOf(connection.place.prefix, draft.generation)
  await settle(connection, indexes, whole.counts)
  const parts: Manifest['parts'] = {}
  for (const [name, value] of Object.entries(whole.parts)) {
    const { chunks, sha256 } = await packPart(value)
    parts[name] = { chunks: chunks.length, sha256 }
    for (const [n, data] of chunks.entries())
      await bulkWrite(connection, [{ index: indexes.meta, id: chunkId(name, n), document: { data } }])
  }
  const { key, made, counts } = whole
  const document: Manifest = { schema: schemaVersion, key, made: made.toISOString(), counts, parts }
  await bulkWrite(connection, [{ index: indexes.meta, id: manifestId, document }])
  await connection.ask(client => client.indices.refresh({ index: indexes.meta }))
  await connection.ask(client =>
    client.cluster.health(
      { index: Object.values(indexes).join(','), wait_for_no_initializing_shards: true, timeout: '600s' },
      { requestTimeout: longest },
    ),
  )
}
