import type { Worker } from 'node:worker_threads'
import type { Message, Ready } from './reader-thread.ts'
import type { Outcome } from './readers.ts'
import { timeOfThread } from './thread-time.ts'

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

/** A thread that gets no core on a busy machine waits for its time at most so many times as long. */
const patience = 6

interface Watch {
  /** Milliseconds that the job may still take. */
  readonly left: number
  /** Milliseconds that the thread had had when the clock was set. */
  readonly spent: number | null
  /** When the job is given up, whatever it had. */
  readonly until: number
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
  #ready: Ready | null = null
  #isOver = false

  constructor(thread: Worker, calls: Calls) {
    this.#thread = thread
    this.#calls = calls
    thread.on('message', (message: Outcome<never> | Ready) => this.#take(message))
    thread.on('error', (error: NodeJS.ErrnoException) =>
      this.#end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failed', error.message),
    )
    thread.on('exit', code => this.#end('failed', `its thread exited with code ${code}`))
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

  #take(message: Outcome<never> | Ready): void {
    if (message.kind === 'ready') {
      this.#ready = message
      this.#watch()
      return
    }
    const job = this.#jobs.shift()
    this.#watch()
    job?.settle?.(message)
    this.#calls.answered()
  }

  /** Begins to count the time of the job that is at the head now. */
  #watch(): void {
    clearTimeout(this.#clock)
    const [job] = this.#jobs
    if (this.#ready === null || job === undefined || job.milliseconds === null) return
    const { number } = this.#ready
    const spent = timeOfThread(number)
    this.#wait(job, { left: job.milliseconds, spent, until: performance.now() + job.milliseconds * patience })
  }

  #wait(job: Job, { left, spent, until }: Watch): void {
    this.#clock = setTimeout(
      () => {
        const now = timeOfThread(this.#ready?.number ?? null)
        const had = spent === null || now === null ? left : now - spent
        if (had < left - 1 && performance.now() < until) this.#wait(job, { left: left - had, spent: now, until })
        else this.#giveUp(job)
      },
      Math.max(1, left),
    )
  }

  #giveUp(job: Job): void {
    const detail = `${Math.ceil((job.milliseconds ?? 0) / 100) / 10} s`
    // If this thread was busy, the answer may have come long ago: messages are taken before the second look.
    setImmediate(() => setImmediate(() => job === this.#jobs[0] && this.#end('time', detail)))
  }

  #end(why: End['why'], detail: string): void {
    if (this.#isOver) return
    this.close()
    const [at, ...waiting] = this.#jobs.splice(0)
    this.#calls.ended({ why, detail, wasReady: this.#ready !== null, at, waiting })
  }
}
