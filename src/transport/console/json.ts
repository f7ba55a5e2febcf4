import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Command, CommandContext } from '../../command.ts'
import { type Answered, answerLine } from './answer.ts'

const nothing = { hits: [], statements: [], articles: [], searched: null, suggestions: [] } as const

/** One line of output (shared/contract.md). */
export function toRecord(answered: Answered) {
  if (answered.kind === 'fault')
    return { command: answered.command, kind: 'error', ms: 0, ...nothing, message: answered.message }
  const { command, ms, reply } = answered
  return { command, kind: reply.kind, ms: Math.round(ms * 1000) / 1000, ...nothing, ...reply.record }
}

/** Lines of input in order; a line that was not ended is one too. */
export const linesOf = (input: Readable): AsyncIterable<string> =>
  createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, terminal: false })

/** Waits for a slow reader, so that a long session does not pile up in memory. */
export async function writeTo(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await new Promise(resolve => output.once('drain', resolve))
}

/** Answers each line of input with a line of JSON. */
export async function answerAsJson(
  streams: { input: Readable; output: Writable },
  commands: readonly Command[],
  context: () => CommandContext,
): Promise<void> {
  for await (const line of linesOf(streams.input)) {
    await writeTo(streams.output, `${JSON.stringify(toRecord(answerLine(line, commands, context())))}\n`)
  }
}
