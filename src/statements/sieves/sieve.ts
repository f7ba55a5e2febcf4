import type { Quotation } from '../../language/token.ts'
import type { Span } from '../../model.ts'
import type { According } from '../cues/according-to.ts'
import type { Cue } from '../cues/find-cues.ts'
import type { Discourse } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import type { Surroundings } from '../entities/coreference.ts'
import type { Party } from '../entities/resolve-speaker.ts'
import type { SpokenParagraph } from '../interview/paragraphs.ts'
import type { Line } from '../lines.ts'
import type { Turn } from '../turn.ts'

/** Words that may be somebody's: those of a cue, a quotation that no verb takes, a sentence that only passes on what it heard, or a turn of a conversation. */
export type Candidate =
  | { readonly kind: 'cue'; readonly line: Line; readonly cue: Cue }
  | { readonly kind: 'quotation'; readonly line: Line; readonly quotation: Quotation }
  | { readonly kind: 'sentence'; readonly line: Line; readonly span: Span }
  | { readonly kind: 'paragraph'; readonly line: Line; readonly turn: SpokenParagraph }

/** Everything that a sieve may look at beside the candidate. */
export interface Situation extends Surroundings {
  /** The sieves in order; a bench leaves one out. */
  readonly sieves: readonly Sieve[]
  /** Who has the floor, what the text is about, and whose words it passes on, as the lines before leave it. */
  readonly discourse: Discourse
  /** The …によると of the line. */
  readonly according: According | null
  /** What the cues before it in the line leave. */
  readonly turn: Turn
  /** The next line at the same level of quotation. */
  readonly next: Line | null
  /** True if a quotation that stands alone follows the next line. */
  readonly nextAnnounces: boolean
  /** What the line was found to say so far. */
  readonly own: readonly Draft[]
}

/** Whose words a candidate is. */
export interface Finding {
  /** Several if they said it together; none if the text names a subject without saying who that is. */
  readonly parties: readonly Party[]
  /** The words that justify it, in the article's body. */
  readonly evidence: readonly Span[]
  /** The subject's phrase in the candidate's line, or -1 if it stands elsewhere. */
  readonly at: number
  readonly place: 'before' | 'after' | 'elsewhere'
  /** True if the line itself settles it. */
  readonly settled: boolean
  /** The phrase at which the words may begin. */
  readonly from: number
  /** Who passes the words on. */
  readonly via?: Party | null
}

/** Text, who says so (null if the text does not settle it), and the words said. */
export type Example = readonly [text: string, speaker: string | null, words: string]

/** One way to tell whose words a candidate is. Its examples run as its tests. */
export interface Sieve {
  readonly name: string
  readonly examples: readonly [Example, ...Example[]]
  readonly applies: (candidate: Candidate) => boolean
  readonly find: (candidate: Candidate, situation: Situation) => Finding | null
}

/** A finding that rests on words outside the candidate's line. */
export const elsewhere = (
  parties: readonly Party[],
  evidence: readonly Span[],
  context: { readonly settled: boolean; readonly from: number },
): Finding => ({ parties, evidence, at: -1, place: 'elsewhere', ...context })
