import type { Command, CommandContext } from '../../command.ts'
import { type Answered, answerLine, reportOn } from './answer.ts'
import { linesOf, type Streams, writeTo } from './streams.ts'

const nothing = { hits: [], statements: [], articles: [], searched: null, suggestions: [] } as const

/** One line of output (shared/contract.md). */
export function toRecord(answered: Answered) {
  if (answered.kind === 'fault')
    return { command: answered.command, kind: 'error', ms: 0, ...nothing, message: answered.message }
  const { command, ms, reply } = answered
  return { command, kind: reply.kind, ms: Math.round(ms * 1000) / 1000, ...nothing, ...reply.record }
}

/** Answers each line of input with a line of JSON. */
export async function answerAsJson(
  { input, output, errors }: Streams,
  commands: readonly Command[],
  context: () => CommandContext,
): Promise<void> {
  for await (const line of linesOf(input)) {
    const answered = await answerLine(line, commands, context())
    reportOn(answered, errors)
    await writeTo(output, `${JSON.stringify(toRecord(answered))}\n`)
  }
}
