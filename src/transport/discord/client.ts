import {
  type APIInteraction,
  type Client,
  Events,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  type RESTOptions,
} from 'discord.js'
import type { Log } from '../../log.ts'
import { type Clock, systemClock } from './clock.ts'
import { connect } from './connect.ts'
import { deliverResponse } from './deliver.ts'
import { deliverReply } from './deliver-reply.ts'
import { accountLink, inviteLink } from './invite.ts'
import { type Membership, membershipOf } from './membership.ts'
import { readMention } from './mention.ts'
import { type Notify, openNotify } from './notify.ts'
import type { Desk } from './pages.ts'
import type { Post } from './post.ts'
import { publish } from './publish.ts'
import { type Limiter, openLimiter } from './rate.ts'
import { openRequests } from './requests.ts'
import { toLocale } from './seat.ts'
import { isQuietIn, type ServerDesk } from './server.ts'
import { followStatus, type GatewayStatus } from './status.ts'
import { openTurns } from './turns.ts'
import { openTyped } from './typing.ts'

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
  /** Resolves when the menu is published, or could not be. Questions are answered before. */
  readonly published: Promise<void>
  readonly status: () => GatewayStatus
  /** Sends a message outside of interactions. */
  readonly notify: Notify
  /** How many servers the bot is in. */
  readonly servers: () => number
  readonly membership: Membership
}

const STOP_WITHIN = 5000

/** Logs in, answers interactions, and publishes the command menu if it changed. Rejects with a sentence if Discord refuses the login. */
export async function startDiscord(options: DiscordOptions): Promise<Discord> {
  const clock = options.clock ?? systemClock
  const answers = new Set<Promise<void>>()
  const track = (answer: Promise<void>) => {
    answers.add(answer)
    answer.finally(() => answers.delete(answer))
  }
  const { token, log, rest = {} } = options
  const listen = (client: Client) => answerEvents(client, options, track)
  const { client, closed, leave } = await connect({ token, log, clock, rest, listen })
  const status = followStatus(client)
  log.info(`Logged in to Discord as ${client.user.username}, in ${client.guilds.cache.size} servers.`)
  log.info(`Invite the bot to a server: ${inviteLink(client.application.id)}`)
  log.info(`Add it to your own account: ${accountLink(client.application.id)}`)
  const leaving = new AbortController()
  const published = publish({ client, request: openRequests(client.rest, clock), leaving: leaving.signal }, options)
  const finish = async () => {
    log.info({ answers: answers.size }, 'Leaving Discord.')
    leaving.abort()
    client.ws.removeAllListeners()
    await Promise.allSettled(answers)
    await leave()
  }
  const notify = openNotify(options, openRequests(client.rest, clock), log)
  return {
    notify,
    stop: () => within(STOP_WITHIN, clock, finish),
    closed,
    published,
    status,
    servers: () => client.guilds.cache.size,
    membership: membershipOf(client),
  }
}

/**
 * Events are taken as Discord sent them, before discord.js makes objects of them: what is answered is then plain data in,
 * plain data out, and a field that discord.js misses does not stop an answer.
 */
function answerEvents(client: Client, options: DiscordOptions, track: (answer: Promise<void>) => void): void {
  const { log, server, clock = systemClock, limiter = openLimiter() } = options
  const isQuiet: Desk['isQuiet'] = (guild, channels) =>
    server !== undefined && isQuietIn(server.settingsOf(guild), channels)
  // Not emitted when a server is only temporarily unavailable.
  if (server?.forget) client.on(Events.GuildDelete, ({ id }) => server.forget?.(id))
  const post: Post = {
    desk: { ...options, isQuiet },
    server,
    request: openRequests(client.rest, clock),
    log,
    clock,
    limiter,
    turns: openTurns(clock),
    typed: openTyped(),
  }
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

/** A channel and, if it is a thread, its parent channel. */
function channelsOf(client: Client, id: string): readonly string[] {
  const channel = client.channels.cache.get(id)
  return channel?.isThread() && channel.parentId ? [id, channel.parentId] : [id]
}

/** `client.destroy()` never resolves while it waits for READY, so leaving has a deadline. */
async function within(milliseconds: number, clock: Clock, finish: () => Promise<void>): Promise<void> {
  const left = new AbortController()
  const deadline = clock.sleep(milliseconds, left.signal).catch(() => undefined)
  await Promise.race([finish().finally(() => left.abort()), deadline])
}
