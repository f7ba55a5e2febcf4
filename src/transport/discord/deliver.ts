import {
  type APIInteraction,
  DiscordAPIError,
  type GatewayMessageCreateDispatchData,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js'
import type { Log } from '../../log.ts'
import { apologize, type Callback, respond } from './dispatch.ts'
import { answerMention, type Mention, toReply } from './mention.ts'
import { type Desk, showSentence } from './pages.ts'
import type { Locale, MessageBody } from './present.ts'
import { SENTENCES } from './sentences.ts'

/** What sending needs. */
export interface Post {
  readonly desk: Desk
  readonly rest: REST
  readonly log: Log
}

/** Answers an interaction. Never throws nor rejects: whatever fails is logged with the interaction's id, the asker gets an apology. */
export async function deliverResponse(post: Post, interaction: APIInteraction): Promise<void> {
  const log = post.log.child({ interaction: interaction?.id })
  try {
    const response = respondOrApologize(post.desk, interaction, log)
    if (response) await sendResponse(post, interaction, response)
  } catch (error) {
    await excuse(error, log, async () => sendResponse(post, interaction, apologize(post.desk, interaction)))
  }
}

/** Answers a message that mentions the bot, in its channel. Never throws nor rejects. */
export async function deliverReply(
  post: Post,
  message: GatewayMessageCreateDispatchData,
  read: () => Mention | null,
): Promise<void> {
  const log = post.log.child({ message: message?.id })
  let locale: Locale = 'en'
  const apology = () => showSentence(post.desk, SENTENCES.failed[locale], locale).message
  const send = async (body: MessageBody) =>
    post.rest.post(Routes.channelMessages(message.channel_id), { body: toReply(body, message.id) })
  try {
    const mention = read()
    if (!mention) return
    locale = mention.locale
    await send(answerOrApologize(() => answerMention(post.desk, mention).message, apology, log))
  } catch (error) {
    await excuse(error, log, async () => send(apology()))
  }
}

function respondOrApologize(desk: Desk, interaction: APIInteraction, log: Log): Callback | null {
  return answerOrApologize(
    () => respond(desk, interaction),
    () => apologize(desk, interaction),
    log,
  )
}

function answerOrApologize<Answer>(answer: () => Answer, apology: () => Answer, log: Log): Answer {
  try {
    return answer()
  } catch (error) {
    log.error({ err: error }, 'A handler threw; the asker gets an apology.')
    return apology()
  }
}

async function sendResponse(post: Post, { id, token }: APIInteraction, body: Callback): Promise<void> {
  await post.rest.post(Routes.interactionCallback(id, token), {
    body,
    auth: false,
    query: new URLSearchParams({ with_response: 'false' }),
  })
}

/** The codes of answers that came too late, or twice because discord.js posts again after a 5xx. */
const TOO_LATE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
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
