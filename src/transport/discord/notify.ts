import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Log } from '../../log.ts'
import { packCall } from './ids.ts'
import type { Desk } from './pages.ts'
import type { Locale, Page } from './present.ts'
import type { Requests } from './requests.ts'

const PATIENCE = { within: 60_000, first: 1000 }

/** Nobody can be told there any more: the channel is gone or closed, or the member takes no messages. */
const CLOSED: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]

const FACE = { ja: 'フォローの一覧', en: 'What is followed' } as const

export type Notify = (
  target: string,
  page: Page,
  options: { readonly nonce: string; readonly locale: Locale },
) => Promise<'sent' | 'closed' | 'later'>

/** Sends messages that nobody asked for by an interaction. A nonce that Discord knows makes no second message. */
export function openNotify(desk: Desk, request: Requests, log: Log): Notify {
  const channelOf = async (target: string): Promise<string> => {
    const id = target.slice(1)
    if (target.startsWith('c')) return id
    const body = { recipient_id: id }
    const channel = await request((rest, signal) => rest.post(Routes.userChannels(), { body, signal }), PATIENCE)
    return (channel as { readonly id: string }).id
  }
  return async (target, page, { nonce, locale }) => {
    try {
      const controls = [{ customId: packCall({ command: 'follow-list', options: {} }) ?? '', label: FACE[locale] }]
      const message = desk.toMessage(page, { buttons: [], controls, private: false, locale })
      const flags = message.flags & ~MessageFlags.Ephemeral
      const body = { ...message, flags, nonce, enforce_nonce: true }
      const channel = await channelOf(target)
      await request((rest, signal) => rest.post(Routes.channelMessages(channel), { body, signal }), PATIENCE)
      return 'sent'
    } catch (error) {
      const isClosed = error instanceof DiscordAPIError && CLOSED.includes(error.code)
      if (isClosed)
        log.warn({ code: error.code }, 'What is followed cannot be told in one place any more; it is paused.')
      else log.warn({ err: error }, 'What is followed could not be told; it is tried again.')
      return isClosed ? 'closed' : 'later'
    }
  }
}
