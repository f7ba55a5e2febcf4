import {
  type APIInteraction,
  ApplicationIntegrationType,
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  OAuth2Scopes,
  PermissionFlagsBits,
  type RESTOptions,
} from 'discord.js'
import type { Log } from '../../log.ts'
import { type Clock, connect, systemClock } from './connect.ts'
import { deliverResponse } from './deliver.ts'
import { deliverReply } from './deliver-reply.ts'
import { readMention } from './mention.ts'
import type { Desk } from './pages.ts'
import type { Post } from './post.ts'
import { type Limiter, openLimiter } from './rate.ts'
import { publishMenu } from './register.ts'
import { toLocale } from './seat.ts'
import { isQuietIn, type ServerDesk } from './server.ts'

export interface DiscordOptions extends Omit<Desk, 'isQuiet'> {
  readonly token: string
  /** The one server that gets the menu; null for all. */
  readonly guildId: string | null
  /** Without it there are no commands for the members who manage a server. */
  readonly server?: ServerDesk
  readonly limiter?: Limiter
  readonly log: Log
  readonly rest?: Pick<RESTOptions, 'api' | 'version'>
  readonly clock?: Clock
}

export interface Discord {
  /** Finishes the answers under way and leaves, within five seconds. The caller ends the process. */
  readonly stop: () => Promise<void>
  /** Resolves when Discord has closed the connection for good, with the reason and what to do in a sentence. */
  readonly closed: Promise<Error>
}

const STOP_WITHIN = 5000

/** Logs in, publishes the menu where it changed, and answers. Rejects with a sentence where Discord refuses the login. */
export async function startDiscord(options: DiscordOptions): Promise<Discord> {
  const clock = options.clock ?? systemClock
  const answers = new Set<Promise<void>>()
  const track = (answer: Promise<void>) => {
    answers.add(answer)
    answer.finally(() => answers.delete(answer))
  }
  const { token, log, rest = {} } = options
  const listen = (client: Client) => answerEvents(client, options, track)
  const { client, closed } = await connect({ token, log, clock, rest, listen })
  log.info(`Logged in to Discord as ${client.user.username}, in ${client.guilds.cache.size} servers.`)
  log.info(`Invite the bot to a server: ${inviteLink(client.application.id)}`)
  log.info(`Add it to your own account: ${accountLink(client.application.id)}`)
  await Promise.race([publish(client, options), closed])
  const leave = async () => {
    client.ws.removeAllListeners()
    // Leaving looks to discord.js like a connection that was lost.
    client.removeAllListeners(Events.ShardReconnecting)
    await Promise.allSettled(answers)
    await client.destroy()
  }
  return { stop: () => within(STOP_WITHIN, clock, leave), closed }
}

/**
 * Events are taken as Discord sent them, before discord.js makes objects of them: what is answered is then plain data in,
 * plain data out, and a field that discord.js misses does not stop an answer.
 */
function answerEvents(client: Client, options: DiscordOptions, track: (answer: Promise<void>) => void): void {
  const { log, server, clock = systemClock, limiter = openLimiter() } = options
  const isQuiet: Desk['isQuiet'] = (guild, channels) =>
    server !== undefined && isQuietIn(server.settingsOf(guild), channels)
  const post: Post = { desk: { ...options, isQuiet }, server, rest: client.rest, log, clock, limiter }
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) =>
    track(deliverResponse(post, interaction)),
  )
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
    const read = () => {
      const guild = client.guilds.cache.get(message.guild_id ?? '')
      const mention = client.user && readMention(message, client.user.id, toLocale(guild?.preferredLocale))
      return mention && { mention, channels: channelsOf(client, message.channel_id) }
    }
    track(deliverReply(post, message, read))
  })
}

/** A channel, and the one that it hangs on where it is a thread. */
function channelsOf(client: Client, id: string): readonly string[] {
  const channel = client.channels.cache.get(id)
  return channel?.isThread() && channel.parentId ? [id, channel.parentId] : [id]
}

async function publish(client: Client<true>, { commands, guildId, server, log }: DiscordOptions): Promise<void> {
  const where = guildId ? `the server ${guildId} (DISCORD_GUILD_ID)` : 'all servers'
  try {
    const difference = await publishMenu(
      { commands, server: server?.menu },
      { rest: client.rest, applicationId: client.application.id, guildId },
    )
    log.info(difference ?? {}, difference ? `Published the menu to ${where}.` : `The menu of ${where} is unchanged.`)
  } catch (error) {
    const advice = guildId
      ? 'Check the id, invite the bot there with the link above, and start it again.'
      : 'Start the bot again.'
    log.error({ err: error }, `The menu could not be published to ${where}. ${advice}`)
  }
}

function inviteLink(applicationId: string): string {
  const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits
  const link = new URL('https://discord.com/oauth2/authorize')
  link.search = String(
    new URLSearchParams({
      client_id: applicationId,
      scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
      permissions: String(ViewChannel | SendMessages | SendMessagesInThreads | ReadMessageHistory),
    }),
  )
  return link.href
}

function accountLink(applicationId: string): string {
  const link = new URL('https://discord.com/oauth2/authorize')
  const integration_type = String(ApplicationIntegrationType.UserInstall)
  const scope = OAuth2Scopes.ApplicationsCommands
  link.search = String(new URLSearchParams({ client_id: applicationId, scope, integration_type }))
  return link.href
}

/** `client.destroy()` never resolves while it waits for READY, so leaving has a deadline. */
async function within(milliseconds: number, clock: Clock, leave: () => Promise<void>): Promise<void> {
  const left = new AbortController()
  const deadline = clock.sleep(milliseconds, left.signal).catch(() => undefined)
  await Promise.race([leave().finally(() => left.abort()), deadline])
}
