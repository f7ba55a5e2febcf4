import type { Worker } from 'node:worker_threads'
import type { Message } from './reader-thread.ts'
import type { Outcome } from './readers.ts'

/** A piece of work, or something to know, that a thread has not answered yet. */
export interface Job extends Message {
  /** At most, of the thread alone; null for as long as it takes. */
  readonly milliseconds: number | null
  /** Null for what is told: nobody waits for an answer. */
  readonly settle: ((outcome: Outcome<never>) => void) | null
}

/** How a thread ended: what it was at, if anything, and what it had not begun. */
export interface End {
  readonly why: 'time' | 'memory' | 'failed'
  readonly detail: string
  /** It had loaded its program. */
  readonly wasReady: boolean
  readonly at: Job | undefined
  readonly waiting: readonly Job[]
}

/** Who is told what became of a thread. */
export interface Calls {
  /** It has a job less. */
  readonly answered: () => void
  readonly ended: (end: End) => void
}

/** A thread that answers jobs one after the other, and is ended if it takes too long over one. */
export class WatchedThread {
  readonly #thread: Worker
  readonly #calls: Calls
  readonly #jobs: Job[] = []
  #clock: NodeJS.Timeout | undefined
  #isReady = false
  #isOver = false

  constructor(thread: Worker, calls: Calls) {
    this.#thread = thread
    this.#calls = calls
    thread.on('message', (message: Outcome<never> | 'ready') => this.#take(message))
    thread.on('error', (error: NodeJS.ErrnoException) =>
      this.#end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failed', error.message),
    )
    thread.on('exit', code => this.#end('failed', `its thread ended with ${code}`))
  }

  /** How many jobs it has. */
  get load(): number {
    return this.#jobs.length
  }

  /** @throws Error if the argument is no plain data */
  send(job: Job): void {
    const { method, argument } = job
    this.#thread.postMessage({ method, argument } satisfies Message)
    this.#jobs.push(job)
    if (this.#jobs.length === 1) this.#watch()
  }

  close(): void {
    this.#isOver = true
    clearTimeout(this.#clock)
    void this.#thread.terminate()
  }

  #take(message: Outcome<never> | 'ready'): void {
    const job = message === 'ready' ? undefined : this.#jobs.shift()
    this.#isReady = true
    this.#watch()
    if (message === 'ready') return
    job?.settle?.(message)
    this.#calls.answered()
  }

  #watch(): void {
    clearTimeout(this.#clock)
    const [job] = this.#jobs
    if (!this.#isReady || job === undefined || job.milliseconds === null) return
    const detail = `${Math.ceil(job.milliseconds / 100) / 10} s`
    this.#clock = setTimeout(() => {
      // If this thread was busy, the answer may have come long ago: messages are taken before the second look.
      setImmediate(() => setImmediate(() => job === this.#jobs[0] && this.#end('time', detail)))
    }, job.milliseconds)
  }

  #end(why: End['why'], detail: string): void {
    if (this.#isOver) return
    this.close()
    const [at, ...waiting] = this.#jobs.splice(0)
    this.#calls.ended({ why, detail, wasReady: this.#isReady, at, waiting })
  }
}
