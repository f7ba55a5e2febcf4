import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import type { Command, CommandContext, Reply } from '../../command.ts'
import { answerLine } from './answer.ts'
import { completeLine } from './complete.ts'
import { linesOf, writeTo } from './json.ts'

/** Shows one page of a reply as text. */
export type ShowPage = (reply: Reply, page: number) => string

export interface Console {
  readonly commands: readonly Command[]
  readonly context: () => CommandContext
  readonly show: ShowPage
  readonly greeting: string
}

const quit = new Set(['q', 'quit', 'exit', ':q', '/quit', '終了'])
const more = { ja: '（Enter で次のページ）', en: '(Enter for the next page)' } as const

/** Answers each line of input with all pages of its reply: for input that comes through a pipe. */
export async function answerPiped(streams: { input: Readable; output: Writable }, console: Console): Promise<void> {
  for await (const line of linesOf(streams.input)) {
    const answered = answerLine(line, console.commands, console.context())
    const text =
      answered.kind === 'fault'
        ? answered.message
        : answered.reply.pages.map((_, page) => console.show(answered.reply, page)).join('\n\n')
    await writeTo(streams.output, `${text}\n\n`)
  }
}

interface Reading {
  readonly reply: Reply
  readonly page: number
}

/** What a typed line shows, and what Enter goes on with. */
function step(line: string, reading: Reading | null, console: Console): { text: string; reading: Reading | null } {
  if (line.trim() === '') {
    const next = reading === null ? null : { ...reading, page: reading.page + 1 }
    if (next === null || next.page >= next.reply.pages.length) return { text: '', reading: null }
    return { text: console.show(next.reply, next.page), reading: next }
  }
  const answered = answerLine(line, console.commands, console.context())
  if (answered.kind === 'fault') return { text: answered.message, reading: null }
  return { text: console.show(answered.reply, 0), reading: { reply: answered.reply, page: 0 } }
}

/** Opens a prompt on a terminal: one line, one reply; Enter alone turns the page, Tab completes. Resolves when the asker leaves. */
export async function openPrompt(streams: { input: Readable; output: Writable }, console: Console): Promise<void> {
  const readline = createInterface({
    ...streams,
    terminal: true,
    prompt: '› ',
    completer: (line: string) => completeLine(line, console.commands, console.context()),
  })
  streams.output.write(`${console.greeting}\n\n`)
  readline.prompt()
  let reading: Reading | null = null
  for await (const line of readline) {
    if (quit.has(line.trim())) break
    const stepped = step(line, reading, console)
    reading = stepped.reading
    const { locale } = console.context()
    const turns = reading !== null && reading.page + 1 < reading.reply.pages.length
    if (stepped.text !== '') streams.output.write(`\n${stepped.text}\n${turns ? `${more[locale]}\n` : ''}\n`)
    readline.prompt()
  }
  readline.close()
}
