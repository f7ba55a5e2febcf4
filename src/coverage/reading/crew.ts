import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import { type Morphology, morphologyOf } from '../../language/analyzer.ts'
import type { Article, Lexicon } from '../../model.ts'
import type { Told } from '../../statements/statements.ts'
import { openReader, type Reader, type Telling } from './reader.ts'
import { askThread, openThread } from './thread.ts'

/** What a thread of the crew is opened with. */
export type ReaderData = Pick<Morphology, 'dictionary'> & { readonly lexicon: Lexicon }

/** Asks a reader, wherever it is. @throws what the reader throws, and Error where its thread ended */
type Ask = <M extends keyof Reader>(method: M, argument: Parameters<Reader[M]>[0]) => Promise<ReturnType<Reader[M]>>

/** Readers that share the work on many articles. What is asked of it is as `Reader` has it. */
export interface Crew {
  readonly read: (articles: readonly Article[]) => AsyncGenerator<Uint8Array>
  readonly tell: (telling: readonly Telling[]) => AsyncGenerator<Told>
  readonly know: Reader['know']
  readonly prove: Reader['prove']
  readonly readings: Reader['readings']
  /** Ends its threads, without waiting for their ends. */
  readonly close: () => void
}

/** Characters that a reader is given at once, and portions that a thread has at most before it is through with one. */
const dealt = { length: 25_000, ahead: 8 } as const

function portionsOf<T>(items: readonly T[], lengthOf: (item: T) => number): T[][] {
  const portions: T[][] = []
  let room = 0
  for (const item of items) {
    if (room <= 0) {
      portions.push([])
      room = dealt.length
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

  /** How many are not dealt out yet. */
  get left(): number {
    return this.#portions.length - this.#next
  }

  /** Does the next portion, where there is one. */
  async work(ask: (portion: T) => R | Promise<R>): Promise<void> {
    const portion = this.#portions[this.#next]
    if (portion === undefined) return
    const at = this.#next++
    const asked = (async () => ask(portion))()
    this.#asked[at] = asked
    // What is thrown is thrown again where its turn comes.
    await asked.catch(() => undefined)
    this.#settled.add(at)
  }

  /** The results in the order of the portions. Who waits for them does others meanwhile. */
  async *results(ask: (portion: T) => R): AsyncGenerator<R> {
    for (let at = 0; at < this.#portions.length; at++) {
      while (!this.#settled.has(at) && this.left > 0) {
        await this.work(ask)
        // Answers of threads come in between.
        await turn()
      }
      const results = this.#asked[at]
      if (results !== undefined) yield results
      delete this.#asked[at]
    }
  }
}

/** Hands out portions at once, and gives the results in the order of the portions. */
function share<T, R>(
  portions: readonly T[],
  self: (portion: T) => readonly R[],
  others: readonly ((portion: T) => Promise<readonly R[]>)[],
): AsyncGenerator<R> {
  const deal = new Deal<T, readonly R[]>(portions)
  // Towards the end less is handed out ahead: all are to be through at the same time.
  const workOn = async (ask: (portion: T) => Promise<readonly R[]>, ahead: number) => {
    while (deal.left > ahead * (others.length + 1)) await deal.work(ask)
  }
  for (let ahead = 0; ahead < dealt.ahead; ahead++) for (const ask of others) void workOn(ask, ahead)
  return flat(deal.results(self))
}

async function* flat<R>(lists: AsyncIterable<readonly R[]>): AsyncGenerator<R> {
  for await (const list of lists) yield* list
}

/** Each one more takes 140 to 230 MB at the peak over 13,447 passages: with four it is 2.7 times what naive use takes. */
const mostReaders = 3

/**
 * Reads on this thread and on others, as many in all as there are cores, three at most, or as told. That this one reads as well
 * saves a thread, and with it a fifth of the memory at the peak.
 */
export function openCrew(
  morphology: Pick<Morphology, 'analyze' | 'wordAt' | 'lookUp' | 'dictionary'>,
  lexicon: Lexicon,
  count: number = Math.min(mostReaders, availableParallelism()),
): Crew {
  // What is remembered of the words of many articles goes with the crew.
  const self = openReader(count > 1 ? morphologyOf(morphology.dictionary) : morphology, lexicon)
  const file = new URL('./crew-thread.ts', import.meta.url)
  const data: ReaderData = { dictionary: morphology.dictionary, lexicon }
  const threads = Array.from({ length: count - 1 }, () => openThread(file, data))
  const others = threads.map((thread): Ask => {
    const ask = askThread(thread)
    return (method, argument) => ask({ method, argument })
  })
  const tell: (...told: Parameters<Ask>) => void = (method, argument) => {
    // A thread that ended says so where its next answer is waited for.
    for (const ask of others) ask(method, argument).catch(() => undefined)
  }
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
    know: names => {
      tell('know', names)
      self.know(names)
    },
    prove: adopted => {
      tell('prove', adopted)
      self.prove(adopted)
    },
    readings: self.readings,
    close: () => {
      for (const thread of threads) void thread.terminate()
    },
  }
}
