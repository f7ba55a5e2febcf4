import * as v from 'valibot'
import type { SpeechGroup } from '../model/speech.ts'
import type { BoilerplateGroup, StopWordGroup } from '../model/word-groups.ts'

/** True if the source compiles as a regular expression that ignores case. */
export function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'iu').source !== ''
  } catch {
    return false
  }
}

/** `/…/` and `/…/i` in a list of words are regular expressions. */
const cue = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check(word => {
    const [, source] = /^\/(.+)\/i?$/.exec(word) ?? []
    return source === undefined || isPattern(source)
  }, 'This is not a regular expression'),
)

export const words = v.array(v.pipe(v.string(), v.nonEmpty()))
export const some = v.pipe(words, v.nonEmpty())
const cues = v.pipe(v.array(cue), v.nonEmpty())

// Code reads every group below; a group that is missing, misspelt or never read stops the start.

export const speech = v.strictObject({
  nouns: some,
  voices: some,
  'writing-places': some,
  titles: some,
  'personal-titles': some,
  'high-offices': some,
  honorifics: some,
  sources: some,
  documents: some,
  occasions: some,
  bodies: some,
  'unique-bodies': some,
  'described-bodies': some,
  collectives: some,
  plans: some,
  attitudes: some,
  admissions: some,
  accounts: some,
  'talked-of': some,
  written: some,
  forums: some,
  titled: some,
  interrogations: some,
  investigators: some,
  suspects: some,
  'letter-words': some,
  trades: some,
  media: some,
  families: some,
  'state-bodies': some,
  'female-names': some,
  'male-names': some,
  'female-titles': some,
  'male-titles': some,
  stations: some,
  'station-letters': some,
  'outlet-kinds': some,
  periodicals: some,
  'paper-attributes': some,
  'paper-openings': some,
  'paper-endings': some,
  'company-kinds': some,
  'business-kinds': some,
  'plain-bodies': some,
} satisfies Record<SpeechGroup, v.GenericSchema>)

export const boilerplate = v.strictObject({
  related: cues,
  furniture: cues,
  form: cues,
  rights: cues,
  members: cues,
  credit: cues,
  programme: cues,
  contents: cues,
  calls: cues,
  'after-notes': cues,
  appeal: some,
  'outlet-nouns': some,
  'paper-nouns': some,
  'edition-nouns': some,
  'outlet-openings': some,
  'outlet-places': some,
  mottos: some,
  releases: some,
  'company-forms': some,
  writers: some,
  'staff-writers': some,
  presenters: some,
  contributors: some,
  'writing-labels': some,
  'other-works': some,
  'production-roles': some,
  'name-endings': some,
  desks: some,
  'bureau-places': some,
  'other-names': some,
  'other-latin-names': some,
  'other-endings': some,
  'kana-endings': some,
  'site-nouns': some,
  sections: some,
  places: some,
  'series-nouns': some,
  'family-names': some,
} satisfies Record<BoilerplateGroup, v.GenericSchema>)

export const stopWords = v.strictObject({
  question: some,
  common: some,
  chat: some,
  romaji: some,
  english: some,
} satisfies Record<StopWordGroup, v.GenericSchema>)
