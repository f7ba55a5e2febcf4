/** What a page needs to become a message of Discord, types only: a transport says what can be pressed, `present` draws it. */

import type { Action, Locale, Page } from './page.ts'

/** A button that comes back with its custom id when it is pressed. */
export interface Button {
  /** 1 to 100 characters, no other component of the message has the same. */
  readonly customId: string
  readonly label: string
  readonly disabled?: boolean
}

/** A list of which one can be chosen; it comes back with its custom id and the value. */
export interface Select {
  readonly customId: string
  readonly placeholder: string
  /** 1 to 25, of 1 to 100 characters. */
  readonly options: readonly { readonly label: string; readonly value: string; readonly chosen: boolean }[]
}

export interface Extras {
  /** Buttons for the page: they turn it, or judge it. Five at most. */
  readonly buttons?: readonly Button[]
  /** The list that narrows the reply. */
  readonly select?: Select
  /** What can be done with the reply as a whole. */
  readonly controls?: readonly Button[]
  /** The custom id of what can be asked of an entry; without it nothing can. */
  readonly actionId?: (action: Action) => string | null
  /** The list that holds actions and controls if one row of buttons is too short for them. */
  readonly menu?: Pick<Select, 'customId' | 'placeholder'>
  /** Shown to the asker alone. */
  readonly private?: boolean
  /** The language of what we say ourselves. */
  readonly locale?: Locale
}

/** The body of a message for Discord's API, within its limits. */
export interface MessageBody {
  readonly flags: number
  readonly components: readonly unknown[]
  readonly allowed_mentions: { readonly parse: readonly never[] }
}

export type ToMessage = (page: Page, extras: Extras) => MessageBody
