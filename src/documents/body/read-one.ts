import type { ArticleFacts, Reference } from '../../model.ts'
import type { Draft, Reading, Removed } from '../draft.ts'
import type { Line } from '../lines/line.ts'
import { trouble } from '../problems.ts'
import { referencesIn } from '../reference-lines.ts'
import { removedBlocks } from './keep.ts'
import { readLive } from './live.ts'
import { relatedTitles } from './related.ts'

/** The words of an article, and what was left out among them. */
export interface ReadWords {
  readonly paragraphs: readonly string[]
  readonly references: readonly Reference[]
  readonly dropped: readonly Removed[]
}

/** What was found of one article, on a page in HTML or in a dump. */
export interface FoundArticle<L extends Line> {
  readonly lines: readonly L[]
  /** Its lines from below the title up to the end of its text: the entries of a live blog are among them. */
  readonly within: readonly L[]
  /** Those among which its words were found. */
  readonly own: readonly L[]
  /** One past the last line of its text. */
  readonly end: number
  readonly words: ReadWords
  readonly facts: ArticleFacts
  /** True if the page shows a part of the text alone. */
  readonly cut?: boolean
}

/** What a page without a text tells. */
export const noText = (lines: readonly Line[], kind: 'no-paragraphs' | 'no-paragraphs-in-text'): Reading => ({
  drafts: [],
  dropped: [{ reason: 'no paragraphs', text: lines.map(({ text }) => text).join('\n') }],
  problems: [trouble(kind)],
})

/** The one way from what was found of an article to its draft, or the drafts of a live blog's entries. */
export function readOne<L extends Line>({ lines, within, own, end, words, facts, cut }: FoundArticle<L>): Reading {
  const { paragraphs } = words
  const references = [...words.references, ...referencesIn(relatedTitles(lines, end))]
  const draft: Draft = { facts, kind: 'report', paragraphs, references, ...(cut && { cut }) }
  const live = readLive(draft, within)
  const held = new Set(live ? within : own)
  const outside = lines
    .filter(line => !held.has(line) && line.text !== facts.title)
    .map(({ hint, text }) => ({ reason: hint ?? 'outside the article', text }))
  const { drafts, dropped } = live ?? { drafts: [draft], dropped: words.dropped }
  return { drafts, dropped: [...dropped, ...removedBlocks(outside)], problems: [] }
}
