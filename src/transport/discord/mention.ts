import { type APIUser, type GatewayMessageCreateDispatchData, MessageFlags, MessageType } from 'discord.js'
import { type Desk, type Shown, showPage, showSentence } from './pages.ts'
import type { Locale, MessageBody } from './present.ts'
import { SENTENCES } from './sentences.ts'

/** The command that a mention asks. */
const COMMAND = 'ask'

/** What a message that mentions the bot asks of it. */
export interface Mention {
  readonly text: string
  readonly locale: Locale
}

/**
 * What a message in a server asks, `''` for nothing but the mention; null where it does not mention the bot in its text.
 * A reply that only pings the author it replies to is no question.
 */
export function readMention(
  message: GatewayMessageCreateDispatchData,
  me: string,
  guildLocale: Locale,
): Mention | null {
  const isWritten = message.type === MessageType.Default || message.type === MessageType.Reply
  if (!message.guild_id || !isWritten || message.author.bot || message.webhook_id) return null
  const mine = new RegExp(`<@!?${me}>`, 'g')
  if (!mine.test(message.content)) return null
  const text = withNames(message.content.replace(mine, ' '), message.mentions).replace(/\s+/g, ' ').trim()
  // A message does not tell its author's language, and servers leave theirs at English.
  const locale = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text) ? 'ja' : guildLocale
  return { text, locale }
}

function withNames(content: string, users: readonly APIUser[]): string {
  const names = new Map(users.map(user => [user.id, user.global_name ?? user.username]))
  return content.replace(/<@!?(\d+)>/g, (mention, id) => names.get(id) ?? mention)
}

export function answerMention(desk: Desk, { text, locale }: Mention): Shown {
  const command = desk.commands.find(({ name }) => name === COMMAND)
  const texts = Object.entries(command?.options ?? {}).filter(([, { type }]) => type === 'text')
  const option = (texts.find(([, { required }]) => required) ?? texts[0])?.[0]
  if (!option || text === '') return showSentence(desk, SENTENCES.emptyMention[locale], locale)
  return showPage(desk, { command: COMMAND, options: { [option]: text }, locale, page: () => 0 })
}

/** The body of a reply to a message: no ping, and none at all where that message is gone. */
export function toReply(body: MessageBody, messageId: string): object {
  return {
    ...body,
    // Outside of interactions nothing can be shown to the asker alone.
    flags: body.flags & ~MessageFlags.Ephemeral,
    message_reference: { message_id: messageId, fail_if_not_exists: true },
    // discord.js posts again after a 5xx: with the nonce enforced a message that had arrived does not appear twice.
    nonce: messageId,
    enforce_nonce: true,
  }
}
