import type { Command, CommandContext, RawInput, Reply } from '../../command.ts'
import { checkInput } from './input.ts'
import type { Button, Locale, MessageBody, Page, ToMessage } from './present.ts'
import { SENTENCES, tooManyPages } from './sentences.ts'
import { type PageState, packState, SLOTS, type Slot } from './state.ts'

/** What answering needs, whichever way it is asked. */
export interface Desk {
  readonly commands: readonly Command[]
  readonly context: (locale: Locale) => CommandContext
  readonly toMessage: ToMessage
}

export interface Asked {
  readonly command: string
  readonly options: RawInput
  readonly locale: Locale
  /** Given how many pages there are, the one to show, counted from 0. */
  readonly page: (pages: number) => number
}

export interface Shown {
  readonly kind: Reply['kind']
  readonly private: boolean
  readonly message: MessageBody
}

/** Runs a command and shows a page of its reply; misses, faults and what the command itself calls private are private. */
export function showPage(desk: Desk, asked: Asked): Shown {
  const command = desk.commands.find(({ name }) => name === asked.command)
  if (!command) return showSentence(desk, SENTENCES.unknownCommand[asked.locale], asked.locale)
  const checked = checkInput(command, asked.options, asked.locale)
  if (checked.kind === 'fault') return showSentence(desk, checked.sentence, asked.locale)
  const reply = command.run(checked.input, desk.context(asked.locale))
  const page = Math.min(Math.max(asked.page(reply.pages.length), 0), reply.pages.length - 1)
  const isPrivate = reply.private || reply.kind !== 'answer'
  const buttons = toButtons({ command: command.name, page, options: checked.input }, reply.pages.length)
  const shown = withNote(
    reply.pages[page] ?? sentencePage(''),
    buttons ? null : tooManyPages(asked.locale, reply.pages.length),
  )
  const extras = { buttons: buttons ?? [], private: isPrivate, locale: asked.locale }
  return { kind: reply.kind, private: isPrivate, message: desk.toMessage(shown, extras) }
}

/** A sentence of the bot's own, for the asker alone. */
export function showSentence(desk: Desk, sentence: string, locale: Locale): Shown {
  const message = desk.toMessage(sentencePage(sentence), { buttons: [], private: true, locale })
  return { kind: 'error', private: true, message }
}

function sentencePage(text: string): Page {
  return { heading: [{ as: 'text', runs: [{ text }] }], entries: [], footer: [] }
}

function withNote(page: Page, note: string | null): Page {
  return note === null ? page : { ...page, footer: [...page.footer, { as: 'small', runs: [{ text: note }] }] }
}

/** No buttons for a single page; null where there is no room for what they must remember. */
function toButtons(state: PageState, pages: number): readonly Button[] | null {
  if (pages < 2) return []
  const ids = packState(state)
  const last = pages - 1
  const faces: Readonly<Record<Slot, { readonly label: string; readonly disabled: boolean }>> = {
    first: { label: '«', disabled: state.page === 0 },
    previous: { label: '‹', disabled: state.page === 0 },
    count: { label: `${state.page + 1} / ${pages}`, disabled: true },
    next: { label: '›', disabled: state.page === last },
    last: { label: '»', disabled: state.page === last },
  }
  return ids && SLOTS.map((slot, i) => ({ customId: ids[i] ?? '', ...faces[slot] }))
}

/** The page that a button leads to from the page it stands below. */
export function pageBehind(slot: Slot, page: number, pages: number): number {
  const targets = { first: 0, previous: page - 1, count: page, next: page + 1, last: pages - 1 }
  return targets[slot]
}
