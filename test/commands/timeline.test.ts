import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { bridge } from '../fakes/bridge.ts'
import { openBundled, openDocuments, reply } from '../fakes/opened.ts'
import { entriesOf, quotesOf, textOf, wordsShown } from '../fakes/shown.ts'

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(bridge)
})

const days = async (line: string) =>
  entriesOf(await reply(coverage, line)).map(
    ({ lines }) => lines[0]?.runs.find(({ style }) => style === 'strong')?.text,
  )

test('articles by publication date and statements by the day they were made are in one order', async () => {
  expect(await days('/timeline')).toEqual([
    '2024年3月4日 18:30',
    '2024年5月20日',
    '2024年8月11日',
    '2024年8月30日',
    '2024年9月2日',
    '2024年12月1日',
  ])
})

test('a statement is shown in its own words, with its speaker', async () => {
  const answer = await reply(coverage, '/timeline')
  expect(quotesOf(answer)).toEqual(['潮見橋のひびは急に広がったものだ'])
  const said = entriesOf(answer).find(({ lines }) => lines.some(({ as }) => as === 'quote'))
  expect(said?.lines.map(textOf)[0]).toBe('2024年8月30日 三宅文彦 · 直接の発言')
})

test('undated articles are counted', async () => {
  expect(wordsShown(await reply(coverage, '/年表'))).toContain('日付のわからない記事 1件は載せていません。')
  expect(wordsShown(await reply(coverage, '/timeline', 'en'))).toContain('1 undated articles are not shown.')
})

test('a topic keeps only entries about it', async () => {
  expect(await days('/timeline 橋脚のひび')).toEqual(['2024年8月30日', '2024年9月2日'])
  expect((await reply(coverage, '/timeline topic:火星')).kind).toBe('nothing-found')
})

/** Two professors' words of other days than their articles'. */
const dated = {
  ...bridge,
  '7.md':
    '---\ntitle: 潮見橋の欄干\noutlet: 北浜タイムス\npublished: 2024-08-25\n---\n三宅文彦教授は2024年8月10日、「潮見橋の欄干は残すべきだ」と説明した。\n',
} as const

test('outlet and days narrow the list, and statements are compared by their own day', async () => {
  expect(await days('/timeline outlet:島日報')).toEqual(['2024年5月20日', '2024年12月1日'])
  const spoken = async (line: string) => quotesOf(await reply(opened, line))
  const opened = await openDocuments(dated)
  expect(await spoken('/timeline')).toEqual(['潮見橋の欄干は残すべきだ', '潮見橋のひびは急に広がったものだ'])
  expect(await spoken('/timeline from:2024-08-20 to:2024-08-31')).toEqual(['潮見橋のひびは急に広がったものだ'])
  expect(await spoken('/timeline from:2024-08-01 to:2024-08-15')).toEqual(['潮見橋の欄干は残すべきだ'])
  expect((await reply(coverage, '/timeline from:いつか')).kind).toBe('error')
})

test('the record contains the articles and statements', async () => {
  const { record } = await reply(coverage, '/timeline 橋脚のひび')
  expect(record).toMatchObject({ articles: [{ title: '潮見橋、橋脚にひび' }], statements: [{ speaker: '三宅文彦' }] })
})

test('the timeline of the bundled coverage is in order', async () => {
  const bundled = await openBundled()
  const { record } = await reply(bundled, '/timeline')
  const dates = (record.articles as { published: string }[]).map(({ published }) => published)
  expect(dates.length).toBeGreaterThan(5)
  expect(dates).toEqual([...dates].sort())
})
