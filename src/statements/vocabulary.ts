import type { CueGroups, Lexicon } from '../model.ts'

const groups = [
  'say',
  'gesture',
  'report',
  'hold',
  'demand',
  'object',
  'object-clause',
  'nouns',
  'noun-verbs',
  'noun-rises',
  'naming',
  'charging',
  'titles',
  'honorifics',
  'sources',
  'documents',
  'occasions',
  'bodies',
  'trades',
  'media',
  'families',
] as const

export type Group = (typeof groups)[number]

/** The lexicon in the form that the search for statements needs. */
export interface Vocabulary {
  readonly has: (group: Group, word: string) => boolean
  /** The longest word of the group that ends the text, or null. */
  readonly ending: (group: Group, text: string) => string | null
  /** What a name of the lexicon is called there, by any of its names. */
  readonly known: ReadonlyMap<string, string>
  readonly outlets: ReadonlySet<string>
}

function endingOf(words: ReadonlySet<string>, text: string): string | null {
  for (let at = 0; at < text.length; at++) if (words.has(text.slice(at))) return text.slice(at)
  return null
}

function setsOf(speech: CueGroups): Map<Group, ReadonlySet<string>> {
  return new Map(groups.map(group => [group, new Set(speech[group] ?? [])]))
}

/** Compiles the lexicon once for all articles. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const sets = setsOf(lexicon.speech)
  const of = (group: Group) => sets.get(group) ?? new Set<string>()
  const known = new Map<string, string>()
  for (const { name, aliases } of [...lexicon.names, ...lexicon.outlets])
    for (const called of [name, ...aliases]) if (!known.has(called)) known.set(called, name)
  return {
    has: (group, word) => of(group).has(word),
    ending: (group, text) => endingOf(of(group), text),
    known,
    outlets: new Set(lexicon.outlets.flatMap(({ name, aliases }) => [name, ...aliases])),
  }
}
