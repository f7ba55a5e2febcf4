import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** Streams of a console; `errors` is for the operator, so that `output` contains replies only. */
export interface Streams {
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable
}

/** Lines of input in order; a line that was not ended is one too. */
export const linesOf = (input: Readable): AsyncIterable<string> =>
  createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, terminal: false })

/** Waits for a slow reader, so that a long session does not pile up in memory. */
export async function writeTo(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await new Promise(resolve => output.once('drain', resolve))
}
