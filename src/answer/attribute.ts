import type { AttributeEntry } from '../model/question.ts'

/** Finds the thing that a question asks for by its own word: 奥さん in 市長の奥さんって誰. */
export type FindAttribute = (asked: string) => ReadAttribute | null

export interface ReadAttribute {
  readonly counters: readonly string[]
  /** One of these words stands in a text that tells it; null if anything may. */
  readonly told: RegExp | null
}

const bearing = '(?:さん)?(?:の名前)?(?:は|って|わ|が|を|も)?\\s?'
const asking =
  '(?:(?:誰|だれ|どなた|何|なに|なん|どこ|どっち|いつ|いくつ|いくら|どんな|どの|どれ|どう|どん|教え|おしえ|知りたい).{0,8})?'

/** Whether a question, in compatibility form and lower case and without its signs, ends with one of the words as what is asked. */
const patternOf = (words: readonly string[]): RegExp => {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).join('|')
  // 夫 in 大丈夫 is no husband, and アニメ is no sister.
  return new RegExp(`(?<![\\p{Script=Han}ァ-ヶーa-z])(?:${longestFirst})${bearing}${asking}$`, 'u')
}

/** Opens the attributes of the lexicon. */
export function openAttributes(entries: readonly AttributeEntry[]): FindAttribute {
  const opened = entries.map(({ words, counters, told }) => ({
    pattern: patternOf(words.map(word => word.toLowerCase())),
    read: { counters, told: told === undefined ? null : new RegExp(told, 'u') },
  }))
  return asked => opened.find(({ pattern }) => pattern.test(asked))?.read ?? null
}
