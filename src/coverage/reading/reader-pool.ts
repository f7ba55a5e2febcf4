import { availableParallelism } from 'node:os'
import type { Lexicon } from '../../model.ts'
import type { Limits } from './limits.ts'
import type { Outcome, Readers } from './readers.ts'
import { openThread } from './thread.ts'
import { type End, type Job, WatchedThread } from './watched-thread.ts'

/** Jobs that a thread has at most: it has the next one before it is through with one. */
const sentAhead = 32
/** Each one more takes 140 to 230 MB at the peak over 13,447 passages. */
const mostThreads = 3
export const usualThreads = (): number => Math.min(mostThreads, availableParallelism())
const file = new URL('./reader-thread.ts', import.meta.url)

export interface PoolOptions {
  readonly lexicon: Lexicon
  readonly limits: Limits
  /** Threads; as many as there are cores, three at most, if it is not given. */
  readonly count?: number
}

/** Threads take jobs from one queue; one that had to be ended is replaced, and knows what the others know. */
class ReaderPool {
  readonly #options: PoolOptions
  readonly #threads = new Set<WatchedThread>()
  readonly #queue: Job[] = []
  #told: Job[] = []
  /** A thread may run out of memory over what it did before: the job is tried once more by a thread that did nothing else. */
  readonly #retried = new Set<unknown>()
  #error: Error | null = null

  constructor(options: PoolOptions) {
    this.#options = options
    const { count = usualThreads() } = options
    for (let n = 0; n < count; n++) this.#open()
  }

  /** @throws Error if there is no thread any more */
  add(job: Job): void {
    if (this.#error !== null) throw this.#error
    this.#queue.push(job)
    this.#deal()
  }

  tell(job: Job): void {
    // Names that are told replace those told before, and what was confirmed of them.
    if (job.method === 'know' || job.method === 'knowPacked')
      this.#told = this.#told.filter(({ method }) => method === 'open')
    this.#told.push(job)
    for (const thread of this.#threads) thread.send(job)
  }

  close(error = new Error('The threads that read documents have been stopped.')): void {
    this.#error ??= error
    for (const thread of this.#threads) thread.close()
    this.#threads.clear()
    for (const job of this.#queue.splice(0)) job.settle?.(stopped)
  }

  get error(): Error | null {
    return this.#error
  }

  #open(): void {
    const { lexicon, limits } = this.#options
    const worker = openThread(file, { lexicon }, { maxOldGenerationSizeMb: limits.megabytes })
    const thread: WatchedThread = new WatchedThread(worker, {
      answered: () => this.#deal(),
      ended: end => this.#replace(thread, end),
    })
    this.#threads.add(thread)
    for (const job of this.#told) thread.send(job)
  }

  #deal(): void {
    for (let load = 0; load < sentAhead; load++)
      for (const thread of this.#threads) {
        const job = thread.load > load ? undefined : this.#queue.shift()
        if (job !== undefined) this.#send(thread, job)
      }
  }

  #send(thread: WatchedThread, job: Job): void {
    try {
      thread.send(job)
    } catch (error) {
      job.settle?.({ ...stopped, detail: error instanceof Error ? error.message : String(error) })
    }
  }

  #replace(thread: WatchedThread, { why, detail, wasReady, at, waiting }: End): void {
    this.#threads.delete(thread)
    const isTold = at !== undefined && at.settle === null
    if (!wasReady || isTold) {
      this.#fail(why, detail, [at, ...waiting])
      return
    }
    const again = waiting.filter(({ settle }) => settle !== null)
    const isSpared = at !== undefined && why !== 'time' && !this.#retried.has(at.argument)
    if (at !== undefined && isSpared) this.#retried.add(at.argument)
    this.#queue.unshift(...(at !== undefined && isSpared ? [at] : []), ...again)
    this.#open()
    if (at !== undefined && !isSpared) at.settle?.({ kind: 'given-up', why, detail })
    this.#deal()
  }

  /** What ends a thread over what every thread has to know ends all of them. */
  #fail(why: End['why'], detail: string, jobs: readonly (Job | undefined)[]): void {
    const { megabytes } = this.#options.limits
    const advice = why === 'memory' ? ` Its limit is ${megabytes} MB: raise DOCUMENT_MEMORY_MB.` : ''
    this.close(new Error(`A thread that reads documents failed: ${detail}.${advice}`))
    for (const job of jobs) job?.settle?.(stopped)
  }
}

const stopped = { kind: 'given-up', why: 'failed', detail: 'reading was stopped' } as const

/** Reads on threads of their own, so that no document can hold up this one, or end the program. */
export function openReaderPool(options: PoolOptions): Readers {
  const pool = new ReaderPool(options)
  return {
    ask: (method, argument, milliseconds) =>
      new Promise((resolve, reject) => {
        const settle = (outcome: Outcome<never>) => {
          if (pool.error === null) resolve(outcome)
          else reject(pool.error)
        }
        pool.add({ method, argument, milliseconds: milliseconds ?? null, settle })
      }),
    tell: (method, argument) => pool.tell({ method, argument, milliseconds: null, settle: null }),
    close: () => pool.close(),
  }
}
