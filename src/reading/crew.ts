import { availableParallelism } from 'node:os'
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
  readonly readings: (names: readonly string[]) => Promise<readonly (readonly string[])[]>
  readonly close: () => Promise<unknown>
}

/** Characters that a reader is given at once, and portions that each reader has before it is through with one. */
const portion = { length: 50_000, ahead: 2 } as const

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

/** Hands out portions in turn, and gives the results in the order of the portions. */
async function* share<T, R>(
  portions: readonly T[],
  readers: readonly ((portion: T) => Promise<readonly R[]>)[],
): AsyncGenerator<R> {
  const asked: Promise<readonly R[]>[] = []
  let next = 0
  const ask = () => {
    const portion = portions[next]
    const results = portion && readers[next % readers.length]?.(portion)
    if (results === undefined) return
    next++
    // It is thrown where its turn comes.
    results.catch(() => undefined)
    asked.push(results)
  }
  for (let n = 0; n < portion.ahead * readers.length; n++) ask()
  for (let results = asked.shift(); results !== undefined; results = asked.shift()) {
    const found = await results
    ask()
    yield* found
  }
}

function crewOf(one: Ask, others: readonly Ask[], close: () => Promise<unknown>): Crew {
  const all = [one, ...others]
  return {
    read: articles =>
      share(
        portionsOf(articles, ({ body }) => body.length),
        all.map(ask => given => ask('read', given)),
      ),
    tell: telling =>
      share(
        portionsOf(telling, ({ article }) => article.body.length),
        all.map(ask => given => ask('tell', given)),
      ),
    know: names => Promise.all(all.map(ask => ask('know', names))),
    prove: adopted => Promise.all(all.map(ask => ask('prove', adopted))),
    readings: names => one('readings', names),
    close,
  }
}

/** Reads on this thread. */
export function openSelf(morphology: Pick<Morphology, 'analyze' | 'wordAt'>, lexicon: Lexicon): Crew {
  const reader = openReader(morphology, lexicon)
  return crewOf(
    async (method, argument) => Reflect.apply(reader[method], reader, [argument]),
    [],
    async () => undefined,
  )
}

/** Reads on as many threads as there are cores, or as told. */
export function openCrew(
  { dictionary }: Pick<Morphology, 'dictionary'>,
  lexicon: Lexicon,
  count: number = availableParallelism(),
): Crew {
  const file = new URL('./crew-thread.ts', import.meta.url)
  const data: ReaderData = { dictionary, lexicon }
  const threads = Array.from({ length: count }, () => openThread(file, data))
  const [one, ...others] = threads.map((thread): Ask => {
    const ask = askThread(thread)
    return (method, argument) => ask({ method, argument })
  })
  if (one === undefined) throw new Error(`${count} threads read nothing; name one at least.`)
  return crewOf(one, others, () => Promise.all(threads.map(thread => thread.terminate())))
}
