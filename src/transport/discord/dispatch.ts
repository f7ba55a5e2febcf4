import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord.js'
import type { Call, RawInput } from '../../command.ts'
import { beginningOf, isBlank } from '../../language/graphemes.ts'
import { EngineFault } from '../../model/holdings.ts'
import { type Callback, newMessage } from './callback.ts'
import { complete } from './complete.ts'
import { LIMITS } from './limits.ts'
import { type Desk, showPage, showSentence } from './pages.ts'
import { respondToPress } from './press.ts'
import { seatOf, toLocale } from './seat.ts'
import { SENTENCES } from './sentences.ts'

/** The response to an interaction; null for kinds of them that the menu does not lead to. Rejects with what a handler throws. */
export async function respond(desk: Desk, interaction: APIInteraction): Promise<Callback | null> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand: {
      const locale = toLocale(interaction.locale)
      const call = readCall(desk, interaction.data)
      if (call === null) return null
      if (call === 'no-text') return newMessage(showSentence(desk, SENTENCES.noText[locale], locale))
      return newMessage(await showPage(desk, { ...call, seat: seatOf(desk, interaction), page: () => 0 }))
    }
    case InteractionType.ApplicationCommandAutocomplete:
      return {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: await propose(desk, interaction) },
      }
    case InteractionType.MessageComponent:
      return respondToPress(desk, interaction)
    default:
      return null
  }
}

/** Returns the call that a command of the menu makes; null for kinds of commands that are not in the menu. */
function readCall(desk: Desk, data: APIApplicationCommandInteraction['data']): Call | 'no-text' | null {
  if (data.type === ApplicationCommandType.ChatInput) return { command: data.name, options: readOptions(data.options) }
  if (data.type !== ApplicationCommandType.Message) return null
  const command = desk.commands.find(({ surface, title }) => surface === 'message' && title?.en === data.name)
  const [option] = Object.keys(command?.options ?? {})
  if (!command || !option) return { command: data.name, options: {} }
  const message = data.resolved.messages[data.target_id]
  const text = message ? textOf(message) : ''
  return text === '' ? 'no-text' : { command: command.name, options: { [option]: text } }
}

/** Returns the text of a message and of the previews of its links. */
function textOf({ content, embeds }: APIMessage): string {
  const previews = (embeds ?? []).flatMap(({ title, description }) => [title ?? '', description ?? ''])
  const text = [content, ...previews].filter(part => !isBlank(part)).join('\n')
  return beginningOf(text, LIMITS.messageText)
}

/** The sentence for who asked, after a fault. */
export const sentencesFor = (error: unknown) => SENTENCES[error instanceof EngineFault ? 'notNow' : 'failed']

/** What to send if `respond` fails. */
export function apologize(desk: Desk, interaction: APIInteraction, error?: unknown): Callback {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } }
  }
  const locale = 'locale' in interaction ? toLocale(interaction.locale) : 'en'
  return newMessage(showSentence(desk, sentencesFor(error)[locale], locale))
}

function propose(desk: Desk, { data, locale }: APIApplicationCommandAutocompleteInteraction) {
  const focused = data.options.find(option => 'focused' in option && option.focused)?.name ?? ''
  return complete(desk, { command: data.name, options: readOptions(data.options), focused, locale: toLocale(locale) })
}

/** Options by name; what has no value of a type that commands take is left out. */
export function readOptions(
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType>[] | undefined,
): RawInput {
  const named = (options ?? []).flatMap(option => {
    const value = 'value' in option ? option.value : undefined
    return typeof value === 'string' || typeof value === 'boolean' ? [[option.name, value] as const] : []
  })
  return Object.fromEntries(named)
}
