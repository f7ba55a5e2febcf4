import { beforeAll, expect, test } from 'vitest'
import { anchorOf } from '../../src/coverage/anchors.ts'
import type { OpenCoverage } from '../../src/coverage/assemble.ts'
import { contentsOf } from '../../src/coverage/contents-of.ts'
import { labelsOf } from '../../src/coverage/correction-labels.ts'
import { correctCoverage } from '../../src/coverage/corrections.ts'
import type { Change, Correction } from '../../src/model/curation.ts'
import type { Article } from '../../src/model.ts'
import { correctionLine, readCorrectionLines } from '../../src/store/correction-lines.ts'
import { documents, harbour } from '../fakes/documents.ts'
import { openDocuments } from '../fakes/opened.ts'

let coverage: OpenCoverage
beforeAll(async () => {
  coverage = await openDocuments(documents)
})

const called = async (title: string, within = coverage): Promise<Article> => {
  const [article] = (await within.called(title, 1)).items
  if (article === undefined) throw new Error(`There is no article called ${title}.`)
  return article
}

let last = 0
async function correction(title: string, words: string, change: Change): Promise<Correction> {
  const article = await called(title)
  const start = article.body.indexOf(words)
  const place = words === '' ? { start: 0, end: article.body.length } : { start, end: start + words.length }
  return {
    ...anchorOf(article, place),
    ...change,
    id: ++last,
    server: '1',
    before: null,
    by: '9',
    at: '2025-03-01T00:00:00Z',
  }
}

const voices = '漁業者の声を聞きながら進めたい'
const speakerOf = async (within: OpenCoverage, words: string) =>
  (await contentsOf(within)).statements.find(({ text }) => text.includes(words))?.speaker

test('without corrections, the coverage is returned unchanged', async () => {
  expect(await correctCoverage(coverage, [])).toBe(coverage)
})

test('a corrected speaker is counted under the corrected name, and the original coverage does not change', async () => {
  const corrected = await correctCoverage(coverage, [
    await correction('北埠頭', voices, { field: 'speaker', value: '佐伯静香' }),
  ])
  expect([await speakerOf(coverage, voices), await speakerOf(corrected, voices)]).toEqual(['大森拓也', '佐伯静香'])
  const count = (within: OpenCoverage, name: string) => within.findSpeakers(name)[0]?.statements
  expect(count(corrected, '佐伯静香')).toBe((count(coverage, '佐伯静香') ?? 0) + 1)
  expect(count(corrected, '大森拓也')).toBe((count(coverage, '大森拓也') ?? 0) - 1)
})

test('a corrected speaker that the coverage did not know can be found', async () => {
  const corrected = await correctCoverage(coverage, [
    await correction('北埠頭', voices, { field: 'speaker', value: '三宅文彦' }),
  ])
  expect(corrected.findSpeakers('三宅文彦氏').map(({ name }) => name)).toEqual(['三宅文彦'])
})

test('corrected outlets and dates apply to search filters, too', async () => {
  const corrected = await correctCoverage(coverage, [
    await correction('北埠頭', '', { field: 'outlet', value: '海の新聞' }),
    await correction('北埠頭', '', { field: 'published', value: '2024-09' }),
  ])
  const article = await called('北埠頭', corrected)
  expect([article.outlet, article.published, article.precision]).toEqual(['海の新聞', '2024-09', 'month'])
  expect(article.corrected).toEqual({ outlet: '港新聞', published: '2024-10-05' })
  const found = async (outlet: string) =>
    (await corrected.search('北埠頭の工事費', { limit: 3, filter: { outlet } })).ranked.map(one => one.article.outlet)
  expect(new Set(await found('海の新聞'))).toEqual(new Set(['海の新聞']))
})

test('an article that is left out is no longer found', async () => {
  const corrected = await correctCoverage(coverage, [await correction('北埠頭', '', { field: 'article', value: null })])
  expect(corrected.sizes.articles).toBe(coverage.sizes.articles - 1)
  expect((await corrected.search('北埠頭の工事費', { limit: 9 })).ranked.map(one => one.article.title)).not.toContain(
    (await called('北埠頭')).title,
  )
  expect(await speakerOf(corrected, voices)).toBeUndefined()
})

test('the corrections in effect are listed', async () => {
  const fits = await correction('北埠頭', voices, { field: 'statement', value: null })
  const lost = { ...fits, id: 99, article: '0'.repeat(16), title: 'もうない記事', url: null }
  expect([...((await correctCoverage(coverage, [fits, lost])).applied ?? [])]).toEqual([fits.id])
})

test('a correction survives rereading: it finds its words in the changed article', async () => {
  const made = await correction('北埠頭', voices, { field: 'speaker', value: '佐伯静香' })
  const changed = await openDocuments({ 'moved/copy.md': harbour.replace('青浜市は5日、', '青浜市は2024年10月5日、') })
  expect(await speakerOf(await correctCoverage(changed, [made]), voices)).toBe('佐伯静香')
})

test('words that occur twice are ambiguous, so nothing is corrected', async () => {
  const made = await correction('北埠頭', voices, { field: 'speaker', value: '佐伯静香' })
  const twice = await openDocuments({
    'copy.md': harbour.replace('県漁連の', `大森拓也市長は「${voices}」とも話した。県漁連の`),
  })
  const corrected = await correctCoverage(twice, [made])
  expect(corrected.applied?.size).toBe(0)
})

test('corrections are exported and imported as lines without member ids, and an invalid line stops the import', async () => {
  const made = await correction('北埠頭', voices, { field: 'speaker', value: '佐伯静香' })
  const line = correctionLine(made)
  expect(line).not.toContain('"9"')
  const { id: _, ...facts } = made
  expect(readCorrectionLines(`${line}\n\n`)).toEqual([{ ...facts, server: null, by: null }])
  expect(() => readCorrectionLines(`${line}\n{"field":"speaker"}`)).toThrow(
    /^Line 2 is not a correction: .*Nothing was imported/,
  )
})

test('corrections can be used as labels to score the program', async () => {
  const labels = await labelsOf(coverage, [
    await correction('北埠頭', voices, { field: 'speaker', value: '佐伯静香' }),
    await correction('青浜と沖ノ島', '島の暮らしが楽になる', { field: 'statement', value: null }),
    await correction('灯台', '', { field: 'published', value: '2024-10-12' }),
  ])
  expect(labels.statements).toEqual([
    { id: expect.any(String), doc: 'harbour.md', speaker: '佐伯静香', kind: 'direct', text: voices },
  ])
  expect(labels.notStatements).toEqual([{ doc: 'ferry.md', texts: ['島の暮らしが楽になる'] }])
  expect(labels.articles).toMatchObject([
    { doc: 'undated.md', articles: [{ title: '灯台の一般公開', published: '2024-10-12' }] },
  ])
})
