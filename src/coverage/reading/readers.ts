import type { Dictionary } from '../../language/dictionary.ts'
import type { ReaderState, ReaderWork } from './reader.ts'

/** Why a piece of work was not done. */
export interface GivenUp {
  readonly kind: 'given-up'
  readonly why: 'time' | 'memory' | 'failed'
  /** The time that it had, such as `10 s`; or the error's message. */
  readonly detail: string
}

/** What became of a piece of work. */
export type Outcome<T> = { readonly kind: 'done'; readonly value: T; readonly milliseconds: number } | GivenUp

export type Work = keyof ReaderWork

/** What readers have to know before they work; the dictionary goes to them in memory that threads share. */
export interface Known extends Omit<ReaderState, 'open'> {
  readonly open: (dictionary: Dictionary) => void
}

/** Readers that work on one thing each at a time. */
export interface Readers {
  /**
   * Has one thing done, in at most so many milliseconds if that is given.
   * @throws Error if there is no reader any more
   */
  readonly ask: <W extends Work>(
    work: W,
    argument: Parameters<ReaderWork[W]>[0],
    milliseconds?: number,
  ) => Promise<Outcome<Awaited<ReturnType<ReaderWork[W]>>>>
  /** Tells all readers something before whatever is asked of them afterwards. */
  readonly tell: <K extends keyof Known>(known: K, argument: Parameters<Known[K]>[0]) => void
  /** Ends threads, without waiting for their ends. */
  readonly close: () => void
}

/** The error's sentence, on one line. */
export const failureOf = (error: unknown): GivenUp => ({
  kind: 'given-up',
  why: 'failed',
  detail: (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 200) ?? '',
})

/** Pieces of work that are under way at the same time for each whose result is waited for. */
const ahead = 512

/** Has work done on many things; results come in the order of the things. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  ask: (item: T) => Promise<R>,
): AsyncGenerator<readonly [T, R]> {
  const underWay: (readonly [T, Promise<R>])[] = []
  for (const item of items) {
    const asked = ask(item)
    // What is thrown is thrown where its turn comes.
    asked.catch(() => undefined)
    underWay.push([item, asked])
    const first = underWay.length < ahead ? undefined : underWay.shift()
    if (first !== undefined) yield [first[0], await first[1]]
  }
  for (const [item, asked] of underWay) yield [item, await asked]
}
