import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js'
import type { Command, ServerMenu } from '../../command.ts'
import { named, type Scope, titled, toOptions } from './menu-parts.ts'
import { toServerMenu } from './server-menu.ts'

const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const

/** The list of commands as the menu that Discord takes. */
export function toMenu(commands: readonly Command[], scope: Scope, server?: ServerMenu): readonly object[] {
  const places = scope === 'global' ? EVERYWHERE : {}
  const changing = server === undefined ? [] : toServerMenu(server, scope)
  return [...commands.flatMap(command => toCommands(command, places)), ...changing]
}

function toCommands(command: Command, places: object): readonly object[] {
  const { surface = 'slash', title } = command
  if (surface === 'button') return []
  if (surface === 'message') return [{ ...titled(title ?? { ja: command.ja, en: command.name }), ...places }]
  return [
    {
      type: ApplicationCommandType.ChatInput,
      ...named(command.name, command),
      options: toOptions(command.options),
      ...places,
    },
  ]
}

/** Names of commands, by what publishing would do to them. */
export interface MenuDifference {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** Returns the differences between the wanted menu and the one that Discord returned; null if they are the same. */
export function compareMenus(wanted: readonly object[], published: readonly object[]): MenuDifference | null {
  const [wants, has] = [byName(wanted), byName(published)]
  const names = [...wants.keys()]
  const added = names.filter(name => !has.has(name))
  const changed = names.filter(name => has.has(name) && has.get(name) !== wants.get(name))
  const removed = [...has.keys()].filter(name => !wants.has(name))
  return added.length + changed.length + removed.length === 0 ? null : { added, changed, removed }
}

function byName(menu: readonly object[]): ReadonlyMap<string, string> {
  return new Map(
    menu.map(command => ['name' in command ? String(command.name) : '', JSON.stringify(normalize(command))]),
  )
}

const OWN_FIELDS = [
  ...['type', 'name', 'name_localizations', 'description', 'description_localizations', 'options', 'contexts'],
  ...[
    'integration_types',
    'required',
    'autocomplete',
    'max_length',
    'choices',
    'value',
    'channel_types',
    'ja',
    'en-US',
    'default_member_permissions',
  ],
]

/** Discord leaves out fields that are false or empty, adds some of its own, and orders them as it likes. */
function normalize(value: unknown): unknown {
  // Sent as a number or a string, returned as a string.
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(normalize)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([key, field]) => OWN_FIELDS.includes(key) && !isEmpty(field))
  // A server's commands come back with a kind of installation that cannot be set for them.
  const own = 'guild_id' in value ? fields.filter(([key]) => key !== 'integration_types' && key !== 'contexts') : fields
  return Object.fromEntries(own.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, normalize(field)]))
}

function isEmpty(field: unknown): boolean {
  return field === null || field === false || (Array.isArray(field) && field.length === 0)
}
