import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteractionData,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js'
import type { Call, RawInput, ServerCommand, ServerMenu } from '../../command.ts'
import { readOptions } from './dispatch.ts'
import { readForm } from './forms.ts'
import { readPress } from './ids.ts'

/** An interaction that calls a command of the server menu; `command` is null if the command no longer exists. */
export interface ServerCall {
  readonly interaction: APIInteraction
  readonly command: ServerCommand | null
  readonly options: RawInput
}

type DataOption = APIApplicationCommandInteractionDataOption<InteractionType>

interface Called {
  readonly name: string
  readonly group: string | undefined
  readonly options: readonly DataOption[]
}

/** The part below the menu's name: a subcommand, or one in a group. */
function below(options: readonly DataOption[] | undefined): Called | null {
  const [first] = options ?? []
  if (first?.type === ApplicationCommandOptionType.Subcommand)
    return { name: first.name, group: undefined, options: first.options ?? [] }
  if (first?.type !== ApplicationCommandOptionType.SubcommandGroup) return null
  const [second] = first.options
  return second ? { name: second.name, group: first.name, options: second.options ?? [] } : null
}

const web = /https?:\/\/[^\s<>"'（）「」『』、。，．！？]+/g

/** An address without what a sentence puts behind it. */
function withoutTail(address: string): string {
  let end = address.length
  while (end > 0 && '.,;:!?)]'.includes(address.charAt(end - 1))) end--
  return address.slice(0, end)
}

/** Addresses in a message: those of its files first, then of the links in its text and previews. */
function addressesIn({ attachments, content, embeds }: APIMessage): RawInput {
  const links = [...(content.match(web) ?? []).map(withoutTail), ...(embeds ?? []).flatMap(({ url }) => url ?? [])]
  const files = (attachments ?? []).map(({ url }) => url)
  return { files: files.join('\n'), links: [...new Set(links)].join('\n') }
}

function onMessage(
  menu: ServerMenu,
  data: APIMessageApplicationCommandInteractionData,
): Omit<ServerCall, 'interaction'> | null {
  const command = menu.commands.find(({ surface, title }) => surface === 'message' && title?.en === data.name)
  const message = data.resolved.messages[data.target_id]
  return command && message ? { command, options: addressesIn(message) } : null
}

function behindSlash(
  menu: ServerMenu,
  interaction: APIApplicationCommandInteraction,
): Omit<ServerCall, 'interaction'> | null {
  const { data } = interaction
  if (data.type === ApplicationCommandType.Message) return onMessage(menu, data)
  if (data.type !== ApplicationCommandType.ChatInput) return null
  const addresses = data.resolved?.attachments ?? {}
  // Discord refers to a file by its id.
  const withAddresses = (options: RawInput): RawInput =>
    Object.fromEntries(Object.entries(options).map(([key, value]) => [key, addresses[String(value)]?.url ?? value]))
  if (data.name === menu.name) {
    const called = below(data.options)
    const command = menu.commands.find(
      ({ name, group, surface }) => surface === undefined && name === called?.name && group?.name === called.group,
    )
    return { command: command ?? null, options: withAddresses(readOptions(called?.options)) }
  }
  const own = menu.commands.find(({ name, surface }) => surface === 'slash' && name === data.name)
  return own ? { command: own, options: withAddresses(readOptions(data.options)) } : null
}

/** The custom id that was pressed, or chosen from a list of custom ids. */
function pressOf({ data }: APIMessageComponentInteraction): Call | null {
  const press = readPress(data.custom_id) ?? readPress('values' in data ? (data.values[0] ?? '') : '')
  return press?.kind === 'call' ? press.call : null
}

function bySurface(
  menu: ServerMenu,
  call: Call | null,
  surface: 'button' | 'form',
): Omit<ServerCall, 'interaction'> | null {
  const command = menu.commands.find(one => one.surface === surface && one.name === call?.command)
  return command && call ? { command, options: call.options } : null
}

/** The command that changes something and that an interaction calls; null if it calls none. */
export function readServerCall(menu: ServerMenu | undefined, interaction: APIInteraction): ServerCall | null {
  if (menu === undefined) return null
  const read = () => {
    switch (interaction?.type) {
      case InteractionType.ApplicationCommand:
        return interaction.data ? behindSlash(menu, interaction) : null
      case InteractionType.MessageComponent:
        return bySurface(menu, pressOf(interaction), 'button')
      case InteractionType.ModalSubmit:
        return bySurface(menu, readForm(interaction), 'form')
      default:
        return null
    }
  }
  const called = read()
  return called && { interaction, ...called }
}

/** What is being typed into an option of a command that changes something. */
export function readServerTyping(menu: ServerMenu | undefined, { data }: APIApplicationCommandAutocompleteInteraction) {
  const called = data.name === menu?.name ? below(data.options) : null
  const command = menu?.commands.find(({ name, group, surface }) =>
    called
      ? surface === undefined && name === called.name && group?.name === called.group
      : surface === 'slash' && name === data.name,
  )
  const options = called?.options ?? data.options
  const focused = options.find(option => 'focused' in option && option.focused)?.name
  return command && focused !== undefined ? { command, focused, options: readOptions(options) } : null
}
