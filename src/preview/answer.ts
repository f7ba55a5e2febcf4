import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js'
import type { Callback } from '../transport/discord/callback.ts'
import { apologize, respond } from '../transport/discord/dispatch.ts'
import { answerMention, readMention, toReply } from '../transport/discord/mention.ts'
import type { Desk } from '../transport/discord/pages.ts'
import { toLocale } from '../transport/discord/seat.ts'
import { completeServerCall, respondToServerCall, type ServerDesk } from '../transport/discord/server.ts'
import { readServerCall } from '../transport/discord/server-calls.ts'
import { type Component, componentsHtml } from './components.ts'

/** The bot's user id, as the page writes it in mentions. */
export const BOT = '100000000000000001'

/** The parts of the bot that answer, without a connection. */
export interface Bot {
  readonly desk: Desk
  readonly server: ServerDesk
}

/** The response to the page: what the bot would send to Discord, and the rendered message. */
export interface Answered {
  readonly callback: Callback | null
  readonly html: string
}

function answered(callback: Callback | null): Answered {
  const components = callback && 'components' in callback.data ? callback.data.components : []
  return { callback, html: componentsHtml(components as readonly Component[]) }
}

/** Answers an interaction in the form that Discord sends it, by the bot's own dispatch. */
export async function answerInteraction({ desk, server }: Bot, interaction: APIInteraction): Promise<Answered> {
  try {
    const called = readServerCall(server.menu, interaction)
    if (called) return answered(await respondToServerCall(desk, server, called))
    const typed = interaction.type === 4 ? await completeServerCall(desk, server, interaction) : null
    return answered(typed ?? (await respond(desk, interaction)))
  } catch (error) {
    console.error(error)
    return answered(apologize(desk, interaction))
  }
}

/** Answers a message that mentions the bot. */
export async function answerMessage(
  { desk }: Bot,
  message: GatewayMessageCreateDispatchData,
  language: string,
): Promise<Answered> {
  const mention = readMention(message, BOT, toLocale(language))
  if (mention === null) return answered(null)
  return answered({ type: 4, data: toReply((await answerMention(desk, mention)).message, message.id) })
}
