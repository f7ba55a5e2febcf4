import { beforeAll, expect, test } from 'vitest'
import { anchorOf } from '../../src/coverage/anchors.ts'
import type { OpenCoverage } from '../../src/coverage/assemble.ts'
import { contentsOf } from '../../src/coverage/contents-of.ts'
import { correctCoverage } from '../../src/coverage/corrections.ts'
import type { Change, Correction } from '../../src/model/curation.ts'
import type { Article } from '../../src/model.ts'
import { newsroom } from '../fakes/newsroom.ts'
import { openDocuments } from '../fakes/opened.ts'
import { filters, openReference } from '../search/engines/reference.ts'

const many = 1000

let corrected: OpenCoverage
let reference: ReturnType<typeof openReference>
beforeAll(async () => {
  const coverage = await openDocuments(newsroom)
  const { articles } = await contentsOf(coverage)
  let last = 0
  const correction = (document: string, words: string, change: Change): Correction => {
    const article = [...articles.values()].find(one => one.document === document)
    const start = article?.body.indexOf(words) ?? -1
    if (article === undefined || start < 0) throw new Error(`${document} does not say “${words}”.`)
    const anchor = anchorOf(article, { start, end: start + words.length })
    return { ...anchor, ...change, id: ++last, server: null, before: null, by: null, at: '2025-03-01T00:00:00Z' }
  }
  corrected = await correctCoverage(coverage, [
    correction('ferry.md', '', { field: 'outlet', value: '港新聞' }),
    correction('lamp.md', '', { field: 'published', value: '2024-12-02' }),
    correction('market.md', '来年も開く', { field: 'speaker', value: '三宅文彦' }),
    correction('tower.md', '塔の揺れは小さい', { field: 'statement', value: null }),
    correction('whale.md', '', { field: 'article', value: null }),
  ])
  const right = await contentsOf(corrected)
  reference = openReference([...right.articles.values()], right.statements)
})

const idsOf = (articles: readonly Article[]) => articles.map(({ id }) => id)

test('all lookups return the corrected facts', () => {
  expect(corrected.applied?.size).toBe(5)
  const named = new Map(reference.articles.map(article => [article.document, article]))
  expect(named.has('whale.md')).toBe(false)
  expect([named.get('ferry.md')?.outlet, named.get('lamp.md')?.published]).toEqual(['港新聞', '2024-12-02'])
  expect(reference.statements({ filter: {}, speakers: ['三宅文彦'] }).map(({ text }) => text)).toEqual(['来年も開く'])
})

test.each(Object.keys(filters))('lists equal those of an engine built from the corrected articles: %s', async name => {
  const filter = filters[name] ?? {}
  const newest = await corrected.newest(filter, many)
  expect([idsOf(newest.items), newest.total]).toEqual([
    idsOf(reference.newest(filter)),
    reference.allowed(filter).length,
  ])
  for (const wanted of [{ filter }, { filter, dated: true as const }, { filter, speakers: ['大森拓也', '三宅文彦'] }]) {
    const expected = reference.statements(wanted)
    const { items, total } = await corrected.statements(wanted, many)
    expect([items.map(({ statement }) => statement), total]).toEqual([expected, expected.length])
  }
  const counts = new Map<string, number>()
  for (const { speaker } of reference.statements({ filter }))
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  expect(await corrected.quoted(filter)).toEqual(counts)
})

test.each(Object.keys(filters))('search uses the corrected facts: %s', async name => {
  const filter = filters[name] ?? {}
  const { ranked } = await corrected.search('青浜と沖ノ島の渡し船と塔', { filter, limit: many })
  const all = await corrected.search('青浜と沖ノ島の渡し船と塔', { limit: many })
  const allowed = new Set(idsOf(reference.allowed(filter)))
  const passages = ({ ranked: found }: typeof all) => found.map(({ passage }) => passage.id)
  expect(passages({ ...all, ranked })).toEqual(
    passages({ ...all, ranked: all.ranked.filter(({ article }) => allowed.has(article.id)) }),
  )
})

test('counts kept in memory reflect the corrections', async () => {
  const { sizes, tallies, speakers } = corrected
  const bodies = reference.articles.map(({ body }) => Buffer.byteLength(body))
  expect([sizes.articles, sizes.bytes]).toEqual([reference.articles.length, bodies.reduce((sum, one) => sum + one, 0)])
  expect(sizes.statements).toBe(reference.statements({ filter: {} }).length)
  const outlets = tallies.flatMap(({ outlet, articles }) => Array.from({ length: articles }, () => outlet))
  expect(outlets.toSorted()).toEqual(reference.articles.map(({ outlet }) => outlet).toSorted())
  const counted = new Map(speakers.map(({ name, statements }) => [name, statements]))
  for (const [name, count] of await corrected.quoted({})) if (counted.has(name)) expect(counted.get(name)).toBe(count)
  expect(counted.get('三宅文彦')).toBe(1)
})
