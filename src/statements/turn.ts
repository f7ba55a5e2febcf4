import type { Span } from '../model.ts'
import type { Attributed } from './draft.ts'
import type { Party } from './entities/resolve-speaker.ts'

/** What the cues of a sentence leave for the next one. */
export interface Turn {
  /** The phrase after the last verb of saying. */
  readonly from: number
  /** The phrase at which words may begin whose speaker follows them: not advanced by verbs inside such words. */
  readonly whole: number
  readonly inherited: readonly Party[] | null
  readonly evidence: readonly Span[]
}

export const firstTurn: Turn = { from: 0, whole: 0, inherited: null, evidence: [] }

export function advance(turn: Turn, { cue, from, parties, evidence }: Attributed): Turn {
  const sequential = (cue.by === 'to' || cue.by === 'noun') && cue.form !== 'joining'
  if (cue.by === 'voice') return { ...turn, from: cue.predicate + 1, whole: cue.predicate + 1 }
  if (cue.form === 'attributive' || (parties.length === 0 && !sequential)) return turn
  return {
    from: cue.predicate + 1,
    whole: sequential ? cue.predicate + 1 : Math.min(turn.whole, from),
    inherited: parties.length > 0 ? parties : null,
    evidence,
  }
}
