import { createInterface } from 'node:readline/promises'
import type { Call, Command, CommandContext, Reply } from '../../command.ts'
import { type Answered, answerCall, answerLine, reportOn } from './answer.ts'
import { completeLine } from './complete.ts'
import { linesOf, type Streams, writeTo } from './streams.ts'

/** Shows one page of a reply as text. */
export type ShowPage = (reply: Reply, page: number) => string

/** Words that somebody types, with the calls of the reply that they answer: here none. */
interface FreeText {
  readonly text: string
  readonly behind: readonly Call[]
}

export interface Console {
  readonly commands: readonly Command[]
  readonly context: () => CommandContext
  /** The call that words without a slash are; without it they are a question. */
  readonly route?: (asked: FreeText, context: CommandContext) => Promise<Call>
  readonly show: ShowPage
  readonly greeting: string
}

const quit = new Set(['q', 'quit', 'exit', ':q', '/quit', '終了'])
const more = { ja: '（Enter で次のページ）', en: '(Enter for the next page)' } as const

/** Words without a slash mean what they mean on Discord. */
async function answer(line: string, { commands, context, route }: Console): Promise<Answered> {
  const [text, asked] = [line.trim(), context()]
  const call = route === undefined || /^[/／]/.test(text) ? null : await route({ text, behind: [] }, asked)
  return (call && (await answerCall(call, commands, asked))) ?? answerLine(line, commands, asked)
}

/** Answers each line of input that is not blank with all pages of its reply: for input that comes through a pipe. */
export async function answerPiped({ input, output, errors }: Streams, console: Console): Promise<void> {
  let isAsked = false
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue
    isAsked = true
    const answered = await answer(line, console)
    reportOn(answered, errors)
    const text =
      answered.kind === 'fault'
        ? answered.message
        : answered.reply.pages.map((_, page) => console.show(answered.reply, page)).join('\n\n')
    await writeTo(output, `${text}\n\n`)
  }
  // A service without a token would otherwise end without a word.
  if (!isAsked)
    errors.write(
      'No question was asked. Set DISCORD_TOKEN to run on Discord; without it, questions are read from standard input.\n',
    )
}

interface Reading {
  readonly reply: Reply
  readonly page: number
}

interface Step {
  readonly text: string
  /** The page that Enter on an empty line shows next. */
  readonly reading: Reading | null
}

const turned = ({ reply, page }: Reading, { show }: Console): Step => ({
  text: show(reply, page),
  reading: page + 1 < reply.pages.length ? { reply, page: page + 1 } : null,
})

/** The output of a typed line. `reading` is the page that Enter on an empty line shows next. */
async function step(line: string, reading: Reading | null, { console, streams }: Opened): Promise<Step> {
  if (line.trim() === '') return reading === null ? { text: '', reading } : turned(reading, console)
  const answered = await answer(line, console)
  reportOn(answered, streams.errors)
  if (answered.kind === 'fault') return { text: answered.message, reading: null }
  return turned({ reply: answered.reply, page: 0 }, console)
}

interface Opened {
  readonly console: Console
  readonly streams: Streams
}

/** Opens a prompt on a terminal: one line, one reply; Enter on an empty line turns the page, Tab completes. Resolves when the user leaves. */
export async function openPrompt(streams: Streams, console: Console): Promise<void> {
  const { input, output } = streams
  const readline = createInterface({
    input,
    output,
    terminal: true,
    prompt: '› ',
    completer: (line: string) => completeLine(line, console.commands, console.context()),
  })
  output.write(`${console.greeting}\n\n`)
  readline.prompt()
  let reading: Reading | null = null
  let left = false
  // Input that ends is closed at once, with its last lines still to be read; a prompt would throw from Node 24 on.
  let ended = false
  readline.once('close', () => {
    ended = true
  })
  for await (const line of readline) {
    left = quit.has(line.trim().toLowerCase())
    if (left) break
    const stepped: Step = await step(line, reading, { console, streams })
    reading = stepped.reading
    const turns = reading === null ? '' : `${more[console.context().locale]}\n`
    if (stepped.text !== '') output.write(`\n${stepped.text}\n${turns}\n`)
    if (!ended) readline.prompt()
  }
  // Ctrl+C and Ctrl+D leave the cursor behind the prompt.
  if (!left) output.write('\n')
  readline.close()
}
