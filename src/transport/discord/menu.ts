import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import type { Command, Localized, Option, Options, ServerMenu } from '../../command.ts'

/** Where a menu is published. A server's own menu shows at once, and takes neither contexts nor kinds of installation. */
export type Scope = 'guild' | 'global'

const TEXT_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const

const EVERYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const

/** The list of commands as the menu that Discord takes. */
export function toMenu(commands: readonly Command[], scope: Scope, server?: ServerMenu): readonly object[] {
  const places = scope === 'global' ? EVERYWHERE : {}
  const shared = server === undefined ? [] : [toServerMenu(server, scope)]
  return [...commands.flatMap(command => toCommands(command, places)), ...shared]
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

/** Shown to members who manage the server, in servers alone; a command each, below one name. */
function toServerMenu(menu: ServerMenu, scope: Scope): object {
  const options = menu.commands.map(command => ({
    type: ApplicationCommandOptionType.Subcommand,
    ...named(command.name, command),
    options: toOptions(command.options),
  }))
  const places = {
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(menu.name, menu),
    options,
    default_member_permissions: Number(PermissionFlagsBits.ManageGuild),
    ...(scope === 'global' ? places : {}),
  }
}

function toOptions(options: Options): readonly object[] {
  const shown = Object.entries(options).filter(([, { hidden }]) => !hidden)
  return shown.sort(requiredFirst).map(toOption)
}

/** A command of the menu of a message: no description, no options. */
function titled({ ja, en }: Localized): object {
  return { type: ApplicationCommandType.Message, name: en, name_localizations: { ja, 'en-US': en } }
}

function requiredFirst([, a]: readonly [string, Option], [, b]: readonly [string, Option]): number {
  return Number(b.required === true) - Number(a.required === true)
}

function toOption([key, option]: readonly [string, Option]): object {
  const shared = { ...named(key, option), required: option.required === true }
  switch (option.type) {
    case 'flag':
      return { type: ApplicationCommandOptionType.Boolean, ...shared }
    case 'channel':
      return { type: ApplicationCommandOptionType.Channel, ...shared, channel_types: TEXT_CHANNELS }
    case 'choice':
      return { type: ApplicationCommandOptionType.String, ...shared, choices: toChoices(option.choices) }
    case 'text': {
      const autocomplete = option.complete !== undefined
      return { type: ApplicationCommandOptionType.String, ...shared, max_length: option.maxLength, autocomplete }
    }
  }
}

function toChoices(choices: Readonly<Record<string, Localized>>): readonly object[] {
  return Object.entries(choices).map(([value, { ja, en }]) => ({
    name: en,
    name_localizations: { ja, 'en-US': en },
    value,
  }))
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
  // Sent as a number or a text, told as a text.
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
