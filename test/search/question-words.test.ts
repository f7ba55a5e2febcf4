import { expect, test } from 'vitest'
import { openDocuments } from '../fakes/opened.ts'

const snow = '---\ntitle: 丘\n---\n丘に雪が降った。\n'
const coverageOf = (text: string) => openDocuments({ 'a.md': `---\ntitle: 港\n---\n${text}\n`, 'b.md': snow })

/** The words of a question that are searched, each with what it was read as. */
async function searched(text: string, question: string): Promise<readonly string[]> {
  const { terms } = await (await coverageOf(text)).search(question, { limit: 1 })
  return terms.map(({ text: word, readAs }) => (readAs === undefined ? word : `${word}=${readAs}`))
}

const guard = '田中守氏が橋を直した。守さんは橋が好きだ。'

test('a name may begin with kana, but not after a kanji whose word the kana end', async () => {
  expect(await searched(guard, 'まもるの橋')).toContain('まもる=守')
  expect(await searched(guard, '橋を見まもる人')).toEqual(['橋', '見る', 'まもる', '人'])
})

test('a verb in kana is not matched to a name of the same sound', async () => {
  expect(await searched(guard, '橋をまもる人')).toEqual(['橋', 'まもる', '人'])
})

test('words that occur in every text are not searched for', async () => {
  const words = await searched('The pier was repaired by the town.', 'how was the pier repaired by the town')
  expect(words).toEqual(['pier', 'repaired', 'town'])
})

test('a name that the coverage contains is searched for as it was typed', async () => {
  expect(await searched('EUの船が来た。欧州連合の旗も来た。', 'EUの船')).toEqual(['eu', '船'])
})

test('a word that is typed twice is searched for once', async () => {
  expect(await searched('桟橋を直した。', '桟橋の桟橋')).toEqual(['桟橋'])
})
