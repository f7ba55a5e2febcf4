/** What a correction leaves of what was read, types only. */

/** What was read, of facts of an article that a correction put right. */
export interface CorrectedFacts {
  readonly corrected?: Readonly<Partial<Record<'outlet' | 'published', string | null>>>
}

/** The speaker that was read, if a correction put another right. */
export interface CorrectedSpeaker {
  readonly corrected?: { readonly speaker: string | null }
}
