import { expect, test } from 'vitest'
import type { OpenCoverage } from '../../src/coverage/assemble.ts'
import { changeCoverage } from '../../src/coverage/changed-coverage.ts'
import { contentsOf } from '../../src/coverage/contents-of.ts'
import { newsroom } from '../fakes/newsroom.ts'
import { type Files, openDocuments, readContents, reply } from '../fakes/opened.ts'
import { wordsShown } from '../fakes/shown.ts'
import { filters, openReference } from '../search/engines/reference.ts'

const many = 1000

const changedFerry = newsroom['ferry.md'].replace('一日に八往復になる。', '一日に十二往復になり、鴎丸が加わる。')
const harbourFair = `---
title: 港の感謝祭に二千人
outlet: 島日報
published: 2025-02-01
---
青浜の港で感謝祭が開かれ、紙吹雪が舞った。大森市長は「鴎丸に乗ってほしい」と述べた。柏木遥さんは「汁物が温かい」と話した。
`

/** The newsroom with documents changed, each read by itself. */
async function change(files: Files, gone: readonly string[] = []): Promise<OpenCoverage> {
  const base = await openDocuments(newsroom)
  const contents = Object.keys(files).length === 0 ? null : await readContents(files)
  const stale = [...gone, ...Object.keys(files).filter(path => path in newsroom)]
  return changeCoverage(base, { stale, contents })
}

const changed = change({ 'ferry.md': changedFerry, 'fair.md': harbourFair }, ['whale.md'])

test('an added document is found even by words that no other contains', async () => {
  const coverage = await changed
  expect(wordsShown(await reply(coverage, '紙吹雪が舞ったのはどこ？'))).toContain('港の感謝祭に二千人')
  expect(wordsShown(await reply(coverage, '渡し船に加わる船は何丸？'))).toContain('鴎丸が加わる')
  expect(wordsShown(await reply(coverage, 'かしわぎが飲んだ汁物'))).toContain('汁物が温かい')
})

test('what was removed, or replaced, is no longer found', async () => {
  const coverage = await changed
  const shown = wordsShown(await reply(coverage, '渡し船は一日に何往復？'))
  expect(shown).toContain('十二往復')
  expect(shown).not.toContain('八往復')
  expect((await reply(coverage, '/article 入り江にクジラ')).kind).toBe('nothing-found')
  const { ranked } = await coverage.search('入り江に迷い込んだクジラ', { limit: many })
  expect(ranked.map(({ article }) => article.document)).not.toContain('whale.md')
})

test('a speaker quoted under another name is recognized, and a new speaker is found', async () => {
  const coverage = await changed
  expect(coverage.findSpeakers('柏木遥').map(({ statements }) => statements)).toEqual([1])
  const { items } = await coverage.statements({ speakers: ['大森拓也'], filter: {} }, many)
  expect(items.map(({ statement }) => statement.text)).toContain('鴎丸に乗ってほしい')
  expect(coverage.findSpeakers('大森拓也')[0]?.statements).toBe(items.length)
})

test.each(Object.keys(filters))('lists reflect the articles as they are now: %s', async name => {
  const coverage = await changed
  const { articles, statements } = await contentsOf(coverage)
  const reference = openReference([...articles.values()], statements)
  const filter = filters[name] ?? {}
  const newest = await coverage.newest(filter, many)
  expect(newest.items.map(({ id }) => id)).toEqual(reference.newest(filter).map(({ id }) => id))
  const said = await coverage.statements({ filter }, many)
  expect(said.items.map(({ statement }) => statement)).toEqual(reference.statements({ filter }))
  expect([newest.total, said.total]).toEqual([newest.items.length, said.items.length])
})

test('counts equal those of the same documents read from scratch', async () => {
  const { 'whale.md': _, ...others } = newsroom
  const whole = await openDocuments({ ...others, 'ferry.md': changedFerry, 'fair.md': harbourFair })
  const coverage = await changed
  expect(coverage.sizes).toEqual(whole.sizes)
  expect(coverage.tallies.toSorted((a, b) => (String(a.day) < String(b.day) ? -1 : 1))).toEqual(
    whole.tallies.toSorted((a, b) => (String(a.day) < String(b.day) ? -1 : 1)),
  )
  const documents = async ({ search }: OpenCoverage) =>
    (await search('渡し船で感謝祭に来た人', { limit: 5 })).ranked.map(({ passage }) => passage.id)
  expect(await documents(coverage)).toEqual(await documents(whole))
})

test('a removed document leaves nothing behind, and an earlier coverage is unchanged', async () => {
  const before = await openDocuments(newsroom)
  const coverage = await change({}, ['tower.md'])
  expect([before.sizes.articles - coverage.sizes.articles, coverage.findSpeakers('三宅文彦')]).toEqual([1, []])
  expect(before.findSpeakers('三宅文彦')).toHaveLength(1)
  expect((await reply(before, '/article 展望塔')).kind).toBe('answer')
  expect((await reply(coverage, '/article 展望塔')).kind).toBe('nothing-found')
})
