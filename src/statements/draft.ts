import type { Quotation } from '../language/token.ts'
import type { Span } from '../model.ts'
import type { Cue } from './cues/find-cues.ts'
import type { Party } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

/** A statement before it gets its name and number. */
export interface Draft extends Span {
  readonly kind: 'direct' | 'reported'
  readonly line: Line
  /** Who said it: several where they said it together, none where the text does not settle it. */
  readonly parties: readonly Party[]
  readonly cue: Span
  /** The quotation that it is, for quoted words. */
  readonly quotation: Quotation | null
  readonly via: Party | null
  /** …という。 with nobody who says so. */
  readonly hearsay?: boolean
  /** The phrases of its line that tell of the saying, for its date. */
  readonly telling: { readonly from: number; readonly to: number; readonly skip: Span }
}

/** What one cue and its subject come to. */
export interface Attributed {
  readonly cue: Cue
  readonly from: number
  readonly parties: readonly Party[]
  /** The subject's phrase, or -1 where it stands elsewhere. */
  readonly at: number
  readonly place: 'before' | 'after' | 'elsewhere'
  /** Whether the line itself tells the parties. */
  readonly settled: boolean
  readonly via: Party | null
}
