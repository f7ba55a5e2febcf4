import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { toRecord } from '../../src/transport/console/json.ts'
import { openBundled, type } from '../fakes/opened.ts'

let bundled: Coverage
beforeAll(async () => {
  bundled = await openBundled()
})

const fields = ['command', 'kind', 'ms', 'hits', 'statements', 'articles', 'searched', 'suggestions']
const articleFields = [
  'id',
  'document',
  'title',
  'outlet',
  'carrier',
  'authors',
  'published',
  'precision',
  'url',
  'section',
]

interface Told {
  readonly hits: readonly { article: object; text: string; passage: string; highlights: [number, number][] }[]
  readonly statements: readonly { article: object }[]
  readonly articles: readonly object[]
}
const recordOf = async (line: string) => JSON.parse(JSON.stringify(toRecord(await type(bundled, line))))

test.each([
  ['/ask question:ツイッター買収の金額は？', 'ask', 'answer'],
  ['織田信長が建てた城はどこ？', 'ask', 'nothing-found'],
  ['マスク氏 from:いつか', 'ask', 'error'],
  ['', 'ask', 'error'],
  ['/who-said speaker:マスク', 'who-said', 'answer'],
  ['/who-said speaker:だれでもない人', 'who-said', 'nothing-found'],
  ['/who-said', 'who-said', 'error'],
  ['/sources', 'sources', 'answer'],
  ['/sources from:2030', 'sources', 'nothing-found'],
  ['/article ロシア国営テレビ', 'article', 'answer'],
  ['/article 月への旅', 'article', 'nothing-found'],
  ['/help', 'help', 'answer'],
  ['/存在しない', '存在しない', 'error'],
])('the record of “%s” has every field of the contract', async (line, command, kind) => {
  const record = await recordOf(line)
  expect(record).toMatchObject({ command, kind, ms: expect.any(Number) })
  expect(Object.keys(record)).toEqual(expect.arrayContaining(fields))
  for (const list of ['hits', 'statements', 'articles', 'suggestions']) expect(Array.isArray(record[list])).toBe(true)
  expect('message' in record).toBe(kind === 'error')
  if (kind === 'error') expect(record.message).toMatch(/。$/)
  else if (command !== 'help')
    expect(Object.keys(record.searched)).toEqual(['articles', 'passages', 'outlets', 'from', 'to'])
})

test('articles in any record have every field of the contract, but no body', async () => {
  const lines = ['マスク氏とプーチン氏', '/who-said マスク', '/sources', '/article ロシア国営テレビ']
  const answers: Told[] = await Promise.all(lines.map(recordOf))
  const told = answers.flatMap(({ hits, statements, articles }) => [
    ...hits.map(({ article }) => article),
    ...statements.map(({ article }) => article),
    ...articles,
  ])
  expect(told.length).toBeGreaterThan(20)
  for (const article of told) {
    expect(Object.keys(article)).toEqual(expect.arrayContaining(['type', ...articleFields]))
    expect(Object.keys(article)).not.toContain('body')
  }
})

test('hits are ranked from 1, at most 30, with highlights within the text shown', async () => {
  const { hits }: Told = await recordOf('マスク氏とプーチン氏とトランプ氏の会談')
  expect(hits.length).toBeGreaterThan(3)
  expect(hits.length).toBeLessThanOrEqual(30)
  hits.forEach((hit, n) => {
    expect(hit).toMatchObject({ rank: n + 1, score: expect.any(Number) })
    expect(hit.passage).toContain(hit.text)
    for (const [start, end] of hit.highlights) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(hit.text.length)
    }
  })
})
