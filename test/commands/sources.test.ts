import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { documents } from '../fakes/documents.ts'
import { openBundled, openDocuments, reply } from '../fakes/opened.ts'
import { addressesOf, entriesOf, wordsShown } from '../fakes/shown.ts'

const faulty = {
  ...documents,
  'empty.txt': '',
  'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0xfd]),
}

let bundled: Coverage
beforeAll(async () => {
  bundled = await openBundled()
})

const titles = (answer: Parameters<typeof entriesOf>[0]) =>
  entriesOf(answer).map(({ lines: [first] }) => first?.runs[0]?.text ?? '')

test('all articles are listed newest first, undated ones last', async () => {
  expect(titles(await reply(await openDocuments(documents), '/sources'))).toEqual([
    '青浜と沖ノ島を結ぶ船、11月に増便',
    '北埠頭の改修、来春に着工',
    '灯台の一般公開',
  ])
})

test.each([
  ['ja', '出典', '記事 16件・2024年7月26日〜2025年3月22日', '媒体不明'],
  ['en', 'Sources', '16 articles, 26 Jul 2024 to 22 Mar 2025', 'outlet unknown'],
] as const)('the list opens with the period and outlets covered (%s)', async (locale, heading, covered, unknown) => {
  const answer = await reply(bundled, '/sources', locale)
  const [first, second] = wordsShown(answer).split('\n')
  expect(first).toBe(heading)
  expect(second).toContain(covered)
  for (const outlet of ['CNBC', 'IWJ', 'TASS', 'ロイター']) expect(second).toContain(outlet)
  expect(wordsShown(answer)).not.toContain(unknown)
  expect(titles(answer)).toHaveLength(16)
  expect(answer.pages.length).toBeGreaterThan(1)
})

test('articles with a known address are linked', async () => {
  const links = entriesOf(await reply(await openDocuments(documents), '/sources')).map(({ lines }) =>
    addressesOf(lines),
  )
  expect(links).toEqual([[], ['https://example.com/harbour'], []])
})

test('keywords, outlet and days narrow the list', async () => {
  const coverage = await openDocuments(documents)
  expect(titles(await reply(coverage, '/sources query:定期船'))).toEqual(['青浜と沖ノ島を結ぶ船、11月に増便'])
  expect(titles(await reply(coverage, '/出典 媒体:港新聞 から:2024年10月'))).toEqual(['北埠頭の改修、来春に着工'])
  expect(titles(await reply(coverage, '/sources outlet:港新聞'))).toEqual([
    '北埠頭の改修、来春に着工',
    '灯台の一般公開',
  ])
})

test.each([
  ['ja', '条件に合う記事はありません。'],
  ['en', 'No article matches.'],
] as const)('if no article matches, the reply says so privately (%s)', async (locale, sentence) => {
  const miss = await reply(bundled, '/sources query:マンモス', locale)
  expect(miss).toMatchObject({ kind: 'nothing-found', private: true })
  expect(wordsShown(miss)).toBe(sentence)
})

test.each([
  ['ja', '読めなかった文書: 2件', /empty\.txt ファイルが空です。/, /picture\.txt 画像は読めません。/],
  ['en', 'Documents that could not be read: 2', /empty\.txt The file is empty\./, /picture\.txt The file is a picture/],
] as const)('unreadable documents are listed with the reason, after the articles (%s)', async (...told) => {
  const [locale, count, empty, picture] = told
  const answer = await reply(await openDocuments(faulty), '/sources', locale)
  const shown = wordsShown(answer)
  expect(shown).toContain(count)
  expect(shown).toMatch(empty)
  expect(shown).toMatch(picture)
  expect(titles(answer)).toContain('北埠頭の改修、来春に着工')
  expect(answer.record.problems).toMatchObject([{ document: 'empty.txt' }, { document: 'picture.txt' }])
})
