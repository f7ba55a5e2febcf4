import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import type { ServerCommand, ServerMenu } from '../../command.ts'
import { named, type Scope, titled, toOptions } from './menu-parts.ts'

/** Shown in servers only: these commands change a server. */
const SERVERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
} as const

/** Commands that change something, as the menu that Discord takes. */
export function toServerMenu(menu: ServerMenu, scope: Scope): readonly object[] {
  const places = scope === 'global' ? SERVERS : {}
  const below = menu.commands.filter(({ surface }) => surface === undefined)
  const shared = {
    type: ApplicationCommandType.ChatInput,
    ...named(menu.name, menu),
    options: toSubcommands(below),
    // Members with another role see it once the server's settings (Integrations) allow it.
    default_member_permissions: Number(PermissionFlagsBits.ManageGuild),
    ...places,
  }
  return [...(below.length > 0 ? [shared] : []), ...menu.commands.flatMap(command => toOwn(command, places))]
}

function toOwn(command: ServerCommand, places: object): readonly object[] {
  const { surface, title, name, ja, options } = command
  if (surface === 'message') return [{ ...titled(title ?? { ja, en: name }), ...places }]
  if (surface !== 'slash') return []
  return [{ type: ApplicationCommandType.ChatInput, ...named(name, command), options: toOptions(options), ...places }]
}

function toSubcommands(commands: readonly ServerCommand[]): readonly object[] {
  const groups = new Map(commands.flatMap(({ group }) => (group === undefined ? [] : [[group.name, group] as const])))
  const direct = commands.filter(({ group }) => group === undefined).map(toSubcommand)
  const grouped = [...groups.values()].map(group => ({
    type: ApplicationCommandOptionType.SubcommandGroup,
    ...named(group.name, group),
    options: commands.filter(command => command.group?.name === group.name).map(toSubcommand),
  }))
  return [...direct, ...grouped]
}

const toSubcommand = (command: ServerCommand): object => ({
  type: ApplicationCommandOptionType.Subcommand,
  ...named(command.name, command),
  options: toOptions(command.options),
})
