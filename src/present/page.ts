/** What is shown, as plain data: whoever shows it escapes it and sets it. Types only. */

export type Locale = 'ja' | 'en'

/** Words of one style. `mark` are the words that match the question, `strong` the answering span. */
export interface Run {
  readonly text: string
  readonly style?: 'strong' | 'mark' | 'code'
  /** The instant that `text` tells, UNIX seconds, for whoever can show it in the reader's own zone. */
  readonly time?: number
  /** Where the words lead to: what `readWebAddress` lets through. */
  readonly url?: string
}

export interface Line {
  /** `quote` is for the words of an article alone; what we say ourselves is never set as one. `block` is to be copied. */
  readonly as: 'heading' | 'quote' | 'text' | 'small' | 'block'
  readonly runs: readonly Run[]
}

/** Something that can be asked of an entry: a command with its options, by a button where there are buttons. */
export interface Action {
  readonly label: string
  readonly command: string
  readonly options: Readonly<Record<string, string>>
  /** The beginning of the words that it is asked of, to tell it from others. */
  readonly about?: string
}

/** One hit, statement or article of a page. */
export interface Entry {
  readonly lines: readonly Line[]
  readonly actions?: readonly Action[]
}

/** One page of a reply. */
export interface Page {
  readonly heading: readonly Line[]
  readonly entries: readonly Entry[]
  readonly footer: readonly Line[]
}
