import { hash } from 'node:crypto'
import { deserialize } from 'node:v8'
import type { Article } from '../../model.ts'
import type { ArticleReading } from './article.ts'
import type { Budgets } from './budgets.ts'
import { Ledger } from './ledger.ts'
import type { Limits } from './limits.ts'
import type { Losses } from './losses.ts'
import { type GivenUp, inOrder, type Outcome, type Readers } from './readers.ts'

/** Readings, serialized by V8, under keys that stand for all that they were made of. */
export interface KeptReadings {
  readonly isEmpty: boolean
  readonly has: (key: string) => boolean
  /** Undefined if it is not whole any more. */
  readonly find: (key: string) => Uint8Array | undefined
  readonly keep: (key: string, reading: Uint8Array) => void
}

export const keepNothing: KeptReadings = {
  isEmpty: true,
  has: () => false,
  find: () => undefined,
  keep: () => undefined,
}

/** SHA-256, base64, over all of an article that its reading depends on. */
export function articleKey({ title, section, outlet, carrier, published, body, sentences }: Article): string {
  const facts = [title, section, outlet, carrier, published, body, sentences.map(({ start, end }) => [start, end])]
  return hash('sha256', JSON.stringify(facts), 'base64')
}

/** What articles are read with. */
export interface Desk {
  readonly readers: Readers
  readonly budgets: Budgets
  readonly limits: Limits
  readonly kept: KeptReadings
  /** What has to be given up. */
  readonly losses: Losses
}

/** Asks a reader about an article, within what is left of its document's time. */
export async function askAbout<T>(
  { document }: Article,
  { budgets, limits }: Pick<Desk, 'budgets' | 'limits'>,
  ask: (milliseconds: number) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const left = budgets.left(document)
  if (left === 0)
    return { kind: 'given-up', why: 'time', detail: `the ${limits.seconds} s or more that its document was allowed` }
  const outcome = await ask(left)
  budgets.spend(document, outcome.kind === 'done' ? outcome.milliseconds : outcome.why === 'time' ? left : 0)
  return outcome
}

/** Reads articles, in their order; what is kept of an earlier time is not read again. */
export async function* readArticles(
  articles: readonly Article[],
  desk: Desk,
): AsyncGenerator<readonly [Article, ArticleReading | GivenUp]> {
  const { readers, kept, limits } = desk
  const ledger = new Ledger(kept, limits)
  const readOne = async (article: Article): Promise<Uint8Array | GivenUp> => {
    const key = articleKey(article)
    const before = kept.find(key)
    if (before !== undefined) {
      kept.keep(key, before)
      return before
    }
    const outcome = await ledger.unlessGivenUp(
      () => ['read', key],
      () => askAbout(article, desk, milliseconds => readers.ask('read', article, milliseconds)),
    )
    if (outcome.kind === 'given-up') return outcome
    kept.keep(key, outcome.value)
    return outcome.value
  }
  for await (const [article, reading] of inOrder(articles, readOne))
    yield [article, 'kind' in reading ? reading : deserialize(reading)]
}
