import type { SpeechGroup } from '../../src/model/speech.ts'
import type { Lexicon } from '../../src/model.ts'

const groups = {
  nouns: [],
  voices: [],
  'writing-places': [],
  titles: [],
  'personal-titles': [],
  'high-offices': [],
  honorifics: [],
  sources: [],
  documents: [],
  occasions: [],
  bodies: [],
  'unique-bodies': [],
  'described-bodies': [],
  'letter-words': [],
  trades: [],
  media: [],
  families: [],
  'state-bodies': [],
  'female-names': [],
  'male-names': [],
  'female-titles': [],
  'male-titles': [],
  stations: [],
  'station-letters': [],
} as const satisfies Record<SpeechGroup, readonly string[]>

/** A lexicon that knows no word, for what does not read any. */
export const emptyLexicon: Lexicon = {
  outlets: [],
  names: [],
  english: [],
  questions: { forms: [], attributes: [], counters: [], tells: {}, asking: '$' },
  stopWords: {},
  speech: groups,
  kinds: [],
  frames: [],
  boilerplate: {},
}
