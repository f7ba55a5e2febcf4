import {
  type APIMessage,
  type APIUser,
  type GatewayMessageCreateDispatchData,
  MessageFlags,
  MessageType,
} from 'discord.js'
import type { Call } from '../../command.ts'
import { type Desk, type FreeText, type Shown, showPage, showSentence } from './pages.ts'
import type { Locale, MessageBody } from './present.ts'
import { SENTENCES } from './sentences.ts'
import { unpackState } from './state.ts'
import { choicesOf, idsOf, pressesOf } from './walk.ts'

/** A question in a message to the bot. */
export interface Mention extends FreeText {
  readonly asker: string
}

/**
 * What a message asks, `''` for nothing but the mention; null if it does not speak to the bot. In a server it does by a
 * mention in its text, or as a reply to the bot that pings it. In a conversation with the bot every message does.
 */
export function readMention(
  message: GatewayMessageCreateDispatchData,
  me: string,
  guildLocale: Locale,
): Mention | null {
  const isWritten = message.type === MessageType.Default || message.type === MessageType.Reply
  if (!isWritten || message.author.bot || message.webhook_id) return null
  const mine = new RegExp(`<@!?${me}>`, 'g')
  const pings = message.mentions.some(({ id }) => id === me)
  const followsUp = pings && message.referenced_message?.author.id === me
  if (message.guild_id && !followsUp && !mine.test(message.content)) return null
  const text = withNames(message.content.replace(mine, ' '), message.mentions).replace(/\s+/g, ' ').trim()
  // A message does not include its author's language, and most servers leave theirs set to English.
  const locale = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text) ? 'ja' : guildLocale
  return { text, locale, asker: message.author.id, behind: callsOf(message.referenced_message, me) }
}

/** What the buttons of a reply of the bot's call, and what the reply itself answered. */
function callsOf(message: APIMessage | null | undefined, me: string): readonly Call[] {
  if (!message || message.author.id !== me) return []
  const components = message.components ?? []
  const pressed = pressesOf(components).flatMap(press => (press.kind === 'call' ? [press.call] : []))
  const answered = unpackState([...idsOf(components), ...choicesOf(components).map(({ value }) => value)])
  return answered === null ? pressed : [...pressed, { command: answered.command, options: answered.options }]
}

function withNames(content: string, users: readonly APIUser[]): string {
  const names = new Map(users.map(user => [user.id, user.global_name ?? user.username]))
  return content.replace(/<@!?(\d+)>/g, (mention, id) => names.get(id) ?? mention)
}

export async function answerMention(desk: Desk, mention: Mention): Promise<Shown> {
  const { text, locale, asker } = mention
  const call = text === '' ? null : ((await desk.route?.(mention, desk.context(locale))) ?? firstCall(desk, text))
  if (call === null) return showSentence(desk, SENTENCES.emptyMention[locale], locale)
  // Outside of interactions, private replies are not possible.
  const seat = { asker, locale, quiet: false, shareable: false }
  return showPage(desk, { ...call, seat, page: () => 0, into: 'public' })
}

/** The first command asks a free text by its required option, or the first. */
function firstCall({ commands: [command] }: Desk, text: string): Call | null {
  const texts = Object.entries(command?.options ?? {}).filter(([, { type }]) => type === 'text')
  const option = (texts.find(([, { required }]) => required) ?? texts[0])?.[0]
  return command && option ? { command: command.name, options: { [option]: text } } : null
}

/** The body of a reply to a message: it pings nobody, and Discord refuses it if the original was deleted. */
export function toReply(body: MessageBody, messageId: string): object {
  return {
    ...body,
    flags: body.flags & ~MessageFlags.Ephemeral,
    message_reference: { message_id: messageId, fail_if_not_exists: true },
    // discord.js posts again after a 5xx: with the nonce enforced a message that had arrived does not appear twice.
    nonce: messageId,
    enforce_nonce: true,
  }
}
