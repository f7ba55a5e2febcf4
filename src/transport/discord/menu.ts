import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js'
import type { Command, Localized, Option } from '../../command.ts'

/** Where a menu is published. A server's own menu shows at once, and takes neither contexts nor kinds of installation. */
export type Scope = 'guild' | 'global'

/** The list of commands as the menu that Discord takes. */
export function toMenu(commands: readonly Command[], scope: Scope): readonly object[] {
  const everywhere = {
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }
  return commands.map(command => ({
    type: ApplicationCommandType.ChatInput,
    ...named(command.name, command),
    options: Object.entries(command.options).sort(requiredFirst).map(toOption),
    ...(scope === 'global' ? everywhere : {}),
  }))
}

function requiredFirst([, a]: readonly [string, Option], [, b]: readonly [string, Option]): number {
  return Number(b.required === true) - Number(a.required === true)
}

function toOption([key, option]: readonly [string, Option]): object {
  const shared = { ...named(key, option), required: option.required === true }
  if (option.type === 'flag') return { type: ApplicationCommandOptionType.Boolean, ...shared }
  const autocomplete = option.complete !== undefined
  return { type: ApplicationCommandOptionType.String, ...shared, max_length: option.maxLength, autocomplete }
}

function named(name: string, { ja, description }: { readonly ja: string; readonly description: Localized }): object {
  return {
    name,
    name_localizations: { ja, 'en-US': name },
    description: description.en,
    description_localizations: { ja: description.ja, 'en-US': description.en },
  }
}

/** Names of commands, by what publishing would do to them. */
export interface MenuDifference {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** What differs between the menu wanted and the one that Discord returned; null where nothing does. */
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
  ...['integration_types', 'required', 'autocomplete', 'max_length', 'ja', 'en-US'],
]

/** Discord leaves out fields that are false or empty, adds some of its own, and orders them as it likes. */
function normalize(value: unknown): unknown {
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
