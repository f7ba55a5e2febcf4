import { type APIInteraction, InteractionContextType } from 'discord.js'
import type { Desk, Seat } from './pages.ts'
import type { Locale } from './present.ts'

export function toLocale(tag: string | undefined): Locale {
  return tag === 'ja' ? 'ja' : 'en'
}

/** The member, channel and server of an interaction. */
export function seatOf(desk: Desk, interaction: APIInteraction): Seat {
  const asker = interaction.member?.user.id ?? interaction.user?.id ?? ''
  const locale = toLocale('locale' in interaction ? interaction.locale : undefined)
  // Nobody else reads a direct message to the bot.
  const shareable = interaction.context !== InteractionContextType.BotDM
  return { asker, locale, shareable, quiet: isQuiet(desk, interaction) }
}

function isQuiet(desk: Desk, { guild_id, channel }: APIInteraction): boolean {
  if (guild_id === undefined || !channel) return false
  // A thread is as public as its parent channel.
  const parent = 'parent_id' in channel && typeof channel.parent_id === 'string' ? [channel.parent_id] : []
  return desk.isQuiet?.(guild_id, [channel.id, ...parent]) ?? false
}
