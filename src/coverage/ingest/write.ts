import type { PlacedStatement, Problem, Speaker } from '../../model.ts'
import type { PlacedArticle } from '../../search/engines/opensearch/article-document.ts'
import type { Connection } from '../../search/engines/opensearch/client.ts'
import { beginGeneration, type Draft } from '../../search/engines/opensearch/draft.ts'
import { NumberedArticles } from '../../search/engines/opensearch/numbered-articles.ts'
import type { Manifest } from '../../search/engines/opensearch/pointer.ts'
import { finishGeneration, writeArticles } from '../../search/engines/opensearch/writer.ts'
import { passagesOf } from '../../search/passages.ts'
import { FactsCounter } from '../facts.ts'
import { placeStatements } from '../reading/contents.ts'
import type { Losses } from '../reading/losses.ts'
import { toldOf } from './attribution.ts'
import { readingOf } from './documents.ts'
import type { Progress } from './progress.ts'
import type { Spool, SpooledArticle } from './spool.ts'

/** What is written. */
export interface Writing {
  readonly spool: Spool
  readonly key: string
  readonly speakers: readonly Speaker[]
  readonly losses: Losses
}

/** How many articles of a draft are written for sure, by the draft. */
interface Mark {
  readonly draft: string
  readonly articles: number
}

function statementsOf(spool: Spool, { number, article }: SpooledArticle): PlacedStatement[] {
  const statements = toldOf(spool, number)?.statements ?? []
  return placeStatements(statements, passagesOf(article))
}

/** Numbers the articles of the spool, some at a time: what was written before is numbered again, and not written. */
class Writer {
  readonly numbered = new NumberedArticles()
  readonly counter = new FactsCounter()
  #articles = 0
  #statements = 0
  readonly #spool: Spool

  constructor(spool: Spool) {
    this.#spool = spool
  }

  take(part: readonly SpooledArticle[]): { readonly articles: readonly PlacedArticle[]; readonly order: number } {
    const order = this.#statements
    const articles = part.map(one => {
      const statements = statementsOf(this.#spool, one)
      this.counter.addArticle(one.article)
      for (const statement of statements) this.counter.addStatement(statement)
      this.#statements += statements.length
      return this.numbered.take(one.article, readingOf(this.#spool, one).terms, statements)
    })
    this.#articles += articles.length
    return { articles, order }
  }

  get articles(): number {
    return this.#articles
  }
}

/** Articles that are written at once: with all their terms and statements they take a hundred times what they do in the spool. */
const together = 50

function* inParts<T>(lists: Iterable<readonly T[]>): Generator<readonly T[]> {
  for (const list of lists) for (let at = 0; at < list.length; at += together) yield list.slice(at, at + together)
}

async function writeDocuments(
  connection: Connection,
  draft: Draft,
  { spool, progress }: { spool: Spool; progress: Progress },
): Promise<Writer> {
  const mark = spool.fact('written') as Mark | undefined
  const written = mark?.draft === draft.id ? mark.articles : 0
  const writer = new Writer(spool)
  progress.begin('writing articles', spool.size)
  for (const part of inParts(spool.articles())) {
    const batch = writer.take(part)
    if (writer.articles > written) {
      await writeArticles(connection, draft, batch)
      spool.setFact('written', { draft: draft.id, articles: writer.articles } satisfies Mark)
    }
    progress.done(part.length)
  }
  progress.end()
  return writer
}

/** Writes the articles of the spool as a generation that is whole and that nobody reads yet. @throws EngineFault */
export async function writeSpooled(
  connection: Connection,
  { spool, key, speakers, losses }: Writing,
  progress: Progress,
): Promise<{ readonly draft: Draft; readonly counts: Manifest['counts'] }> {
  const draft = await beginGeneration(connection, key)
  const { numbered, counter } = await writeDocuments(connection, draft, { spool, progress })
  const problems = [...((spool.fact('problems') ?? []) as readonly Problem[]), ...losses.problems]
  const facts = counter.done({ speakers, problems, dropped: [] })
  const { articles, passages, statements } = facts.sizes
  const counts = { articles, passages, statements }
  progress.begin('merging and checking', 1)
  await finishGeneration(connection, draft, { key, made: new Date(), counts, parts: { ...numbered.done(), facts } })
  progress.done(1)
  progress.end()
  return { draft, counts }
}
