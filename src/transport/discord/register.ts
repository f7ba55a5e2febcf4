import { REST, type RESTOptions, Routes } from 'discord.js'
import type { Command, ServerMenu } from '../../command.ts'
import { isUnreachable, loginFailure } from './failures.ts'
import { compareMenus, type MenuDifference, toMenu } from './menu.ts'

/** Everything that goes into Discord's menus. */
export interface Menu {
  readonly commands: readonly Command[]
  readonly server?: ServerMenu | undefined
}

export interface MenuPlace {
  readonly rest: REST
  readonly applicationId: string
  /** The one server that gets the menu; null for all. */
  readonly guildId: string | null
}

/** Publishes the command menu if it differs from the one Discord has. Returns the differences, or null if there were none. */
export async function publishMenu(menu: Menu, place: MenuPlace): Promise<MenuDifference | null> {
  const { wanted, route, difference } = await planMenu(menu, place)
  if (difference) await place.rest.put(route, { body: wanted })
  return difference
}

/** Returns what publishing would change, without publishing. */
export async function planMenu(menu: Menu, { rest, applicationId, guildId }: MenuPlace) {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId)
  const wanted = toMenu(menu.commands, guildId ? 'guild' : 'global', menu.server)
  const published = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  const difference = compareMenus(wanted, Array.isArray(published) ? published : [])
  return { wanted, route, difference }
}

export interface MenuRequest {
  readonly token: string
  readonly guildId: string | null
  /** If true, only reports what would change. */
  readonly dryRun: boolean
  readonly rest?: Partial<RESTOptions>
}

/** Publishes the menu without starting the bot, or reports what that would change. Returns a few lines of text. */
export async function registerMenu(menu: Menu, request: MenuRequest): Promise<string> {
  const rest = new REST(request.rest).setToken(request.token)
  const application = await rest.get(Routes.currentApplication()).catch(error => {
    throw isUnreachable(error) ? error : loginFailure(error)
  })
  const place = { rest, applicationId: idOf(application), guildId: request.guildId }
  const difference = request.dryRun ? (await planMenu(menu, place)).difference : await publishMenu(menu, place)
  const where = request.guildId === null ? 'all servers' : `the server ${request.guildId}`
  if (difference === null) return `The menu of ${where} is unchanged.`
  const head = request.dryRun ? `Publishing to ${where} would change:` : `Published to ${where}:`
  return [head, ...linesOf(difference)].join('\n')
}

function linesOf({ added, changed, removed }: MenuDifference): readonly string[] {
  return [...added.map(name => `+ ${name}`), ...changed.map(name => `~ ${name}`), ...removed.map(name => `- ${name}`)]
}

function idOf(application: unknown): string {
  if (typeof application === 'object' && application !== null && 'id' in application) return String(application.id)
  throw new Error('Discord returned no application for the token in DISCORD_TOKEN: try again later.')
}
