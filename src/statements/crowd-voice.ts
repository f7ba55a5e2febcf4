import type { Voice } from './discourse.ts'
import type { Draft } from './draft.ts'
import type { Surroundings } from './entities/coreference.ts'
import type { Party } from './entities/resolve-speaker.ts'

const crowded = /^(?:voices|place of)/

// Comments go on at the place where they are written, whoever some of the writers are.
const samePlace = 400

const isPlace = (parties: readonly Party[], { vocabulary }: Surroundings): boolean =>
  parties.some(({ label }) => vocabulary.ending('writing-places', label) !== null)

/** Whose comments the line quotes: the place of writing before some of its writers. */
export function crowdIn(own: readonly Draft[], around: Surroundings): readonly Party[] {
  const crowds = own.filter(({ parties, rule }) => parties.length > 0 && crowded.test(rule))
  return (crowds.findLast(({ parties }) => isPlace(parties, around)) ?? crowds.at(-1))?.parties ?? []
}

export function crowdAfter(before: Voice | null, own: Voice | null, around: Surroundings): Voice | null {
  if (own === null || before === null) return own ?? before
  if (isPlace(own.parties, around) || !isPlace(before.parties, around)) return own
  return own.start - before.end > samePlace ? own : { ...before, end: own.end }
}
