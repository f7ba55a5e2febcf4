/** The nouns of the lexicon's speech: types only. */

/** What a verb of saying can have as the words said: 「…」と, …と, …よう, …を, …ことを, …との考えを. */
export type Complement = 'quotation' | 'clause' | 'held clause' | 'request' | 'object' | 'object clause' | 'noun'

/** A sentence with one of a frame’s verbs. Without `words` it contains no statement. */
export interface FrameExample {
  readonly text: string
  readonly speaker: string | null
  readonly words: string | null
}

/** Verbs of saying that behave alike, in their dictionary form. `index-data/lexicon/frames.yaml` explains the fields. */
export interface Frame {
  readonly takes: readonly Complement[]
  readonly as: readonly ('reports' | 'thinks' | 'gestures' | 'names' | 'charges')[]
  readonly subject: readonly ('agent' | 'voice' | 'addressee')[]
  readonly floor: 'keeps' | 'asks'
  readonly example: FrameExample
  readonly verbs: readonly string[]
}

/** The groups of speech.yaml. */
export type SpeechGroup =
  | 'nouns'
  | 'voices'
  | 'writing-places'
  | 'titles'
  | 'personal-titles'
  | 'high-offices'
  | 'honorifics'
  | 'sources'
  | 'documents'
  | 'occasions'
  | 'bodies'
  | 'unique-bodies'
  | 'described-bodies'
  | 'collectives'
  | 'plans'
  | 'attitudes'
  | 'admissions'
  | 'accounts'
  | 'talked-of'
  | 'written'
  | 'forums'
  | 'titled'
  | 'interrogations'
  | 'investigators'
  | 'suspects'
  | 'letter-words'
  | 'trades'
  | 'media'
  | 'families'
  | 'state-bodies'
  | 'female-names'
  | 'male-names'
  | 'female-titles'
  | 'male-titles'
  | 'stations'
  | 'station-letters'
  | 'outlet-kinds'
  | 'periodicals'
  | 'paper-attributes'
  | 'paper-openings'
  | 'paper-endings'
  | 'company-kinds'
  | 'business-kinds'
  | 'plain-bodies'
