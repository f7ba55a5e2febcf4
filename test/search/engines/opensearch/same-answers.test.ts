import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { OpenCoverage } from '../../../../src/coverage/assemble.ts'
import type { Filter } from '../../../../src/model/filter.ts'
import { harbour, undated } from '../../../fakes/documents.ts'
import { sharedEngine, withEngine } from '../../../fakes/engine.ts'
import { openDocuments, reply } from '../../../fakes/opened.ts'

const month = `---
title: 沖ノ島の診療所、夜間も受け付け
outlet: 島日報
carrier: 港新聞
published: 2024-10
---
沖ノ島の診療所が夜間の受け付けを始めた。大森拓也市長は10月3日、「夜も安心して暮らせる」と語った。

診療所の関係者は「医師が足りない」と話した。
`

const year = `---
title: 灯台[*]の百年？
outlet: 港新聞
published: 2023
url: https://example.com/lighthouse
---
岬の灯台は百年前に建てられた。保存会の佐伯静香会長は「石を積み直したい」と述べた。
`

const files = { 'harbour.md': harbour, 'undated.md': undated, 'month.md': month, 'year.md': year } as const

async function ingestFiles(ingest: (folder: string) => Promise<unknown>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  await ingest(folder)
  await rm(folder, { recursive: true })
}

const engine = sharedEngine(({ ingest }) => ingestFiles(ingest))
const opened = async (): Promise<readonly [OpenCoverage, OpenCoverage]> =>
  Promise.all([openDocuments(files), engine().then(({ open }) => open())])

const filters: readonly Filter[] = [
  {},
  { outlet: '港新聞' },
  { outlet: '島日報' },
  { outlet: '山新聞' },
  { from: '2024-10-05' },
  { from: '2024-10-06', to: '2024-10-06' },
  { to: '2024-10-04' },
  { from: '2023-05-01', to: '2023-06-01' },
  { from: '2024-11-01' },
  { articles: [] },
  { speakers: ['大森拓也'] },
  { speakers: [] },
  { statements: 'any' },
  { statements: 'dated' },
  { outlet: '港新聞', from: '2024', statements: 'any' },
]

/** What both coverages answer. */
async function both<T>(ask: (coverage: OpenCoverage) => Promise<T>): Promise<readonly [T, T]> {
  const [embedded, kept] = await opened()
  return [await ask(embedded), await ask(kept)]
}

withEngine('what a process holds is the same', async () => {
  const [embedded, kept] = await opened()
  const { tallies, sizes, speakers, problems, lexicon } = embedded
  expect(kept).toMatchObject({ sizes, lexicon })
  expect([kept.tallies, kept.speakers, kept.problems]).toEqual([tallies, speakers, problems])
  expect(sizes).toMatchObject({ articles: 4 })
})

withEngine('every filter lets the same articles through, in the same order', async () => {
  const [embedded, kept] = await both(({ newest }) => Promise.all(filters.map(filter => newest(filter, 10))))
  expect(kept).toEqual(embedded)
  expect(new Set(embedded.map(({ total }) => total)).size).toBeGreaterThan(3)
})

withEngine('articles are left out, and lists are cut, the same', async () => {
  const [embedded, kept] = await both(async ({ newest }) => {
    const { items } = await newest({}, 2)
    return [items, await newest({ except: items.map(({ id }) => id) }, 1), await newest({}, 0)]
  })
  expect(kept).toEqual(embedded)
})

withEngine('articles are found by id, address, title, document and body', async () => {
  const [embedded, kept] = await both(async ({ articles, articlesBy, newest }) => {
    const { items } = await newest({}, 10)
    const ids = items.map(({ id }) => id)
    return [
      await articles([...ids, 'nobody']),
      await articlesBy('url', [
        'https://example.com/lighthouse',
        'https://example.com/harbour',
        'https://example.com/',
      ]),
      await articlesBy('title', ['灯台の一般公開', '灯台']),
      await articlesBy('document', ['month.md']),
      await articlesBy('hash', ['0'.repeat(16)]),
    ]
  })
  expect(kept).toEqual(embedded)
  expect(embedded[1]).toHaveLength(2)
})

