/** How questions are asked: types only. */

/** How a question may be asked: a pattern with what it fits, and what another form is to read. */
export interface QuestionFormEntry {
  readonly kind: 'said' | 'who' | 'when' | 'where' | 'how-many' | 'why' | 'what' | 'how' | 'yes-no'
  readonly pattern: string
  readonly examples: readonly string[]
  readonly not: readonly string[]
}

/** Attributes that a question asks for by name, with their units or a pattern of words that state them. */
export interface AttributeEntry {
  readonly words: readonly string[]
  readonly counters: readonly string[]
  readonly told?: string | undefined
  readonly example: string
}

/** Something that a question takes to have happened, and a pattern of words of which one stands in a text that tells of it. */
export interface EventEntry {
  readonly asked: string
  readonly told: string
  readonly example: string
  readonly 'told-by': string
  readonly 'not-told-by': string
}

export interface QuestionLexicon {
  /** The first whose pattern fits decides. */
  readonly forms: readonly QuestionFormEntry[]
  readonly attributes: readonly AttributeEntry[]
  readonly events: readonly EventEntry[]
  /** Counters, each followed by what else counts the same. */
  readonly counters: readonly (readonly string[])[]
  /** By form, a pattern of words that give the kind of answer it asks for. */
  readonly tells: Readonly<Partial<Record<QuestionFormEntry['kind'], string>>>
  /** A pattern of words that ask, which are not searched. */
  readonly asking: string
}
