import {
  type APIMessage,
  DiscordAPIError,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js'
import type { Log } from '../../log.ts'
import { packCall } from './ids.ts'
import type { Desk } from './pages.ts'
import type { Locale, Page } from './present.ts'
import type { Requests } from './requests.ts'
import { idsOf } from './walk.ts'

const PATIENCE = { within: 60_000, first: 1000 }

/** The place takes no messages any more: the channel is gone or closed, or the member refuses them. */
const CLOSED: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]

const FACE = { ja: 'フォローの一覧', en: 'What is followed' } as const

/** Discord forgets a nonce after some minutes: a message that was begun before is looked for among at most this many. */
const looked = { messages: 100, earlier: 60_000 } as const

export interface NoticeOptions {
  readonly nonce: string
  readonly locale: Locale
  /** When an earlier attempt to send this message began, in milliseconds since 1970; null for the first. */
  readonly begunAt: number | null
}

/** `closed`: the place takes no messages any more. `later`: try again. */
export type Notify = (target: string, page: Page, options: NoticeOptions) => Promise<'sent' | 'closed' | 'later'>

/** Sends messages outside of interactions. A message with the same nonce is sent once, even days later. */
export function openNotify(desk: Desk, request: Requests, log: Log): Notify {
  const ask = <T>(send: (rest: REST, signal: AbortSignal) => Promise<unknown>) => request(send, PATIENCE) as Promise<T>
  const channelOf = async (target: string): Promise<string> => {
    const id = target.slice(1)
    if (target.startsWith('c')) return id
    const body = { recipient_id: id }
    const channel = await ask<{ readonly id: string }>((rest, signal) =>
      rest.post(Routes.userChannels(), { body, signal }),
    )
    return channel.id
  }
  const hasArrived = async (channel: string, id: string, begunAt: number): Promise<boolean> => {
    const after = String(SnowflakeUtil.generate({ timestamp: begunAt - looked.earlier }))
    const query = new URLSearchParams({ after, limit: String(looked.messages) })
    try {
      const messages = await ask<readonly APIMessage[]>((rest, signal) =>
        rest.get(Routes.channelMessages(channel), { query, signal }),
      )
      return messages.some(({ components }) => idsOf(components ?? []).includes(id))
    } catch (error) {
      // Without the right to read the channel's history, news that appears twice is better than news that never does.
      if (error instanceof DiscordAPIError && error.status === 403) return false
      throw error
    }
  }
  return async (target, page, { nonce, locale, begunAt }) => {
    try {
      // The command ignores an option that it does not define; by it the message is known again.
      const customId = packCall({ command: 'follow-list', options: { notice: nonce } }) ?? ''
      const controls = [{ customId, label: FACE[locale] }]
      const message = desk.toMessage(page, { buttons: [], controls, private: false, locale })
      const flags = message.flags & ~MessageFlags.Ephemeral
      const body = { ...message, flags, nonce, enforce_nonce: true }
      const channel = await channelOf(target)
      if (begunAt !== null && (await hasArrived(channel, customId, begunAt))) return 'sent'
      await request((rest, signal) => rest.post(Routes.channelMessages(channel), { body, signal }), PATIENCE)
      return 'sent'
    } catch (error) {
      const isClosed = error instanceof DiscordAPIError && CLOSED.includes(error.code)
      if (isClosed)
        log.warn({ code: error.code }, 'News can no longer be sent to one channel; its follows were paused.')
      else log.warn({ err: error }, 'News could not be sent; it will be retried.')
      return isClosed ? 'closed' : 'later'
    }
  }
}
