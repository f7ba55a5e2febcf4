/** What is shown, as plain data: whoever shows it escapes it and sets it. Types only. */

export type Locale = 'ja' | 'en'

/** Words of one style. `mark` are the words that match the question, `strong` the answering span. */
export interface Run {
  readonly text: string
  readonly style?: 'strong' | 'mark' | 'code'
}

export interface Line {
  /** `quote` is for the words of an article alone; what we say ourselves is never set as one. */
  readonly as: 'heading' | 'quote' | 'text' | 'small'
  readonly runs: readonly Run[]
}

export interface Link {
  readonly label: string
  /** http or https. */
  readonly url: string
}

/** One hit, statement or article of a page. */
export interface Entry {
  readonly lines: readonly Line[]
  readonly link?: Link
}

/** One page of a reply. */
export interface Page {
  readonly heading: readonly Line[]
  readonly entries: readonly Entry[]
  readonly footer: readonly Line[]
}
