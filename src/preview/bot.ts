import type { ServerSettings } from '../command.ts'
import type { Desk } from '../transport/discord/pages.ts'
import { isQuietIn, type ServerDesk } from '../transport/discord/server.ts'
import type { Bot } from './answer.ts'

const defaults: ServerSettings = { private: false, publicChannels: [] }

/** What the bot is built from, apart from the settings of servers. */
export interface Parts {
  readonly desk: Omit<Desk, 'isQuiet'>
  readonly server: Pick<ServerDesk, 'menu' | 'load' | 'reload' | 'curationFor' | 'following'>
}

/** The bot behind the chat page: like the one on Discord, except that server settings are lost when it ends. */
export function botOf({ desk, server }: Parts): Bot {
  const settings = new Map<string, ServerSettings>()
  const settingsOf = (id: string) => settings.get(id) ?? defaults
  const isQuiet: Desk['isQuiet'] = (id, channels) => isQuietIn(settingsOf(id), channels)
  const save: ServerDesk['save'] = (id, changed) => settings.set(id, changed)
  return { desk: { ...desk, isQuiet }, server: { ...server, settingsOf, save } }
}
