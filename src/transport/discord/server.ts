import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteractionData,
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js'
import type { Load, ServerCommand, ServerContext, ServerMenu, ServerSettings } from '../../command.ts'
import { type Callback, newMessage } from './callback.ts'
import { readOptions } from './dispatch.ts'
import { checkInput } from './input.ts'
import { type Desk, showSentence } from './pages.ts'
import { toLocale } from './seat.ts'
import { SENTENCES } from './sentences.ts'

/** What the commands for the members who manage a server need. */
export interface ServerDesk {
  readonly menu: ServerMenu
  readonly settingsOf: (server: string) => ServerSettings
  readonly save: (server: string, settings: ServerSettings) => void
  readonly load: () => Load
  readonly reload: ServerContext['reload']
}

/** True in channels where a server keeps replies to the asker alone. */
export function isQuietIn(
  { private: isPrivate, publicChannels }: ServerSettings,
  channels: readonly string[],
): boolean {
  return isPrivate && !channels.some(id => publicChannels.includes(id))
}

/** An interaction that calls one of the server's commands; null where it calls none. */
export function readServerCall(menu: ServerMenu | undefined, interaction: APIInteraction): ServerCall | null {
  if (interaction?.type !== InteractionType.ApplicationCommand) return null
  const { data } = interaction
  if (data?.type !== ApplicationCommandType.ChatInput || data.name !== menu?.name) return null
  const [called] = data.options ?? []
  const command = menu.commands.find(({ name }) => name === called?.name)
  const options = called?.type === ApplicationCommandOptionType.Subcommand ? called.options : []
  return { interaction, command: command ?? null, options: options ?? [] }
}

export interface ServerCall {
  readonly interaction: APIApplicationCommandInteraction
  readonly command: ServerCommand | null
  readonly options: NonNullable<APIChatInputApplicationCommandInteractionData['options']>
}

/** Runs a server's command, for members who may manage the server, and answers them alone. Rejects with what it throws. */
export async function respondToServerCall(desk: Desk, server: ServerDesk, called: ServerCall): Promise<Callback> {
  const { interaction, command, options } = called
  const { guild_id, member } = interaction
  const locale = toLocale(interaction.locale)
  const say = (sentence: string) => newMessage(showSentence(desk, sentence, locale))
  const manages = (BigInt(member?.permissions ?? 0) & PermissionFlagsBits.ManageGuild) !== 0n
  if (guild_id === undefined || !manages) return say(SENTENCES.managersOnly[locale])
  if (command === null) return say(SENTENCES.unknownCommand[locale])
  const checked = checkInput(command, readOptions(options), locale)
  if (checked.kind === 'fault') return say(checked.sentence)
  const reply = await command.run(checked.input, {
    ...desk.context(locale),
    settings: server.settingsOf(guild_id),
    save: settings => server.save(guild_id, settings),
    load: server.load(),
    reload: server.reload,
  })
  const page = reply.pages[0] ?? { heading: [], entries: [], footer: [] }
  return newMessage({ ...reply, message: desk.toMessage(page, { buttons: [], private: true, locale }) })
}
