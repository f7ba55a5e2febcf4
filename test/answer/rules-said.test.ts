import { beforeAll, expect, test } from 'vitest'
import { readFilter, type TypedFilter } from '../../src/answer/read-filter.ts'
import { searchedIn } from '../../src/answer/searched.ts'
import { whoSaid } from '../../src/answer/who-said.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { openDocuments } from '../fakes/opened.ts'

const now = new Date('2025-04-02T03:00:00Z')

const front = (facts: Readonly<Record<string, string>>, body: string): string =>
  `---\n${Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n${body}\n`

const speeches = {
  'a.md': front(
    { title: '会見', outlet: '港新聞', published: '2024-10-05' },
    '大森拓也市長は2024年8月1日、「桟橋の補修の費用は市が払う」と述べた。',
  ),
  'new.md': front(
    { title: '視察', outlet: '港新聞デジタル', published: '2024-09-20' },
    '大森拓也市長は「桟橋の話は今日はしない」と述べた。',
  ),
  'harbour.md': front(
    { title: '港', outlet: '港新聞デジタル', published: '2024-09-21' },
    '港では朝から荷揚げが続いた。',
  ),
  'month.md': front(
    { title: '祭り', outlet: '島日報', published: '2024-07' },
    '田中一郎さんは「祭りは楽しい」と話した。',
  ),
  'carried.md': front(
    { title: '灯台', outlet: '島日報', carrier: '潮ニュース', published: '2024-06-10' },
    '田中美咲さんは「灯台を守りたい」と話した。',
  ),
  'agency.md': front({ title: '霧笛', outlet: 'ロイター', published: '2024-05-01' }, '霧笛が鳴らなくなった。'),
} as const

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(speeches)
})

const said = async (speaker: string, topic?: string) => {
  const answer = await whoSaid({ speaker, filter: {}, ...(topic && { topic }) }, coverage)
  return answer.kind === 'answer' ? answer.said.map(({ statement }) => statement.text) : answer.kind
}

const [paid, silent] = ['桟橋の補修の費用は市が払う', '桟橋の話は今日はしない']

test('statements are listed newest first by the day they were made; with a topic, the closest first', async () => {
  expect(await said('大森拓也')).toEqual([silent, paid])
  expect(await said('大森拓也', '桟橋の補修の費用')).toEqual([paid, silent])
})

test('a name that two speakers share asks which is meant; two names in full do not', async () => {
  expect(await said('田中')).toBe('several-speakers')
  expect(await said('田中一郎・田中美咲')).toHaveLength(2)
})

const found = async (typed: TypedFilter) => {
  const read = readFilter(typed, coverage, now)
  return read.kind === 'filter' ? (await searchedIn(coverage, read.filter)).articles : read.kind
}

test('an outlet is recognized by its full name before a part of it, by an alias, and as a carrier', async () => {
  expect(readFilter({ outlet: '港新聞' }, coverage, now)).toMatchObject({ filter: { outlet: '港新聞' } })
  expect(readFilter({ outlet: '港新聞デ' }, coverage, now)).toMatchObject({ filter: { outlet: '港新聞デジタル' } })
  expect(readFilter({ outlet: 'Reuters' }, coverage, now)).toMatchObject({ filter: { outlet: 'ロイター' } })
  expect(await found({ outlet: '潮ニュース' })).toBe(1)
  expect(await found({ outlet: '山の便り' })).toBe('unknown-outlet')
})

test('an article dated to the month matches days within that month', async () => {
  expect(await found({ from: '2024-07-10', to: '2024-07-20' })).toBe(1)
  expect(await found({ from: '2024-08-10', to: '2024-08-20' })).toBe(0)
})
