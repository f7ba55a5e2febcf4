/** The nouns of the project, types only. All offsets count UTF-16 code units, all spans are half open. */
import type { CorrectedFacts, CorrectedSpeaker } from './model/corrected.ts'
import type { QuestionLexicon } from './model/question.ts'
import type { Frame, SpeechGroup } from './model/speech.ts'
import type { BoilerplateGroup, StopWordGroup } from './model/word-groups.ts'

/** `start..end` of a text that the context names. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One file as received. `path` is relative to the folder that was read, with `/` between its parts. */
export interface Document {
  readonly path: string
  readonly bytes: Uint8Array
}

/** How exactly a date is known. */
export type Precision = 'minute' | 'day' | 'month' | 'year' | 'unknown'

/** A source that an article cites: its title and, if given, its address and date. */
export interface Reference {
  readonly title: string
  readonly url: string | null
  readonly published: string | null
  /** The same report in an earlier, shorter version. */
  readonly first?: true
}

/** The place each fact was read from, in a few English words: `front matter`, `JSON-LD`, `dateline`. */
export type Origins = Readonly<
  Partial<Record<'title' | 'outlet' | 'carrier' | 'authors' | 'published' | 'url' | 'section', string>>
>

/** Facts about an article. Facts that the document does not state are null. */
export interface ArticleFacts {
  readonly title: string | null
  /** Who published it, under the outlet's usual Japanese name. */
  readonly outlet: string | null
  /** Another site that carries the outlet's piece. */
  readonly carrier: string | null
  readonly authors: readonly string[]
  /** ISO 8601 as far as known: `2024`, `2024-07`, `2024-07-26`, `2025-03-22T16:26:00+09:00`. */
  readonly published: string | null
  readonly precision: Precision
  readonly url: string | null
  /** The title of the document, if it contains several articles. */
  readonly section: string | null
  readonly origins: Origins
}

/** One piece by one outlet. A document contains one or more. */
export interface Article extends ArticleFacts, CorrectedFacts {
  /** Ten hexadecimal digits, the same for the same place in the same document. */
  readonly id: string
  readonly document: string
  /** A brief is a summary in our own words (要約): its sentences are never shown as the article's. */
  readonly kind: 'report' | 'brief'
  /** The article's words without boilerplate: every quotation is a slice of this. */
  readonly body: string
  /** The page showed only the beginning of the article: the rest is behind a paywall. */
  readonly cut?: true
  /** The sentences of `body`, in order, without the white space between them. A sentence cut off by a paywall is left out. */
  readonly sentences: readonly Span[]
  readonly references: readonly Reference[]
}

/** The unit that is searched: consecutive sentences of one article, `start..end` of its body. */
export interface Passage extends Span {
  readonly id: string
  readonly article: string
  readonly sentences: readonly Span[]
}

/** Who said what. `start..end` are the words said, without brackets, in the article's body. */
export interface Statement extends Span, CorrectedSpeaker {
  readonly id: string
  readonly article: string
  /** Canonical (fullest) name, or an unnamed source's description; null if the text leaves it open. */
  readonly speaker: string | null
  /** False if `speaker` describes an unnamed source or is null. */
  readonly named: boolean
  readonly aliases: readonly string[]
  readonly kind: 'direct' | 'reported'
  readonly text: string
  /** The words of saying, in the article's body. */
  readonly cue: Span
  /** The sieve that decided who said it. */
  readonly rule: string
  /** The words that justify the attribution, in the article's body: the speaker's, then those of saying. */
  readonly evidence: readonly Span[]
  /** The day it was said: ISO 8601, as precise as the text. */
  readonly when: string | null
  /** Who reports it, if not the article's own outlet. */
  readonly via: string | null
}

/** One person or body under all its names. */
export interface Speaker {
  readonly name: string
  readonly aliases: readonly string[]
  /** Katakana readings of the names that have one, for completion. */
  readonly readings: readonly string[]
  /** Offices and occupations under which articles name a person. */
  readonly titles?: readonly string[]
  readonly isPerson?: true
  readonly statements: number
}

/** What could not be read, in a sentence that says why and what to do. */
export interface Problem {
  readonly document: string
  /** In English. */
  readonly reason: string
  /** Reading it was stopped: it took too long, or too much memory. */
  readonly isGivenUp?: true
  /** The key of its translations, if it has any: see `documents/problems.ts`. */
  readonly code?: string
  readonly parameters?: Readonly<Record<string, string | number>>
}

/** A block of a document that is not part of an article, listed so that nothing disappears silently. */
export interface Dropped {
  readonly document: string
  readonly reason: string
  readonly text: string
}

/** What documents were read into. */
export interface Parsed {
  readonly articles: readonly Article[]
  readonly dropped: readonly Dropped[]
  readonly problems: readonly Problem[]
}

/** A name that an operator may edit, with what else it is called. */
export interface NameEntry {
  readonly name: string
  readonly aliases: readonly string[]
}

export interface OutletEntry extends NameEntry {
  /** Host names without `www.`; a host below one of them belongs to the outlet too. */
  readonly hosts: readonly string[]
  /** It carries the pieces of others: its own name says nothing of who is responsible for the words. */
  readonly portal?: boolean
}

/** A short word for bodies whose names end in one of the others: 大 for 大学. */
export interface BodyKind {
  readonly short: string
  readonly ends: readonly string[]
}

/** Data that an operator may edit, from `index-data/lexicon/`: one field a file. */
export interface Lexicon {
  readonly outlets: readonly OutletEntry[]
  /** Persons and bodies whose other names no document explains. */
  readonly names: readonly NameEntry[]
  /** English words of the news under their Japanese ones, for questions in English. */
  readonly english: readonly NameEntry[]
  readonly questions: QuestionLexicon
  readonly stopWords: Readonly<Record<StopWordGroup, readonly string[]>>
  readonly speech: Readonly<Record<SpeechGroup, readonly string[]>>
  /** What 大 of 同大 and 教団 without 同 may stand for. */
  readonly kinds: readonly BodyKind[]
  readonly frames: readonly Frame[]
  /** Words, and patterns between `/` and `/`. */
  readonly boilerplate: Readonly<Record<BoilerplateGroup, readonly string[]>>
}

/** A statement with the passage that it begins in. */
export interface PlacedStatement extends Statement {
  readonly passage: string
}
