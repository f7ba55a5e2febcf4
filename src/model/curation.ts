/** The nouns of what those who run a server bring in and put right, types only. */

import type { Article, Span } from '../model.ts'

/** A document added by a member or feed, as stored: its bytes are in a file of that name. */
export interface KeptDocument {
  readonly id: string
  /** The server whose members brought it; null for the operator. */
  readonly server: string | null
  /** As it was given; null for a file. */
  readonly address: string | null
  /** Where redirects led. */
  readonly finalAddress: string | null
  /** The file's name in the folder of stored documents. */
  readonly name: string
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string
  readonly bytes: number
  /** ISO 8601: when these bytes came. */
  readonly at: string
  /** ISO 8601: when the first version came. */
  readonly firstAt: string
  /** The id of the user who added it; null for the operator, a feed, or after it was removed. */
  readonly by: string | null
  /** Facts that override those in the document, as in a sidecar: `url`, and `published` of its first version. */
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

/** What is brought in: a page by its address, or a file that a member handed over. */
export interface TakeInRequest {
  readonly address: string
  /** Its address is not a source: the file's own text says where it comes from. */
  readonly isAttachment: boolean
  readonly server: string | null
  /** The id of the user who brings it. */
  readonly by: string | null
}

/** Why nothing was brought in. */
export type TakeInFault =
  | 'no-address'
  | 'no-web-address'
  | 'credentials'
  | 'port'
  | 'private'
  | 'too-long'
  | 'type'
  | 'too-large'
  | 'redirects'
  | 'too-slow'
  | 'unreachable'
  | 'too-many'

/** Sentences for members, in both languages. */
export type Sentence = Readonly<Record<'ja' | 'en', string>>

export type TakenIn =
  | { readonly kind: 'kept'; readonly document: KeptDocument; readonly replaced: boolean }
  /** The same bytes are there already. */
  | { readonly kind: 'same'; readonly document: KeptDocument }
  /** It contains no article, and why. */
  | { readonly kind: 'no-article'; readonly problems: readonly Sentence[] }
  | { readonly kind: 'refused'; readonly reason: TakeInFault }
  | { readonly kind: 'status'; readonly status: number }

/** A document that was brought in, as it is answered from. */
export interface ReadDocument {
  readonly articles: readonly { readonly article: Article; readonly passages: number; readonly statements: number }[]
  readonly problems: readonly Sentence[]
}

export interface TakeInResult {
  readonly taken: TakenIn
  /** Null if it is not answered from yet. */
  readonly read: ReadDocument | null
}

/** What is right, in the place of what was read. */
export interface Change {
  readonly field: CorrectedField
  readonly value: string | null
}

/** A place in an article of the coverage. */
export interface PlaceIn extends Span {
  readonly article: Article
}

/** Who changes something, and for which server. */
export interface Editor {
  readonly server: string | null
  readonly by: string | null
}

/** How the coverage is changed. What is changed is answered from when the promise resolves. */
export interface Curation {
  readonly takeIn: (request: TakeInRequest) => Promise<TakeInResult>
  /** False if it is not there, or another server's. */
  readonly takeOut: (id: string, editor: Editor) => Promise<boolean>
  /** The document that an article came with, if it was brought in. */
  readonly keptOf: (article: Article) => KeptDocument | null
  readonly report: (place: PlaceIn, change: { field: ReportedField; value: string }, editor: Editor) => void
  readonly reports: (server: string) => readonly Report[]
  readonly findReport: (id: number, server: string) => Report | null
  readonly dismiss: (id: number) => void
  /** Corrects what a report names. */
  readonly accept: (report: Report, change: Change, by: string | null) => Promise<void>
  readonly correct: (place: PlaceIn, change: Change, editor: Editor) => Promise<void>
  /** With whether each still fits what is read. */
  readonly corrections: () => readonly { readonly correction: Correction; readonly applies: boolean }[]
  /** False if it is not there. */
  readonly undo: (id: number) => Promise<boolean>
  /** Forgets that it was this user who brought in, added, reported or corrected anything; all of that stays. */
  readonly forgetUser: (user: string) => void
  readonly addFeed: (address: string, editor: Editor) => Promise<AddedFeed>
  /** Those of the server, and those of the operator. */
  readonly feeds: (server: string | null) => readonly Feed[]
  /** False if it is not there, or another's. */
  readonly removeFeed: (id: number, server: string | null) => boolean
}

/** A feed or a page that is looked at again and again. */
export interface Feed {
  readonly id: number
  /** The server whose members added it; null for the operator. */
  readonly server: string | null
  /** As it was given. */
  readonly address: string
  /** Where its items are read: itself, or what the page declares; null for a page that is taken in when it changes. */
  readonly source: string | null
  readonly title: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** Milliseconds since 1970 when it is looked at next. */
  readonly nextAt: number
  /** Milliseconds since 1970 when it was last read without a fault; null before. */
  readonly readAt: number | null
  /** Faults since then. */
  readonly failures: number
  /** The last fault, in a word or a status. */
  readonly fault: string | null
  readonly by: string | null
}

export type NewFeed = Pick<Feed, 'server' | 'address' | 'by'>

/** What adding a feed found at its address. */
export type AddedFeed =
  | { readonly kind: 'feed'; readonly title: string | null; readonly items: number }
  /** A page without a feed: it is taken in again when it changes. */
  | { readonly kind: 'page' }
  | { readonly kind: 'there' }
  | { readonly kind: 'refused'; readonly reason: TakeInFault | 'robots' }
  | { readonly kind: 'status'; readonly status: number }
