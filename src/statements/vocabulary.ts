import type { LookUp } from '../language/word-lookup.ts'
import type { Frame, SpeechGroup } from '../model/speech.ts'
import type { Lexicon } from '../model.ts'
import { usualName } from './entities/usual-names.ts'

/** What verbs do, as the search for statements asks for it. */
const verbGroups = {
  say: ({ takes, as }) => takes.includes('quotation') && as.every(role => role === 'reports' || role === 'thinks'),
  report: ({ as }) => as.includes('reports'),
  gesture: ({ as }) => as.includes('gestures'),
  think: ({ as }) => as.includes('thinks'),
  hold: ({ takes }) => takes.includes('held clause'),
  demand: ({ takes }) => takes.includes('request'),
  object: ({ takes }) => takes.includes('object'),
  'object-clause': ({ takes }) => takes.includes('object clause'),
  'noun-verbs': ({ takes }) => takes.includes('noun'),
  'noun-rises': ({ subject }) => subject.includes('voice'),
  receiving: ({ subject }) => subject.includes('addressee'),
  naming: ({ as }) => as.includes('names'),
  charging: ({ as }) => as.includes('charges'),
  asking: ({ floor }) => floor === 'asks',
} as const satisfies Readonly<Record<string, (frame: Frame) => boolean>>

type VerbGroup = keyof typeof verbGroups
export type Group = SpeechGroup | VerbGroup

/** The lexicon in the form that the search for statements needs. */
export interface Vocabulary {
  readonly has: (group: Group, word: string) => boolean
  /** The longest word of the group that ends the text, or null. */
  readonly ending: (group: Group, text: string) => string | null
  /** What a name of the lexicon is called there, by any of its names. */
  readonly known: ReadonlyMap<string, string>
  readonly outlets: ReadonlySet<string>
  /** What the names of bodies end in that a short word means: 大学 for 大. */
  readonly kinds: ReadonlyMap<string, readonly string[]>
  /** What the dictionary knows of a surface, whatever a sentence made of it. */
  readonly lookUp: LookUp
}

/** Words, how long they are at most, and the UTF-16 units that they end in: what fits neither need not be looked up. */
interface Words {
  readonly words: ReadonlySet<string>
  readonly longest: number
  readonly lasts: ReadonlySet<number>
}

function wordsOf(list: readonly string[]): Words {
  return {
    words: new Set(list),
    longest: list.reduce((most, { length }) => Math.max(most, length), 0),
    lasts: new Set(list.map(word => word.charCodeAt(word.length - 1))),
  }
}

const isIn = ({ words, longest }: Words, word: string): boolean => word.length <= longest && words.has(word)

function endingOf({ words, longest, lasts }: Words, text: string): string | null {
  if (!lasts.has(text.charCodeAt(text.length - 1))) return null
  for (let at = Math.max(0, text.length - longest); at < text.length; at++) {
    const end = text.slice(at)
    if (words.has(end)) return end
  }
  return null
}

function groupsOf({ speech, frames }: Lexicon): Readonly<Record<Group, Words>> {
  const verbs = Object.entries(verbGroups).map(([group, isOf]) => [
    group,
    wordsOf(frames.filter(frame => isOf(frame)).flatMap(frame => frame.verbs)),
  ])
  const nouns = Object.entries(speech).map(([group, words]) => [group, wordsOf(words)])
  return Object.fromEntries([...verbs, ...nouns])
}

/** Compiles the lexicon once for all articles. */
export function vocabularyOf(lexicon: Lexicon, lookUp: LookUp): Vocabulary {
  const of = groupsOf(lexicon)
  const known = new Map<string, string>()
  for (const { name, aliases } of lexicon.names)
    for (const called of [name, ...aliases]) if (!known.has(called)) known.set(called, name)
  for (const { name, aliases } of lexicon.outlets)
    for (const called of [name, ...aliases]) if (!known.has(called)) known.set(called, usualName(name, called, lookUp))
  return {
    has: (group, word) => isIn(of[group], word),
    ending: (group, text) => endingOf(of[group], text),
    known,
    outlets: new Set(lexicon.outlets.flatMap(({ name, aliases }) => [name, ...aliases])),
    kinds: new Map(lexicon.kinds.map(({ short, ends }) => [short, ends])),
    lookUp,
  }
}
