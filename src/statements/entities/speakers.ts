import type { Speaker } from '../../model.ts'
import { type AskedNames, askedNames } from './asked-names.ts'
import { borneTitles } from './borne-titles.ts'
import { distance } from './distance.ts'
import { entitled } from './entitled.ts'
import { foldName } from './fold.ts'

/** Finds whom a typed name means. */
export interface SpeakerLookup {
  /**
   * The speakers whose name, alias or reading is what was typed; if there are none, unnamed sources described so, then
   * those who are called so in part. Width, kana, 中黒, long vowels, ヴ and titles at the end make no difference.
   * The most quoted come first.
   */
  readonly find: (typed: string) => readonly Speaker[]
  /** The speakers whose names look most like what was typed, for suggestions. */
  readonly nearest: (typed: string, limit: number) => readonly Speaker[]
}

interface Keys {
  readonly speaker: Speaker
  readonly name: string
  readonly keys: readonly string[]
  /** Parts of the names in katakana, folded. */
  readonly words: readonly string[]
}

/** Edits a character of the longer name; a name that differs in more is no likely slip. */
const farthest = 0.5
// A shorter description stands in too many others.
const shortestDescription = 3
const shortestSeated = 2

/** The folded words of a name that a search may begin at: what stands apart, and what another script sets apart. */
const wordsOf = (name: string): string[] =>
  (name.normalize('NFKC').match(/[ァ-ヴー]+|[ぁ-んー]+|[A-Za-z]+/g) ?? []).map(foldName)

function keysOf(speaker: Speaker): Keys {
  const names = [speaker.name, ...speaker.aliases, ...speaker.readings]
  return {
    speaker,
    name: foldName(speaker.name),
    keys: [...new Set(names.map(foldName))].filter(key => key !== ''),
    words: names.flatMap(wordsOf),
  }
}

const katakana = /^[ァ-ヴー]+$/

/** Whether the name holds the letters; a word in katakana must begin one of its parts, as トン is none of ワシントン. */
function isPart(query: string, { keys, words }: Keys): boolean {
  return keys.some(key => key.includes(query)) && (!katakana.test(query) || words.some(word => word.startsWith(query)))
}

/** A longer one may be a whole name. */
const family = /^[一-龠々]{2}$/

/** Whether somebody may be called by the words, as 浜口豊 by 浜口. */
const isNamesake = ({ speaker, name, keys }: Keys, whole: string): boolean =>
  speaker.isPerson === true && (keys.includes(whole) || (family.test(whole) && name.startsWith(whole)))

type Step = (asked: AskedNames) => readonly Speaker[]

/** The ways to find a speaker, the most literal first: the first that finds somebody decides. */
function stepsOf(named: readonly Keys[], described: readonly Keys[], words: SpeakerWords): readonly Step[] {
  const byKey = new Map<string, Speaker[]>()
  for (const { speaker, keys } of named)
    for (const key of keys) {
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [speaker])
      else known.push(speaker)
    }
  const everybody = named.map(({ speaker }) => speaker)
  const called = (queries: readonly string[]) => [...new Set(queries.flatMap(query => byKey.get(query) ?? []))]
  const matching = (list: readonly Keys[], matches: (key: string) => boolean) =>
    list.filter(({ keys }) => keys.some(matches)).map(({ speaker }) => speaker)
  const titles = new Set(words.titles)
  const offices = { titles, ...borneTitles(words.offices) }
  const shownAs = (whole: string) => named.filter(({ name }) => name === whole).map(({ speaker }) => speaker)
  /** Those of the name; with them whoever the family name fits as well, though articles do not call them by it alone. */
  const meant = (queries: readonly string[]): readonly Speaker[] => {
    const found = called(queries)
    const others = found.length === 0 ? [] : named.filter(one => queries.some(query => isNamesake(one, query)))
    const all = new Set([...found, ...others.map(({ speaker }) => speaker)])
    return everybody.filter(speaker => all.has(speaker))
  }
  return [
    ({ whole, exact }) => (exact ? shownAs(whole) : []),
    ({ whole }) => meant([whole]),
    ({ whole }) => matching(described, key => key === whole),
    ({ bare, title }) => offices.narrow(meant(bare), title),
    ({ typed }) => entitled(typed, everybody, offices),
    ({ several }) => (several.every(query => byKey.has(query)) ? called(several) : []),
    ({ owned }) => called(owned),
    ({ seated }) => matching(named, key => key.length >= shortestSeated && seated.some(query => query.startsWith(key))),
    ({ bare, title }) =>
      offices.narrow(
        named.filter(one => bare.some(query => isPart(query, one))).map(({ speaker }) => speaker),
        title,
      ),
    ({ whole }) =>
      matching(
        described,
        key =>
          key.length >= shortestDescription &&
          (whole.includes(key) || (whole.length >= shortestDescription && key.includes(whole))),
      ),
  ]
}

/** The words of the lexicon with which typed names are read. */
export interface SpeakerWords {
  /** What may follow a name: 首相, 選手. */
  readonly titles: readonly string[]
  /** Titles that few bear: 首相, 知事. */
  readonly offices: readonly string[]
  /** What every country has: 政府, 国防省. */
  readonly stateBodies: readonly string[]
}

/** Opens the lookup. `described` are sources without a name, by their descriptions. */
export function openSpeakers(
  speakers: readonly Speaker[],
  { described, words }: { described: readonly Speaker[]; words: SpeakerWords },
): SpeakerLookup {
  const ends = { titles: new Set(words.titles), stateBodies: words.stateBodies }
  const named = speakers.map(keysOf)
  const steps = stepsOf(named, described.map(keysOf), words)
  return {
    find: typed => {
      const asked = askedNames(typed, ends)
      if (asked.whole === '') return []
      for (const step of steps) {
        const found = step(asked)
        if (found.length > 0) return found
      }
      return []
    },
    nearest: (typed, limit) => {
      const asked = askedNames(typed, ends)
      const queries = [...new Set([asked.whole, ...asked.bare])]
      const far = (keys: readonly string[]) =>
        Math.min(
          ...queries.flatMap(query => keys.map(key => distance(query, key) / Math.max(query.length, key.length))),
        )
      return named
        .map(({ speaker, keys }) => ({ speaker, far: far(keys) }))
        .filter(({ far }) => far <= farthest)
        .toSorted((a, b) => a.far - b.far || b.speaker.statements - a.speaker.statements)
        .slice(0, limit)
        .map(({ speaker }) => speaker)
    },
  }
}
