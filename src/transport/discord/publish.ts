import type { Client } from 'discord.js'
import type { DiscordOptions } from './client.ts'
import { publishMenu } from './register.ts'
import type { Requests } from './requests.ts'

/** How long it is tried, in milliseconds. */
const PATIENCE = { within: 10 * 60_000, first: 1000 }

export type Menus = Pick<DiscordOptions, 'commands' | 'guildId' | 'server' | 'log'>

export interface Publishing {
  readonly client: Client<true>
  readonly request: Requests
  /** Aborted when the bot shuts down: a request that fails after that is not an error. */
  readonly leaving: AbortSignal
}

/** Publishes the command menu if it changed; logs the changes, or why publishing failed. Never rejects. */
export async function publish(
  { client, request, leaving }: Publishing,
  { commands, guildId, server, log }: Menus,
): Promise<void> {
  const where = guildId ? `the server ${guildId} (DISCORD_GUILD_ID)` : 'all servers'
  try {
    const applicationId = client.application.id
    const menu = { commands, server: server?.menu }
    const difference = await request(rest => publishMenu(menu, { rest, applicationId, guildId }), PATIENCE)
    log.info(difference ?? {}, difference ? `Published the menu to ${where}.` : `The menu of ${where} is unchanged.`)
  } catch (error) {
    if (leaving.aborted) return
    const advice = guildId
      ? 'Check the id, invite the bot there with the link above, and start it again.'
      : 'Start the bot again.'
    log.error({ err: error }, `The menu could not be published to ${where}. ${advice}`)
  }
}
