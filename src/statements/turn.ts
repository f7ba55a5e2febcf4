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
  /** Who asked or criticized in the sentence: the next words are not theirs. */
  readonly asked: readonly Party[]
  /** Whose comments the sentence has quoted. */
  readonly voiced: readonly Party[]
}

export const firstTurn: Turn = { from: 0, whole: 0, inherited: null, evidence: [], asked: [], voiced: [] }

/** How a cue leaves its sentence, beside whose its words are. */
export interface Passage {
  /** Its verb asks: whoever is asked speaks next. */
  readonly asks: boolean
  /** …と発言したことは: the words and their verb are what another verb is about. */
  readonly nominal: boolean
  /** あだ名をつけられ「…」と明かした: what was done to the subject, who goes on. */
  readonly undergone: boolean
}

export function advance(turn: Turn, { cue, from, parties, evidence }: Attributed, passage: Passage): Turn {
  const sequential = (cue.by === 'to' || cue.by === 'noun') && cue.form !== 'joining'
  const next = cue.predicate + 1
  // 田中氏から「…」と批判されると、 and 記者が「…」と尋ねると、: somebody else goes on.
  if (passage.undergone) return { ...turn, inherited: null, evidence: [], asked: parties, voiced: [] }
  if (cue.passive || passage.asks)
    return { from: next, whole: next, inherited: null, evidence: [], asked: parties, voiced: [] }
  if (passage.nominal) return { ...turn, from: next, whole: next, inherited: null, evidence: [] }
  if (cue.by === 'voice')
    return { ...turn, from: next, whole: next, voiced: parties.length > 0 ? parties : turn.voiced }
  if (cue.form === 'attributive' || (parties.length === 0 && !sequential)) return turn
  return {
    from: cue.predicate + 1,
    whole: sequential ? cue.predicate + 1 : Math.min(turn.whole, from),
    inherited: parties.length > 0 ? parties : null,
    evidence,
    asked: [],
    voiced: turn.voiced,
  }
}
