import { type REST, Routes } from 'discord.js'
import type { Command } from '../../command.ts'
import { compareMenus, type MenuDifference, toMenu } from './menu.ts'

export interface MenuPlace {
  readonly rest: REST
  readonly applicationId: string
  /** The one server that gets the menu; null for all. */
  readonly guildId: string | null
}

/** Publishes the menu where it differs from what Discord has; what differed, or null where it was left alone. */
export async function publishMenu(commands: readonly Command[], place: MenuPlace): Promise<MenuDifference | null> {
  const { wanted, route, difference } = await planMenu(commands, place)
  if (difference) await place.rest.put(route, { body: wanted })
  return difference
}

/** What publishing would do, without doing it. */
export async function planMenu(commands: readonly Command[], { rest, applicationId, guildId }: MenuPlace) {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId)
  const wanted = toMenu(commands, guildId ? 'guild' : 'global')
  const published = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  const difference = compareMenus(wanted, Array.isArray(published) ? published : [])
  return { wanted, route, difference }
}
