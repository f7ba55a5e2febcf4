import { expect, test } from 'vitest'
import { type QuestionReader, readQuestion } from '../../src/search/question.ts'

/** A reader of a coverage without words, which counts what it is asked to look up by sound. */
function emptyReader(): { reader: QuestionReader; looked: string[] } {
  const looked: string[] = []
  const none = () => []
  const bySound = (word: string) => {
    looked.push(word)
    return []
  }
  const store = {
    ...{ words: [], documentFrequency: new Uint32Array(), ids: new Uint32Array(), kinds: new Uint8Array(), size: 0 },
    ...{ row: () => undefined, startOf: () => 0, endOf: () => 0, vocabulary: new Map(), readings: new Map() },
    ...{ verbs: new Set<number>(), common: new Set<number>(), around: none, inflected: none },
    meanLength: { text: 1, title: 1 },
  }
  const byKana = bySound
  const others = { byKana, bySpelling: none, byFrame: none, byTypo: none, byRomaji: none, byPart: none, byStem: none }
  const variants = { bySound, ...others }
  const reader = { store, variants, analyze: none, stopWords: new Set<string>(), synonyms: none, aliases: none }
  return { reader, looked }
}

test.each([
  ['one run of kana', 'は'.repeat(4000)],
  ['many runs of kana', 'はひふへほ、'.repeat(700)],
])('a question of %s is searched by sound at most as often as a short one', (_, question) => {
  const { reader, looked } = emptyReader()
  readQuestion(question, reader)
  expect(looked.length).toBeLessThanOrEqual(8 * 18)
  expect(Math.max(...looked.map(({ length }) => length))).toBeLessThanOrEqual(20)
})
