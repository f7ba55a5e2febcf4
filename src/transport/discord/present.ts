/** What this transport is given to show a page with. Types only. */

import type { CommandContext, Reply } from '../../command.ts'

export type Locale = CommandContext['locale']
export type Page = Reply['pages'][number]

/** A button of the row below a page; `customId` comes back when it is pressed. */
export interface Button {
  readonly customId: string
  readonly label: string
  readonly disabled: boolean
}

export interface Extras {
  readonly buttons: readonly Button[]
  readonly private: boolean
  readonly locale: Locale
}

/** The body of a message for Discord's API, within its limits. */
export interface MessageBody {
  readonly flags: number
  readonly components: readonly unknown[]
  readonly allowed_mentions: { readonly parse: readonly never[] }
}

export type ToMessage = (page: Page, extras: Extras) => MessageBody
