import type { LookUp } from '../language/word-lookup.ts'
import type { CueGroups, Lexicon } from '../model.ts'

const groups = [
  'say',
  'gesture',
  'report',
  'hold',
  'think',
  'demand',
  'object',
  'object-clause',
  'nouns',
  'noun-verbs',
  'noun-rises',
  'voices',
  'receiving',
  'writing-places',
  'naming',
  'charging',
  'titles',
  'personal-titles',
  'honorifics',
  'sources',
  'documents',
  'occasions',
  'bodies',
  'unique-bodies',
  'described-bodies',
  'letter-words',
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
  /** What the dictionary knows of a surface, whatever a sentence made of it. */
  readonly lookUp: LookUp
}

/** Words, and how long they are at most: what is longer need not be looked up. */
interface Words {
  readonly words: ReadonlySet<string>
  readonly longest: number
}

function wordsOf(list: readonly string[]): Words {
  return { words: new Set(list), longest: list.reduce((most, { length }) => Math.max(most, length), 0) }
}

const isIn = ({ words, longest }: Words, word: string): boolean => word.length <= longest && words.has(word)

function endingOf({ words, longest }: Words, text: string): string | null {
  for (let at = Math.max(0, text.length - longest); at < text.length; at++) {
    const end = text.slice(at)
    if (words.has(end)) return end
  }
  return null
}

function groupsOf(speech: CueGroups): Readonly<Record<Group, Words>> {
  return Object.fromEntries(groups.map(group => [group, wordsOf(speech[group] ?? [])])) as Record<Group, Words>
}

/** Compiles the lexicon once for all articles. */
export function vocabularyOf(lexicon: Lexicon, lookUp: LookUp): Vocabulary {
  const of = groupsOf(lexicon.speech)
  const known = new Map<string, string>()
  for (const { name, aliases } of [...lexicon.names, ...lexicon.outlets])
    for (const called of [name, ...aliases]) if (!known.has(called)) known.set(called, name)
  return {
    has: (group, word) => isIn(of[group], word),
    ending: (group, text) => endingOf(of[group], text),
    known,
    outlets: new Set(lexicon.outlets.flatMap(({ name, aliases }) => [name, ...aliases])),
    lookUp,
  }
}
