import type { WordKind } from './kinds.ts'

/** What a line looks to be, by its words and by where it stands. */
export type LineKind = WordKind | 'item' | 'aside' | 'link'

/** A line that holds words, of a dump or of a page in HTML. */
export interface Line {
  /** Without bullets and the white space around it. */
  readonly text: string
  readonly kind: LineKind
  /** Marked up as a heading. */
  readonly heading: boolean
  /** It stands in a list. */
  readonly item: boolean
  /** Blank lines before it, in a text without mark-up. */
  readonly gap?: number
  /** What its element says against it, on a page in HTML. */
  readonly hint?: string | null
}
