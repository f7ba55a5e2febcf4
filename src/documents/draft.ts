import type { ArticleFacts, Lexicon, Reference } from '../model.ts'
import type { Trouble } from './problems.ts'

/** A decoded document on its way to articles. */
export interface Source {
  readonly path: string
  readonly bytes: Uint8Array
  readonly text: string
  readonly lexicon: Lexicon
  /** Reads a file that the document holds: an entry of an archive, an attachment. */
  readonly inside: (name: string, bytes: Uint8Array) => Promise<Reading>
}

/** An article before it has an id and sentences. */
export interface Draft {
  readonly facts: ArticleFacts
  readonly kind: 'report' | 'brief'
  /** The paragraphs that are kept, without white space around them. */
  readonly paragraphs: readonly string[]
  readonly references: readonly Reference[]
  /** The page shows only the beginning: the rest is behind a wall. */
  readonly cut?: true
  /** What tells this article from others at the same place: the `id` of a JSON line. */
  readonly key?: string
}

export interface Removed {
  readonly reason: string
  readonly text: string
}

/** What a format made of a document. */
export interface Reading {
  readonly drafts: readonly Draft[]
  readonly dropped: readonly Removed[]
  /** What could not be read, and what to do. */
  readonly problems: readonly Trouble[]
}

/** A small document of a format: its text, or its bytes in base64. */
export type Example = { readonly path: string } & ({ readonly text: string } | { readonly base64: string })

/** One way of writing articles down. */
export interface Format {
  readonly name: string
  /** A document with one article; a test reads it, and checks that no format before this one takes it. */
  readonly example: Example
  /** It reads `bytes` and decodes its parts itself: `text` is empty. */
  readonly bytes?: boolean
  readonly accepts: (source: Source) => boolean
  readonly read: (source: Source) => Reading | Promise<Reading>
}

export const unknownFacts: ArticleFacts = {
  title: null,
  outlet: null,
  carrier: null,
  authors: [],
  published: null,
  precision: 'unknown',
  url: null,
  section: null,
  origins: {},
}

export const nothing: Reading = { drafts: [], dropped: [], problems: [] }
