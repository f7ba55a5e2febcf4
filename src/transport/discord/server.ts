import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js'
import type { Access, Asker, Load, Reply, ServerContext, ServerMenu, ServerSettings } from '../../command.ts'
import { type Callback, newMessage } from './callback.ts'
import { complete } from './complete.ts'
import { openForm } from './forms.ts'
import { packCall } from './ids.ts'
import { checkInput } from './input.ts'
import { type Desk, showSentence } from './pages.ts'
import { toLocale } from './seat.ts'
import { SENTENCES } from './sentences.ts'
import { readServerTyping, type ServerCall } from './server-calls.ts'

/** What the commands that change something need. */
export interface ServerDesk {
  readonly menu: ServerMenu
  readonly settingsOf: (server: string) => ServerSettings
  readonly save: (server: string, settings: ServerSettings) => void
  readonly load: () => Load
  readonly reload: ServerContext['reload']
  /** Changes the coverage; null for a server that may not, undefined if no server may. */
  readonly curationFor?: (server: string | null) => ServerContext['curation']
  readonly following?: ServerContext['following']
  /** Called when the bot has left a server for good. */
  readonly forget?: (server: string) => void
}

/** True in channels for which the server made replies visible to the asker only. */
export function isQuietIn(
  { private: isPrivate, publicChannels }: ServerSettings,
  channels: readonly string[],
): boolean {
  return isPrivate && !channels.some(id => publicChannels.includes(id))
}

function askerOf({ member, user }: APIInteraction, { editorRole }: ServerSettings): Asker {
  const manages = (BigInt(member?.permissions ?? 0) & PermissionFlagsBits.ManageGuild) !== 0n
  const edits = manages || (editorRole !== undefined && (member?.roles ?? []).includes(editorRole))
  return { id: member?.user.id ?? user?.id ?? '', manages, edits }
}

const nowhere: ServerSettings = { private: false, publicChannels: [] }

/** The sentence for those who may not call a command; null for those who may. */
function refusalOf(access: Access, asker: Asker, server: string | undefined): 'managersOnly' | 'editorsOnly' | null {
  if (access === 'everybody') return null
  if (access === 'editors') return server !== undefined && asker.edits ? null : 'editorsOnly'
  return server !== undefined && asker.manages ? null : 'managersOnly'
}

/** How far a command is, as a page in the place of its reply. */
export type ShowProgress = (callback: Callback) => Promise<void>

function messageOf(desk: Desk, reply: Pick<Reply, 'pages'>, locale: ServerContext['locale']) {
  const page = reply.pages[0] ?? { heading: [], entries: [], footer: [] }
  return desk.toMessage(page, { buttons: [], actionId: packCall, private: true, locale })
}

/** A press changes the message that it is below; a failure is reported in a message of its own. */
function callbackOf(
  desk: Desk,
  reply: Reply,
  { interaction, locale }: { interaction: APIInteraction; locale: ServerContext['locale'] },
): Callback {
  const shown = { ...reply, message: messageOf(desk, reply, locale) }
  if (interaction.type !== InteractionType.MessageComponent || reply.kind !== 'answer') return newMessage(shown)
  const data = { ...shown.message, flags: shown.message.flags & ~MessageFlags.Ephemeral }
  return { type: InteractionResponseType.UpdateMessage, data }
}

/** Runs a command of the server menu for members with the permission, and replies in private. Rejects with what the command throws. */
export async function respondToServerCall(
  desk: Desk,
  server: ServerDesk,
  { interaction, command, options, show }: ServerCall & { readonly show?: ShowProgress },
): Promise<Callback> {
  const { guild_id } = interaction
  const locale = toLocale('locale' in interaction ? interaction.locale : undefined)
  const say = (sentence: string) => newMessage(showSentence(desk, sentence, locale))
  const settings = guild_id === undefined ? nowhere : server.settingsOf(guild_id)
  const asker = askerOf(interaction, settings)
  const refusal = refusalOf(command?.access ?? 'managers', asker, guild_id)
  if (refusal !== null) return say(SENTENCES[refusal][locale])
  if (command === null) return say(SENTENCES.unknownCommand[locale])
  const checked = checkInput(command, options, locale)
  if (checked.kind === 'fault') return say(checked.sentence)
  const reply = await command.run(checked.input, {
    ...desk.context(locale),
    ...{ server: guild_id ?? null, channel: interaction.channel?.id ?? '', asker, settings },
    save: changed => guild_id !== undefined && server.save(guild_id, changed),
    load: server.load(),
    reload: server.reload,
    curation: server.curationFor?.(guild_id ?? null) ?? null,
    following: server.following ?? null,
    progress: async page => {
      await show?.(
        callbackOf(desk, { kind: 'answer', private: true, pages: [page], record: {} }, { interaction, locale }),
      )
    },
  })
  return reply.kind === 'form' ? openForm(reply.form) : callbackOf(desk, reply, { interaction, locale })
}

/** Proposals for an option of a command that changes something; null if none of them is typed. */
export async function completeServerCall(
  desk: Desk,
  server: ServerDesk | undefined,
  interaction: APIApplicationCommandAutocompleteInteraction,
): Promise<Callback | null> {
  const typing = readServerTyping(server?.menu, interaction)
  if (typing === null) return null
  const { command, ...typed } = typing
  const locale = toLocale(interaction.locale)
  const choices = await complete(desk, { ...typed, command: command.name, locale, definition: command })
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }
}
