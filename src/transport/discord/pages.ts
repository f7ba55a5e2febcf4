import type { Call, Command, CommandContext, RawInput, Reply } from '../../command.ts'
import { type Judgement, MENU, packCall } from './ids.ts'
import { checkInput } from './input.ts'
import type { Extras, Locale, MessageBody, Page, ToMessage } from './present.ts'
import { againRow, controlRow, rowsBelow } from './rows.ts'
import { FACES, SENTENCES, tooManyPages } from './sentences.ts'

/** A free-text question, with the calls of the reply that it responds to, if any. */
export interface FreeText {
  readonly text: string
  readonly locale: Locale
  readonly behind: readonly Call[]
}

/** Everything that answering needs, however a question arrives. */
export interface Desk {
  readonly commands: readonly Command[]
  readonly context: (locale: Locale) => CommandContext
  readonly toMessage: ToMessage
  /** Identifies this version of the coverage in a few characters; without it the coverage never changes. */
  readonly edition?: () => string
  /** Turns free text into a call; without it, a call of the first command. */
  readonly route?: (asked: FreeText, context: CommandContext) => Promise<Call>
  /** True if replies in a channel of a server are private unless the member asks otherwise. */
  readonly isQuiet?: (guild: string, channels: readonly string[]) => boolean
  /** Told what a reader thinks of a reply. */
  readonly judge?: (judgement: Judgement) => void
  /** Runs a command to build a reply; `turned` if only another page of an existing reply is wanted. */
  readonly observe?: (
    asked: { readonly command: string; readonly turned: boolean },
    make: () => Promise<Reply>,
  ) => Promise<Reply>
}

/** Who is asking, and in which channel. */
export interface Seat {
  /** The asker's user id. */
  readonly asker: string
  readonly locale: Locale
  /** Replies are private unless asked otherwise. */
  readonly quiet: boolean
  /** A private reply can be made public here. */
  readonly shareable: boolean
}

export interface Asked extends Call {
  readonly seat: Seat
  /** Given how many pages there are, the one to show, counted from 0. */
  readonly page: (pages: number) => number
  /** True if the reply is already visible and only its page changes. */
  readonly turned?: boolean
  /** If the page replaces one in an existing message: whether that message is private. */
  readonly into?: 'private' | 'public'
}

export interface Shown {
  readonly kind: Reply['kind']
  readonly private: boolean
  readonly message: MessageBody
}

/** Runs a command and shows a page of its reply; misses, faults and what the command itself calls private are private. */
export async function showPage(desk: Desk, asked: Asked): Promise<Shown> {
  const { seat } = asked
  const command = desk.commands.find(({ name }) => name === asked.command)
  if (!command) return showSentence(desk, SENTENCES.unknownCommand[seat.locale], seat.locale)
  const checked = checkInput(command, asked.options, seat.locale)
  if (checked.kind === 'fault') return showSentence(desk, checked.sentence, seat.locale)
  const { input } = checked
  const make = () => command.run(input, desk.context(seat.locale))
  const reply = await (desk.observe?.({ command: command.name, turned: asked.turned === true }, make) ?? make())
  const call = reply.again ?? { command: command.name, options: input }
  return showReply(desk, { reply, call, outlets: await outletsFor(desk, command, reply, input) }, asked)
}

interface Made {
  readonly reply: Reply
  /** How to get the reply again. */
  readonly call: Call
  readonly outlets: readonly string[]
}

function showReply(desk: Desk, { reply, call, outlets }: Made, asked: Asked): Shown {
  const { locale } = asked.seat
  const pages = reply.pages.length
  const page = Math.min(Math.max(asked.page(pages), 0), pages - 1)
  const isPrivate = isForAskerAlone(reply, asked)
  const state = { ...call, page, edition: desk.edition?.() ?? '' }
  const judged = reply.kind === 'answer' ? reply.judged : undefined
  const offered = reply.offer && againRow(reply.offer.call, state.edition, reply.offer.label)
  const rows = offered ? { buttons: offered } : rowsBelow({ state, pages, outlets, judged, locale })
  const body = withNote(reply.pages[page] ?? sentencePage(''), rows ? null : tooManyPages(locale, pages))
  const extras: Extras = {
    ...(rows ?? { buttons: [] }),
    controls: isPrivate && reply.kind !== 'answer' ? [] : controlRow({ ...asked.seat, private: isPrivate }, locale),
    actionId: packCall,
    menu: { customId: MENU, placeholder: FACES.menu[locale] },
    private: isPrivate,
    locale,
  }
  return { kind: reply.kind, private: isPrivate, message: desk.toMessage(body, extras) }
}

function isForAskerAlone(reply: Reply, { into, options, seat }: Asked): boolean {
  if (into !== undefined) return into === 'private'
  return reply.private || reply.kind !== 'answer' || (seat.quiet && options.private === undefined)
}

/** The outlets to narrow to are those of the reply that is not narrowed yet. */
async function outletsFor(desk: Desk, command: Command, reply: Reply, input: RawInput): Promise<readonly string[]> {
  if (reply.outlets === undefined || input.outlet === undefined) return reply.outlets ?? []
  const { outlet: _, ...others } = input
  const context = desk.context('ja')
  return (await command.run(others, context)).outlets ?? []
}

/** A private reply with one of the bot's own sentences. */
export function showSentence(desk: Desk, sentence: string, locale: Locale): Shown {
  const message = desk.toMessage(sentencePage(sentence), { buttons: [], private: true, locale })
  return { kind: 'error', private: true, message }
}

/** Says that a reply is of an older coverage, and offers to ask its call again. */
export function showOutdated(desk: Desk, call: Call, locale: Locale): Shown {
  const controls = againRow(call, desk.edition?.() ?? '', FACES.again[locale]) ?? []
  const page = sentencePage(SENTENCES.outdated[locale])
  return { kind: 'error', private: true, message: desk.toMessage(page, { buttons: controls, private: true, locale }) }
}

function sentencePage(text: string): Page {
  return { heading: [{ as: 'text', runs: [{ text }] }], entries: [], footer: [] }
}

function withNote(page: Page, note: string | null): Page {
  return note === null ? page : { ...page, footer: [...page.footer, { as: 'small', runs: [{ text: note }] }] }
}
