/** The nouns of commands that change something, types only. */

import type { NoticeTimes } from './follow.ts'

/** What the members who manage a server have set for it. */
export interface ServerSettings {
  /** Replies are for the asker alone unless asked otherwise. */
  readonly private: boolean
  /** Ids of channels in which replies are public all the same. */
  readonly publicChannels: readonly string[]
  /** The id of the role whose members, besides managers of the server, may add and correct articles. */
  readonly editorRole?: string
  /** When the server wants to be notified of news that its members follow. */
  readonly notices?: NoticeTimes
}

/** When the coverage was opened, and which one it is. */
export interface Load {
  readonly at: Date
  readonly milliseconds: number
}

/** What a member is asked for in a form: words, or one of a few choices. */
export interface FormField {
  /** The option of the command that the form calls. */
  readonly option: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  /** The value that it initially contains. */
  readonly value?: string
  /** Values with their labels; without them words are asked for. */
  readonly choices?: readonly (readonly [value: string, label: string])[]
  /** Characters, at most. */
  readonly maxLength?: number
}

/** A form to fill in: a command of the surface `form` is called with what it carries and what is filled in. */
export interface Form {
  readonly title: string
  readonly call: { readonly command: string; readonly options: Readonly<Record<string, string | boolean>> }
  readonly fields: readonly FormField[]
}

export interface FormReply {
  readonly kind: 'form'
  readonly form: Form
}

/** The member who asks, and what that member may do. */
export interface Asker {
  readonly id: string
  readonly manages: boolean
  /** May bring in and correct articles. */
  readonly edits: boolean
}

/** Who may call a command: those who manage the server, its editors too, or everybody. */
export type Access = 'managers' | 'editors' | 'everybody'

/** Some subcommands under one more name: `/coverage feed add`. */
export interface Group {
  readonly name: string
  readonly ja: string
  readonly description: Readonly<Record<'ja' | 'en', string>>
}
