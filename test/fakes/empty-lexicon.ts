import type { SpeechGroup } from '../../src/model/speech.ts'
import type { BoilerplateGroup, StopWordGroup } from '../../src/model/word-groups.ts'
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
  collectives: [],
  titled: [],
  interrogations: [],
  investigators: [],
  suspects: [],
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

const boilerplate = {
  related: [],
  furniture: [],
  form: [],
  rights: [],
  members: [],
  credit: [],
  programme: [],
  contents: [],
  calls: [],
  'after-notes': [],
  appeal: [],
  'outlet-nouns': [],
  'paper-nouns': [],
  'edition-nouns': [],
  'outlet-openings': [],
  'outlet-places': [],
  mottos: [],
  releases: [],
  'company-forms': [],
  'site-nouns': [],
  sections: [],
  places: [],
  'series-nouns': [],
  'family-names': [],
} as const satisfies Record<BoilerplateGroup, readonly string[]>

const stopWords = {
  question: [],
  common: [],
  chat: [],
  romaji: [],
  english: [],
} as const satisfies Record<StopWordGroup, readonly string[]>

/** A lexicon without words, for code that does not read any. */
export const emptyLexicon: Lexicon = {
  outlets: [],
  names: [],
  english: [],
  questions: { forms: [], attributes: [], events: [], counters: [], tells: {}, asking: '$' },
  stopWords,
  speech: groups,
  kinds: [],
  frames: [],
  boilerplate,
}
