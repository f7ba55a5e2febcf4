/** The nouns of what those who run a server bring in and put right, types only. */

import type { Span } from './model.ts'

/** A document that was brought in, as kept: its bytes stand in a file of that name. */
export interface KeptDocument {
  readonly id: string
  /** The server whose members brought it; null for the operator. */
  readonly server: string | null
  /** As it was given; null for a file. */
  readonly address: string | null
  /** Where redirects led. */
  readonly finalAddress: string | null
  /** The file's name in the folder of kept documents. */
  readonly name: string
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string
  readonly bytes: number
  /** ISO 8601: when these bytes came. */
  readonly at: string
  /** ISO 8601: when the first version came. */
  readonly firstAt: string
  /** The id of the user who brought it; null for the operator, a feed, or where it was removed. */
  readonly by: string | null
  /** What is laid over what the document tells of itself, as in a sidecar: `url`, and `published` of its first version. */
  readonly facts: Readonly<Record<string, string>>
  /** The feed that it came by. */
  readonly feed: number | null
}

export type CorrectedField = 'speaker' | 'published' | 'outlet' | 'statement' | 'article'

/** A place in an article that outlasts another reading of it. */
export interface Anchor extends Span {
  /** SHA-256 of the article's body, the first 16 hexadecimal digits. */
  readonly article: string
  readonly url: string | null
  readonly title: string | null
  /** The words at the place. */
  readonly words: string
}

/** A fact put right, laid over what was read. */
export interface Correction extends Anchor {
  readonly id: number
  readonly server: string | null
  readonly field: CorrectedField
  /** The right speaker, outlet or ISO 8601 date; null for `statement` and `article`, which it removes. */
  readonly value: string | null
  /** What was read. */
  readonly before: string | null
  readonly by: string | null
  /** ISO 8601. */
  readonly at: string
}

export type ReportedField = CorrectedField | 'other'

/** A member's word that something is wrong. */
export interface Report extends Anchor {
  readonly id: number
  readonly server: string
  readonly field: ReportedField
  /** What the member says is right, or what is wrong. */
  readonly value: string
  readonly by: string | null
  /** ISO 8601. */
  readonly at: string
}

export type NewCorrection = Omit<Correction, 'id'>
export type NewReport = Omit<Report, 'id'>
