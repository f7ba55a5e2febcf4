import type { Quotation } from '../language/token.ts'
import type { Span } from '../model.ts'
import type { Cue } from './cues/find-cues.ts'
import type { Party } from './entities/resolve-speaker.ts'
import type { Line } from './lines.ts'

/** A mention of the line that could have spoken and was not taken. */
export interface PassedOver extends Span {
  readonly why: string
}

/** Who said something, by which sieve, on what words. */
export interface Attribution {
  /** Several if they said it together, none if the text does not settle it. */
  readonly parties: readonly Party[]
  /** The sieve that decided. */
  readonly rule: string
  /** The words that justify it. */
  readonly evidence: readonly Span[]
  readonly passedOver: readonly PassedOver[]
  readonly via: Party | null
}

/** A statement before it gets its name and number. */
export interface Draft extends Attribution, Span {
  readonly kind: 'direct' | 'reported'
  readonly line: Line
  readonly cue: Span
  /** The quotation that it is, for quoted words. */
  readonly quotation: Quotation | null
  /** The phrases of its line that tell of the saying, for its date. */
  readonly telling: { readonly from: number; readonly to: number; readonly skip: Span }
}

/** What one cue and its subject come to. */
export interface Attributed extends Attribution {
  readonly cue: Cue
  readonly from: number
  /** The subject's phrase, or -1 if it stands elsewhere. */
  readonly at: number
  readonly place: 'before' | 'after' | 'elsewhere'
  /** True if the line itself settles the parties. */
  readonly settled: boolean
}

/** Words that look like a statement and were not taken for one. */
export interface Rejected extends Span {
  readonly reason: string
}
