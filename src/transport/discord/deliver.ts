import {
  type APIInteraction,
  ApplicationCommandType,
  DiscordAPIError,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js'
import type { Log } from '../../log.ts'
import { type Callback, newMessage } from './callback.ts'
import type { Clock } from './connect.ts'
import { apologize, respond } from './dispatch.ts'
import { answerMention, type Mention, toReply } from './mention.ts'
import { type Desk, type Shown, showSentence } from './pages.ts'
import type { MessageBody } from './present.ts'
import type { Limiter } from './rate.ts'
import { seatOf } from './seat.ts'
import { deferral, sendDeferred, sendResponse } from './send.ts'
import { SENTENCES, tooFast } from './sentences.ts'
import { readServerCall, respondToServerCall, type ServerDesk } from './server.ts'

/** What sending needs. */
export interface Post {
  readonly desk: Desk
  readonly server: ServerDesk | undefined
  readonly rest: REST
  readonly log: Log
  readonly clock: Clock
  readonly limiter: Limiter
}

/** Milliseconds: Discord waits 3 seconds for a response. */
const DEFER_AFTER = 2500

/** Answers an interaction. Never throws nor rejects: whatever fails is logged with the interaction's id, the asker gets an apology. */
export async function deliverResponse(post: Post, interaction: APIInteraction): Promise<void> {
  const log = post.log.child({ interaction: interaction?.id })
  let deferred = false
  const send = (callback: Callback) =>
    deferred ? sendDeferred(post.rest, interaction, callback) : sendResponse(post.rest, interaction, callback)
  try {
    logQuestion(interaction, log)
    const started = post.clock.now()
    const response = respondOrApologize(post, interaction, log)
    const milliseconds = post.clock.now() - started
    // A handler that does not wait cannot be overtaken by a deferral.
    if (milliseconds > DEFER_AFTER) log.warn({ milliseconds }, 'A handler took longer than Discord waits.')
    if (response instanceof Promise && (await isLate(response, post.clock))) {
      await send(deferral(interaction))
      deferred = true
    }
    const callback = await response
    if (callback) await send(callback)
  } catch (error) {
    await excuse(error, log, async () => send(apologize(post.desk, interaction)))
  }
}

/** What is asked by a command is logged at the level of debugging alone, what members write in messages never. */
function logQuestion({ type, data }: APIInteraction, log: Log): void {
  if (type !== InteractionType.ApplicationCommand || data.type !== ApplicationCommandType.ChatInput) return
  log.debug({ command: data.name, options: data.options ?? [] }, 'A command is asked.')
}

async function isLate(response: Promise<unknown>, clock: Clock): Promise<boolean> {
  const answered = new AbortController()
  const late = clock.sleep(DEFER_AFTER, answered.signal).then(
    () => true,
    () => false,
  )
  const first = await Promise.race([response.then(() => false), late])
  answered.abort()
  return first
}

/** Answers a message that asks the bot, in its channel. Never throws nor rejects. */
export async function deliverReply(
  post: Post,
  message: GatewayMessageCreateDispatchData,
  read: () => { readonly mention: Mention; readonly channels: readonly string[] } | null,
): Promise<void> {
  const log = post.log.child({ message: message?.id })
  const apology = (mention: Mention | null) => sentence(post.desk, mention, SENTENCES.failed)
  const send = async (body: MessageBody) =>
    post.rest.post(Routes.channelMessages(message.channel_id), { body: toReply(body, message.id) })
  let mention: Mention | null = null
  try {
    const found = read()
    if (!found) return
    mention = found.mention
    const { asker, locale } = mention
    const guild = message.guild_id ?? null
    const taken = post.limiter.take(asker, guild, post.clock.now())
    if (taken.kind === 'wait' && !taken.first) return
    const answer = (): Shown | MessageBody => {
      if (taken.kind === 'wait') return showSentence(post.desk, tooFast(locale, taken.who, taken.seconds), locale)
      if (guild && post.desk.isQuiet?.(guild, found.channels)) return sentence(post.desk, mention, SENTENCES.notHere)
      return answerMention(post.desk, found.mention)
    }
    const shown = answerOrApologize(answer, () => apology(mention), log)
    await send('message' in shown ? shown.message : shown)
  } catch (error) {
    await excuse(error, log, async () => send(apology(mention)))
  }
}

function sentence(
  desk: Desk,
  mention: Mention | null,
  sentences: (typeof SENTENCES)['failed' | 'notHere'],
): MessageBody {
  const locale = mention?.locale ?? 'en'
  return showSentence(desk, sentences[locale], locale).message
}

function respondOrApologize(post: Post, interaction: APIInteraction, log: Log): Promise<Callback> | Callback | null {
  const { desk, server } = post
  const answer = () => {
    const called = readServerCall(server?.menu, interaction)
    const wait = refuseWhenFast(post, interaction)
    if (wait) return wait
    if (!server || !called) return respond(desk, interaction)
    return respondToServerCall(desk, server, called).catch(error => {
      log.error({ err: error }, 'A handler threw; the asker gets an apology.')
      return apologize(desk, interaction)
    })
  }
  return answerOrApologize<Promise<Callback> | Callback | null>(answer, () => apologize(desk, interaction), log)
}

/** Proposals come with every letter and are not counted. */
function refuseWhenFast({ desk, limiter, clock }: Post, interaction: APIInteraction): Callback | null {
  const { type } = interaction
  if (type !== InteractionType.ApplicationCommand && type !== InteractionType.MessageComponent) return null
  const { asker, locale } = seatOf(desk, interaction)
  const taken = limiter.take(asker, interaction.guild_id ?? null, clock.now())
  if (taken.kind === 'ok') return null
  return newMessage(showSentence(desk, tooFast(locale, taken.who, taken.seconds), locale))
}

function answerOrApologize<Answer>(answer: () => Answer, apology: () => Answer, log: Log): Answer {
  try {
    return answer()
  } catch (error) {
    log.error({ err: error }, 'A handler threw; the asker gets an apology.')
    return apology()
  }
}

/** The codes of answers that came too late, or twice because discord.js posts again after a 5xx. */
const TOO_LATE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  // The token of an interaction is good for 15 minutes.
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.UnknownMessage,
]

/** The codes of channels the bot may not write to, or messages that are gone. */
const CLOSED_DOOR: readonly unknown[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]

/** Logs why something was not sent; where Discord refused its contents, sends the apology instead. */
async function excuse(error: unknown, log: Log, apologize: () => Promise<unknown>): Promise<void> {
  const code = error instanceof DiscordAPIError ? error.code : null
  if (TOO_LATE.includes(code)) return log.warn({ code }, 'The answer came too late, or had arrived already.')
  if (CLOSED_DOOR.includes(code))
    return log.warn({ code }, 'The bot may not write there: give it View Channel and Send Messages.')
  if (isAskerGone(error)) return log.info('The message that asked is gone; so is its answer.')
  log.error({ err: withoutBody(error) }, 'An answer could not be made or sent.')
  if (!(error instanceof DiscordAPIError) || error.status !== 400) return
  await apologize().catch(second => log.error({ err: withoutBody(second) }, 'Nor could the apology be sent.'))
}

function isAskerGone(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || !('errors' in error.rawError)) return false
  const { errors } = error.rawError
  return typeof errors === 'object' && errors !== null && 'message_reference' in errors
}

/** discord.js puts what was sent into its errors, and what members ask is not to be logged. */
function withoutBody(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  return { type: error.name, message: error.message, stack: error.stack }
}
