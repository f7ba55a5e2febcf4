import {
  type APIInteraction,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js'
import type { Callback } from './callback.ts'

/** Sends the response to an interaction, and does what is to be done after it. */
export async function sendResponse(
  rest: REST,
  interaction: APIInteraction,
  { type, data, after }: Callback,
): Promise<void> {
  const { id, token } = interaction
  const body = type === InteractionResponseType.DeferredMessageUpdate ? { type } : { type, data }
  const query = new URLSearchParams({ with_response: 'false' })
  await rest.post(Routes.interactionCallback(id, token), { body, auth: false, query })
  if (after === 'delete') await rest.delete(originalOf(interaction), { auth: false })
}

/** Tells Discord in time that the answer takes longer. It stays for the asker alone, whatever it will be. */
export function deferral(interaction: APIInteraction): Callback {
  const isPress = interaction.type === InteractionType.MessageComponent
  const type = isPress
    ? InteractionResponseType.DeferredMessageUpdate
    : InteractionResponseType.DeferredChannelMessageWithSource
  return { type, data: { flags: MessageFlags.Ephemeral } }
}

/** Sends what was deferred. */
export async function sendDeferred(rest: REST, interaction: APIInteraction, { data }: Callback): Promise<void> {
  const flags = 'flags' in data && typeof data.flags === 'number' ? data.flags & ~MessageFlags.Ephemeral : 0
  await rest.patch(originalOf(interaction), { body: { ...data, flags }, auth: false })
}

function originalOf({ application_id, token }: APIInteraction) {
  return Routes.webhookMessage(application_id, token, '@original')
}
