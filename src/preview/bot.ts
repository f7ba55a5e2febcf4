import { allCommands, callFor, serverMenu } from '../../commands/index.ts'
import type { ServerSettings } from '../command.ts'
import type { CoverageHolder } from '../coverage-holder.ts'
import { toMessage } from '../present/message.ts'
import type { Desk } from '../transport/discord/pages.ts'
import { isQuietIn, type ServerDesk } from '../transport/discord/server.ts'
import type { Bot } from './answer.ts'

const defaults: ServerSettings = { private: false, publicChannels: [] }

/** The bot as it stands behind the chat: like the one on Discord, but what a server sets is forgotten at the end. */
export function botOn(held: CoverageHolder): Bot {
  const settings = new Map<string, ServerSettings>()
  const settingsOf = (server: string) => settings.get(server) ?? defaults
  const desk: Desk = {
    commands: allCommands,
    toMessage,
    context: locale => ({ coverage: held.coverage(), locale, now: new Date() }),
    edition: held.edition,
    route: callFor,
    isQuiet: (server, channels) => isQuietIn(settingsOf(server), channels),
  }
  const server: ServerDesk = {
    menu: serverMenu,
    settingsOf,
    save: (id, changed) => settings.set(id, changed),
    load: held.load,
    reload: held.reload,
  }
  return { desk, server }
}
