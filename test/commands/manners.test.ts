import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { openBundled, reply } from '../fakes/opened.ts'
import { linesOf, wordsShown } from '../fakes/shown.ts'

let bundled: Coverage
beforeAll(async () => {
  bundled = await openBundled()
})

test.each([
  ['ja', 'from:2030年', '2030年1月1日以降の記事はありません。', '条件を外して尋ねる'],
  ['ja', 'from:きのう to:きのう', '2025年4月1日の記事はありません。', '条件を外して尋ねる'],
  ['ja', 'outlet:TASS to:2020', 'TASS・2020年12月31日までの記事はありません。', '条件を外して尋ねる'],
  ['en', 'from:3 days ago', 'There are no articles from that time (since 30 Mar 2025).', 'Ask without the filter'],
] as const)(
  'a filter that leaves no articles says so and offers to drop it (%s %s)',
  async (locale, filter, told, label) => {
    const miss = await reply(bundled, `マスク氏の会談 ${filter}`, locale)
    expect(miss).toMatchObject({ kind: 'nothing-found', private: true })
    expect(wordsShown(miss).split('\n')[0]).toBe(told)
    expect(miss.offer).toEqual({ label, call: { command: 'ask', options: { question: 'マスク氏の会談' } } })
  },
)

test.each(['最新ニュースは？', 'ニュース', '/ask 新着記事', 'latest news'])(
  '%s lists the newest articles by date',
  async line => {
    const { kind, record } = await reply(bundled, line)
    const published = (record.articles as { published: string | null }[]).map(article => article.published)
    const days = published.flatMap(day => day?.slice(0, 10) ?? [])
    expect([kind, days[0]]).toEqual(['answer', '2025-03-22'])
    expect(days).toEqual([...days].sort().reverse())
  },
)

test('asking for the news of a period lists its articles; for an empty period the reply says so and lists the newest', async () => {
  const last = await reply(bundled, '去年の11月のニュース')
  expect(wordsShown(last).split('\n')[0]).toBe('「去年の11月」の記事（2024年11月1日〜2024年11月30日）')
  expect(last.record.searched).toMatchObject({ articles: 4 })
  const today = wordsShown(await reply(bundled, '今日のニュースは？'))
  expect(today).toContain('「今日」の記事（2025年4月2日）\n記事はありません。いちばん新しい記事はこちらです。')
  expect(today).toContain('2025年3月22日')
})

test.each(['こんにちは', 'ありがとう！', 'ばか', 'wwww', '使い方', '違う'])(
  '%s gets one short line of help',
  async line => {
    const answer = await reply(bundled, line)
    expect(answer).toMatchObject({ kind: 'error', private: true })
    expect(linesOf(answer)).toHaveLength(1)
    expect(wordsShown(answer).length).toBeLessThan(110)
  },
)
