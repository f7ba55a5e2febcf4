import type { Reading, Source } from '../draft.ts'
import type { TextLine } from '../lines/text-lines.ts'

/** One way in which a text without mark-up holds articles. */
export interface Layout {
  readonly name: string
  /** A text of this layout, and how many articles it holds. The test of layouts reads it. */
  readonly example: { readonly text: string; readonly articles: number }
  /** Null if the lines have another layout. */
  readonly read: (lines: readonly TextLine[], source: Source) => Reading | null
}
