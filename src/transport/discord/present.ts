/** What this transport is given to show a page with. Types only. */

import type { CommandContext, Reply } from '../../command.ts'

export type Locale = CommandContext['locale']
export type Page = Reply['pages'][number]
export type Action = NonNullable<Page['entries'][number]['actions']>[number]

/** `customId` comes back when the button is pressed. */
export interface Button {
  readonly customId: string
  readonly label: string
  readonly disabled?: boolean
}

/** A list of which one can be chosen. */
export interface Select {
  readonly customId: string
  readonly placeholder: string
  readonly options: readonly { readonly label: string; readonly value: string; readonly chosen: boolean }[]
}

export interface Extras {
  /** The row that turns pages. */
  readonly buttons: readonly Button[]
  /** The list that narrows. */
  readonly select?: Select
  /** The row for the reply as a whole. */
  readonly controls?: readonly Button[]
  /** The custom id of what can be asked of an entry. */
  readonly actionId?: (action: Action) => string | null
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
