import {
  type APIInteraction,
  DiscordAPIError,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js'
import type { Callback } from './callback.ts'
import type { Post } from './post.ts'
import type { Patience } from './requests.ts'

/** An interaction that is to be answered. */
export interface Pending {
  readonly interaction: APIInteraction
  /** When it came, by the clock. */
  readonly since: number
}

type Way = Pick<Post, 'request' | 'clock'>

/** Milliseconds: how long Discord waits for a response. */
const RESPOND_WITHIN = 3000
/** Milliseconds: how long the response can be changed or taken back. */
const TOKEN_LIFE = 15 * 60_000

/** Sends the response to an interaction, and does what is to be done after it. */
export async function sendResponse(way: Way, pending: Pending, { type, data, after }: Callback): Promise<void> {
  const { id, token } = pending.interaction
  const body = type === InteractionResponseType.DeferredMessageUpdate ? { type } : { type, data }
  const query = new URLSearchParams({ with_response: 'false' })
  let tries = 0
  await way.request(
    async (rest, signal) => {
      tries++
      await rest.post(Routes.interactionCallback(id, token), { body, auth: false, query, signal }).catch(error => {
        // The one before had arrived, only that Discord's answer was lost.
        if (tries === 1 || !isAcknowledged(error)) throw error
      })
    },
    left(way, pending, { within: RESPOND_WITHIN, first: 100 }),
  )
  if (after === 'delete') await deleteOriginal(way, pending)
}

const isAcknowledged = (error: unknown) =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged

/** What is left of the patience that began when the interaction came. */
function left({ clock }: Way, { since }: Pending, { within, first }: Patience): Patience {
  return { within: Math.max(0, since + within - clock.now()), first }
}

/** Defers the response in time. It stays private, whatever the answer will be. */
export function deferral(interaction: APIInteraction): Callback {
  const isPress = interaction.type === InteractionType.MessageComponent
  const type = isPress
    ? InteractionResponseType.DeferredMessageUpdate
    : InteractionResponseType.DeferredChannelMessageWithSource
  return { type, data: { flags: MessageFlags.Ephemeral } }
}

/** Sends what was deferred. */
export async function sendDeferred(way: Way, pending: Pending, { type, data, after }: Callback): Promise<void> {
  const { interaction } = pending
  const flags = 'flags' in data && typeof data.flags === 'number' ? data.flags : 0
  const patience = left(way, pending, { within: TOKEN_LIFE, first: 1000 })
  if (after === 'delete') return deleteOriginal(way, pending)
  // Behind a press the original is the message with the button, which a message of its own must not replace.
  const isOwn =
    interaction.type === InteractionType.MessageComponent && type === InteractionResponseType.ChannelMessageWithSource
  if (isOwn) {
    const route = Routes.webhook(interaction.application_id, interaction.token)
    await way.request((rest, signal) => rest.post(route, { body: data, auth: false, signal }), patience)
    return
  }
  const body = { ...data, flags: flags & ~MessageFlags.Ephemeral }
  await way.request((rest, signal) => rest.patch(originalOf(interaction), { body, auth: false, signal }), patience)
}

async function deleteOriginal(way: Way, pending: Pending): Promise<void> {
  await way.request(
    (rest, signal) => rest.delete(originalOf(pending.interaction), { auth: false, signal }),
    left(way, pending, { within: TOKEN_LIFE, first: 1000 }),
  )
}

function originalOf({ application_id, token }: APIInteraction) {
  return Routes.webhookMessage(application_id, token, '@original')
}
