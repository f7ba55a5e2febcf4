import { parentPort, workerData } from 'node:worker_threads'
import { morphologyOf } from '../../language/analyzer.ts'
import type { Lexicon } from '../../model.ts'
import { openReader } from './reader.ts'
import { failureOf, type Known, type Work } from './readers.ts'
import { threadNumber } from './thread-time.ts'

/** What a thread says first. */
export interface Ready {
  readonly kind: 'ready'
  /** Its number in the kernel. */
  readonly number: string | null
}

/** What a thread is asked or told. */
export interface Message {
  readonly method: Work | keyof Known
  readonly argument: unknown
}

const { lexicon }: { readonly lexicon: Lexicon } = workerData
const reader = openReader(lexicon)
const methods: Readonly<Record<string, (argument: never) => unknown>> = {
  ...reader,
  open: dictionary => reader.open(morphologyOf(dictionary)),
}

async function answer({ method, argument }: Message): Promise<unknown> {
  const started = performance.now()
  try {
    const value = await methods[method]?.(argument as never)
    return { kind: 'done', value, milliseconds: performance.now() - started }
  } catch (error) {
    return failureOf(error)
  }
}

// One after the other: the time of each is its own.
let before: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (message: Message) => {
  before = before.then(async () => parentPort?.postMessage(await answer(message)))
})
parentPort?.postMessage({ kind: 'ready', number: threadNumber() } satisfies Ready)
