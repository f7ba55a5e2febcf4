import type { Vocabulary } from '../vocabulary.ts'
import type { Identity } from './identity.ts'

type Gender = 'female' | 'male'

const pronouns: Readonly<Record<string, Gender>> = { 彼女: 'female', 彼: 'male' }
/** A shorter name in kanji may be a family name alone. */
const shortestFull = 3

/** What titles and the end of a full name tell of a person; null where they tell nothing, or both. */
function genderOf({ names, titles }: Identity, { ending, has }: Vocabulary): Gender | null {
  const ofTitles = (['female', 'male'] as const).filter(gender =>
    [...titles].some(title => ending(`${gender}-titles`, title) !== null || has(`${gender}-titles`, title)),
  )
  if (ofTitles.length > 0) return ofTitles.length === 1 ? (ofTitles[0] ?? null) : null
  const full = [...names.keys()].filter(name => /^[一-龠々]/.test(name) && name.length >= shortestFull)
  const ofNames = (['female', 'male'] as const).filter(gender =>
    full.some(name => ending(`${gender}-names`, name.slice(1)) !== null),
  )
  return ofNames.length === 1 ? (ofNames[0] ?? null) : null
}

interface Known {
  readonly size: number
  readonly gender: Gender | null
}

const known = new WeakMap<Identity, Known>()

/** The same for the same names and titles; 彼 asks for many persons, many times. */
function knownGender(identity: Identity, vocabulary: Vocabulary): Gender | null {
  const size = identity.names.size + identity.titles.size
  const before = known.get(identity)
  if (before?.size === size) return before.gender
  const gender = genderOf(identity, vocabulary)
  known.set(identity, { size, gender })
  return gender
}

/** Whether the pronoun can mean the person; null where nothing tells. */
export function genderFits(pronoun: string, identity: Identity, vocabulary: Vocabulary): boolean | null {
  const wanted = pronouns[pronoun]
  if (wanted === undefined) return true
  const gender = knownGender(identity, vocabulary)
  return gender === null ? null : gender === wanted
}
