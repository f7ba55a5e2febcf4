import { inSteps } from './in-steps.ts'
import type { Vocabulary, VocabularyData } from './vocabulary.ts'
import { partsOf } from './word-parts.ts'

/** Opens the terms of a coverage; other work goes on meanwhile. */
export async function openVocabulary(data: VocabularyData): Promise<Vocabulary> {
  const { words, documentFrequency, meanLength, passages, readings, verbs, common } = data
  const vocabulary = new Map<string, number>()
  for await (const part of inSteps(words)) for (const [id, word] of part) vocabulary.set(word, id)
  return {
    words,
    documentFrequency,
    meanLength,
    size: passages,
    vocabulary,
    readings: new Map(readings),
    verbs: new Set(verbs),
    common: new Set(common),
    ...partsOf(words, documentFrequency),
  }
}