withEngine('articles are called by their names, and signs in them are signs', async () => {
  const typed = ['灯台', '灯台の一般公開', '灯台[*]', '*', '？', '\\', '診療所、夜間', 'ナイ', '']
  const [embedded, kept] = await both(({ called }) => Promise.all(typed.map(name => called(name, 10))))
  expect(kept).toEqual(embedded)
  expect(embedded.map(({ total }) => total)).toEqual([2, 1, 1, 1, 1, 0, 1, 0, 4])
})

withEngine('statements come by speaker, filter and day, newest first', async () => {
  const wanted = filters.flatMap(filter => [
    { filter },
    { filter, speakers: ['大森拓也', '佐伯静香'] },
    { filter, speakers: [] },
    { filter, dated: true as const },
  ])
  const [embedded, kept] = await both(({ statements }) => Promise.all(wanted.map(one => statements(one, 3))))
  expect(kept).toEqual(embedded)
  expect(Math.max(...embedded.map(({ total }) => total))).toBeGreaterThan(3)
})

withEngine('speakers are counted within a filter', async () => {
  const [embedded, kept] = await both(({ quoted }) => Promise.all(filters.map(quoted)))
  expect(kept).toEqual(embedded)
})

withEngine('all of it comes in its order', async () => {
  const [embedded, kept] = await both(async ({ all }) => {
    const parts = []
    for await (const part of all()) parts.push(...part)
    return parts
  })
  expect(kept).toEqual(embedded)
})

withEngine('a term is found in the same rows, whatever the filter, and rescoring reads the same of them', async () => {
  const [embedded, kept] = await opened()
  const { words } = embedded.parts.reader.store
  expect(kept.parts.reader.store.words).toEqual(words)
  const rowsOf = async ({ parts }: OpenCoverage, filter: Filter, id: number) => {
    const found = await parts.engine.candidates([{ id, weight: 1 }], filter, 100)
    return found.map(({ row }) => row).sort((a, b) => a - b)
  }
  const ids = words.map((_, id) => id)
  const rows = await Promise.all(ids.map(id => rowsOf(embedded, {}, id)))
  expect(await Promise.all(ids.map(id => rowsOf(kept, {}, id)))).toEqual(rows)
  const common = rows.findIndex(list => list.length === Math.max(...rows.map(({ length }) => length)))
  for (const filter of filters)
    expect(await rowsOf(kept, filter, common)).toEqual(await rowsOf(embedded, filter, common))
  const all = [...new Set(rows.flat())]
  const stored = async ({ parts }: OpenCoverage) =>
    (await parts.engine.articlesOf(all)).toSorted((a, b) => a.firstRow - b.firstRow)
  expect(await stored(kept)).toEqual(await stored(embedded))
})

withEngine('a heavier term brings its rows forward', async () => {
  const [, { parts }] = await opened()
  const { engine, reader } = parts
  const once = [...reader.store.documentFrequency.entries()].flatMap(([id, count]) => (count === 1 ? [id] : []))
  const [a = -1, b = -1] = [once[0], once.at(-1)]
  const first = async (...terms: readonly (readonly [id: number, weight: number])[]) =>
    (
      await engine.candidates(
        terms.map(([id, weight]) => ({ id, weight })),
        {},
        5,
      )
    )[0]?.row
  expect(await first([a, 1], [b, 5])).toBe(await first([b, 1]))
  expect(await first([a, 5], [b, 1])).toBe(await first([a, 1]))
})

withEngine('commands reply the same', async () => {
  const lines = [
    '北埠頭の工事費はいくら？',
    '灯台に何人が訪れた？',
    'おおもりたくや',
    '織田信長が建てた城はどこ？',
    '/ask question:夜間の受け付け outlet:港新聞 from:2024-10',
    '/who-said speaker:大森',
    '/who-said speaker:佐伯 topic:灯台',
    '/timeline topic:診療所',
    '/sources',
    '/sources query:灯台',
    '/article title:診療所',
  ]
  const [embedded, kept] = await both(coverage => Promise.all(lines.map(line => reply(coverage, line))))
  expect(kept).toEqual(embedded)
  expect(new Set(embedded.map(({ kind }) => kind))).toEqual(new Set(['answer', 'nothing-found']))
})
