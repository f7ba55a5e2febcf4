import { ApplicationCommandOptionType, ApplicationCommandType, ChannelType } from 'discord.js'
import type { Localized, Option, Options } from '../../command.ts'

/** Where a menu is published. A server's own menu shows at once, and takes neither contexts nor kinds of installation. */
export type Scope = 'guild' | 'global'

const TEXT_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const

export function toOptions(options: Options): readonly object[] {
  const shown = Object.entries(options).filter(([, { hidden }]) => !hidden)
  return shown.sort(requiredFirst).map(toOption)
}

/** A command of the menu of a message: no description, no options. */
export function titled({ ja, en }: Localized): object {
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
    case 'role':
      return { type: ApplicationCommandOptionType.Role, ...shared }
    case 'attachment':
      return { type: ApplicationCommandOptionType.Attachment, ...shared }
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

export function named(
  name: string,
  { ja, description }: { readonly ja: string; readonly description: Localized },
): object {
  return {
    name,
    name_localizations: { ja, 'en-US': name },
    description: description.en,
    description_localizations: { ja: description.ja, 'en-US': description.en },
  }
}
