import { InteractionResponseType } from 'discord.js'
import type { Shown } from './pages.ts'

/** What is sent back for an interaction, plain data. */
export interface Callback {
  readonly type: InteractionResponseType
  readonly data: object
  /** Called with the message once this has been sent. */
  readonly after?: 'delete'
}

export function newMessage(shown: Shown): Callback {
  return { type: InteractionResponseType.ChannelMessageWithSource, data: shown.message }
}
