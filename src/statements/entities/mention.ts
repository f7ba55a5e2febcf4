import type { Span } from '../../model.ts'

/** Where a text names, describes or points at somebody who may speak. */
export interface Mention extends Span {
  /** A medium is a place of writing that stands for its writers: 掲示板, ツイッター. */
  readonly kind: 'person' | 'body' | 'place' | 'source' | 'role' | 'document' | 'medium' | 'pronoun'
  /** A person's or body's name without titles and 氏; the title of a role; the description of a source. */
  readonly name: string
  /** A person's title, or null. */
  readonly title: string | null
  /** Whether the words alone prove the kind: 氏 after a name does, an unknown word before a title does not. */
  readonly sure: boolean
  /** Family and given name both, for a person. */
  readonly full: boolean
  /** The family's part of a person's name; null if the name does not show it. */
  readonly family: string | null
  /** Whether the name is no word of the dictionary's: a proper noun, or unknown to it. */
  readonly proper: boolean
  /** Katakana, or null where a part has no known reading. */
  readonly reading: string | null
  /** The mention as the text has it, with what describes it. */
  readonly label: string
  /** The body or place whose person, document or role this is: 国防総省 of 国防総省の報道官. */
  readonly of: string | null
}

/** What a mention tells of who is who. */
export type NameMention = Pick<Mention, 'kind' | 'name' | 'title' | 'sure' | 'full' | 'family' | 'reading' | 'start'>

/** Written out in one place: V8 compiles what reads mentions anew for each shape of them. */
export const newMention = (facts: Omit<Mention, 'family'> & Partial<Pick<Mention, 'family'>>): Mention => ({
  kind: facts.kind,
  name: facts.name,
  title: facts.title,
  sure: facts.sure,
  full: facts.full,
  family: facts.family ?? null,
  proper: facts.proper,
  reading: facts.reading,
  label: facts.label,
  of: facts.of,
  start: facts.start,
  end: facts.end,
})
