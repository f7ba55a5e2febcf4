import type { Speaker } from '../../model.ts'
import { distance } from './distance.ts'
import { foldName } from './fold.ts'

const suffixes =
  /(?:氏|さん|君|くん|様|さま|先生|被告|容疑者|選手|監督|教授|議員|上院議員|下院議員|首相|総理|大統領|前大統領|元大統領|長官|国防長官|国務長官|外相|外務次官|次官|報道官|知事|市長|社長|会長|代表|党首|総裁|大臣|大使|所長|局長|紙|誌|通信|社|CEO|CFO|CTO|COO|ceo)$/

interface Keys {
  readonly speaker: Speaker
  readonly keys: readonly string[]
}

const known = new WeakMap<readonly Speaker[], readonly Keys[]>()

/** The names of all speakers, folded once a list: completion asks at every key typed. */
function keysOf(speakers: readonly Speaker[]): readonly Keys[] {
  const kept = known.get(speakers)
  if (kept !== undefined) return kept
  const keys = speakers.map(speaker => {
    const names = [speaker.name, ...speaker.aliases, ...speaker.readings]
    return { speaker, keys: [...new Set(names.map(foldName))].filter(key => key !== '') }
  })
  known.set(speakers, keys)
  return keys
}

/** What was typed, and without a title or 氏 at its end. */
function askedFor(typed: string): string[] {
  const whole = typed.normalize('NFKC').trim()
  const bare = whole.replace(/^米(?=.{3})/, '').replace(suffixes, '')
  return [...new Set([whole, bare].map(foldName))].filter(key => key !== '')
}

/**
 * The speakers whose name, alias or reading is what was typed; where there are none, those who are called so in part.
 * Width, kana, 中黒, long vowels, ヴ and titles at the end make no difference. The most quoted come first.
 */
export function findSpeakers(speakers: readonly Speaker[], typed: string): readonly Speaker[] {
  const asked = askedFor(typed)
  const all = keysOf(speakers)
  const matching = (matches: (key: string, query: string) => boolean) =>
    all.filter(({ keys }) => asked.some(query => keys.some(key => matches(key, query)))).map(({ speaker }) => speaker)
  const exact = matching((key, query) => key === query)
  return exact.length > 0 ? exact : matching((key, query) => key.includes(query))
}

/** The speakers whose names look most like what was typed, for suggestions; at most `limit`. */
export function nearestSpeakers(speakers: readonly Speaker[], typed: string, limit: number): readonly Speaker[] {
  const asked = askedFor(typed)
  const far = (keys: readonly string[]) =>
    Math.min(...asked.flatMap(query => keys.map(key => distance(query, key) / Math.max(query.length, key.length))))
  const ranked = keysOf(speakers).map(({ speaker, keys }) => ({ speaker, far: far(keys) }))
  return ranked
    .toSorted((a, b) => a.far - b.far || b.speaker.statements - a.speaker.statements)
    .slice(0, limit)
    .map(({ speaker }) => speaker)
}
