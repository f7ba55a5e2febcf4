import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import type { Article, Lexicon } from '../model.ts'
import type { Morphology } from '../search/morphology/analyzer.ts'
import type { Told } from '../statements/statements.ts'
import { openReader, type Reader, type Telling } from './reader.ts'
import { askThread, openThread } from './thread.ts'

/** What a thread of the crew is opened with. */
export type ReaderData = Pick<Morphology, 'dictionary'> & { readonly lexicon: Lexicon }

/** Asks a reader, wherever it is. @throws what the reader throws, and Error where its thread ended */
export type Ask = <M extends keyof Reader>(
  method: M,
  argument: Parameters<Reader[M]>[0],
) => Promise<ReturnType<Reader[M]>>

/** Readers that share the work on many articles. What is asked of it is as `Reader` has it. */
export interface Crew {
  readonly read: (articles: readonly Article[]) => AsyncGenerator<Uint8Array>
  readonly tell: (telling: readonly Telling[]) => AsyncGenerator<Told>
  readonly know: (names: Parameters<Reader['know']>[0]) => Promise<unknown>
  readonly prove: (adopted: Parameters<Reader['prove']>[0]) => Promise<unknown>
  readonly readings: Reader['readings']
  /** Ends its threads, without waiting for their ends. */
  readonly close: () => void
}

/** Characters that a reader is given at once, and portions that each thread has before it is through with one. */
const portion = { length: 25_000, ahead: 2 } as const

function portionsOf<T>(items: readonly T[], lengthOf: (item: T) => number): T[][] {
  const portions: T[][] = []
  let room = 0
  for (const item of items) {
    if (room <= 0) {
      portions.push([])
      room = portion.length
    }
    portions.at(-1)?.push(item)
    room -= lengthOf(item)
  }
  return portions
}

/** Portions of work that are dealt out as they are done. */
class Deal<T, R> {
  readonly #portions: readonly T[]
  readonly #asked: Promise<R>[] = []
  readonly #settled = new Set<number>()
  #next = 0

  constructor(portions: readonly T[]) {
    this.#portions = portions
  }

  /** Does the next portion; returns false where all are dealt out. */
  async work(ask: (portion: T) => R | Promise<R>): Promise<boolean> {
    const at = this.#next++
    const portion = this.#portions[at]
    if (portion === undefined) return false
    const asked = (async () => ask(portion))()
    this.#asked[at] = asked
    // What is thrown is thrown again where its turn comes.
    await asked.catch(() => undefined)
    this.#settled.add(at)
    return true
  }

  /** The results of a portion. Who waits for them does others meanwhile. */
  async result(at: number, ask: (portion: T) => R): Promise<R | undefined> {
    // Answers of threads come in between.
    while (!this.#settled.has(at) && (await this.work(ask))) await turn()
    const results = this.#asked[at]
    delete this.#asked[at]
    return results
  }
}

/** Hands out portions, and gives the results in the order of the portions. */
async function* share<T, R>(
  portions: readonly T[],
  self: (portion: T) => readonly R[],
  others: readonly ((portion: T) => Promise<readonly R[]>)[],
): AsyncGenerator<R> {
  const deal = new Deal<T, readonly R[]>(portions)
  const workOn = async (ask: (portion: T) => Promise<readonly R[]>) => {
    while (await deal.work(ask));
  }
  for (const ask of others) for (let n = 0; n < portion.ahead; n++) void workOn(ask)
  for (let at = 0; at < portions.length; at++) yield* (await deal.result(at, self)) ?? []
}

/**
 * Reads on this thread and on others, as many as there are cores or as told: this one waits for the others else, and would
 * compile for itself again what they run.
 */
export function openCrew(
  morphology: Pick<Morphology, 'analyze' | 'wordAt' | 'dictionary'>,
  lexicon: Lexicon,
  count: number = availableParallelism(),
): Crew {
  const file = new URL('./crew-thread.ts', import.meta.url)
  const data: ReaderData = { dictionary: morphology.dictionary, lexicon }
  const threads = Array.from({ length: count - 1 }, () => openThread(file, data))
  const others = threads.map((thread): Ask => {
    const ask = askThread(thread)
    return (method, argument) => ask({ method, argument })
  })
  const self = openReader(morphology, lexicon)
  return {
    read: articles =>
      share(
        portionsOf(articles, ({ body }) => body.length),
        self.read,
        others.map(ask => given => ask('read', given)),
      ),
    tell: telling =>
      share(
        portionsOf(telling, ({ article }) => article.body.length),
        self.tell,
        others.map(ask => given => ask('tell', given)),
      ),
    know: async names => {
      const known = others.map(ask => ask('know', names))
      self.know(names)
      await Promise.all(known)
    },
    prove: async adopted => {
      const proven = others.map(ask => ask('prove', adopted))
      self.prove(adopted)
      await Promise.all(proven)
    },
    readings: self.readings,
    close: () => {
      for (const thread of threads) void thread.terminate()
    },
  }
}
