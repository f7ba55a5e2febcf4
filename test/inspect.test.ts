import { spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { contentsOf } from '../src/coverage/contents-of.ts'
import type { Contents } from '../src/model/contents.ts'
import { barrenDocuments, inspectionRecords, inspectionText } from '../src/present/inspection.ts'
import { documents } from './fakes/documents.ts'
import { type Files, openAllBundled, openDocuments, repository, writeFolder } from './fakes/opened.ts'

// The last lines of a page as it was scraped: a form, a list of other pieces, a notice.
const page = `海の日報
水族館に新しい水槽

2024年6月3日 10時15分
青浜水族館は3日、深さ8メートルの水槽を公開した。クラゲおよそ2000匹が泳ぐ。

館長の森川洋子さんは「海の底にいる気分になれる」と話した。

あわせて読みたい
関連記事
メールマガジンに登録する
Copyright 青浜
`
const faulty = { ...documents, 'page.txt': page, 'empty.txt': '' }

let bundled: Contents
let mixed: Contents
beforeAll(async () => {
  bundled = await openAllBundled()
  mixed = await contentsOf(await openDocuments(faulty))
})

const records = (coverage: Contents): readonly Record<string, unknown>[] =>
  [...inspectionRecords(coverage)].map(record => JSON.parse(JSON.stringify(record)))

const fields = {
  article: 'id document title outlet carrier authors published precision url section',
  passage: 'id article start end text',
  statement: 'id article passage speaker named aliases kind text cue when via start end rule evidence',
  problem: 'document reason',
}

test.each(Object.entries(fields))('records of type %s have every field of the contract', (type, names) => {
  const all = [...records(bundled), ...records(mixed)].filter(record => record.type === type)
  expect(all.length).toBeGreaterThan(0)
  for (const record of all) expect(Object.keys(record)).toEqual(expect.arrayContaining(names.split(' ')))
})

test('records refer to each other by unique ids', () => {
  const all = records(bundled)
  const idsOf = (type: string) => all.filter(record => record.type === type).map(({ id }) => id)
  for (const type of ['article', 'passage', 'statement']) expect(new Set(idsOf(type)).size).toBe(idsOf(type).length)
  for (const { article } of all.filter(({ type }) => type === 'passage')) expect(idsOf('article')).toContain(article)
  for (const { passage } of all.filter(({ type }) => type === 'statement')) expect(idsOf('passage')).toContain(passage)
})

test('dates are as precise as they claim, and unknown ones are null', () => {
  const form = {
    minute: /^\d{4}-\d\d-\d\dT\d\d:\d\d/,
    day: /^\d{4}-\d\d-\d\d$/,
    month: /^\d{4}-\d\d$/,
    year: /^\d{4}$/,
    unknown: /^null$/,
  }
  const articles = [...bundled.articles.values(), ...mixed.articles.values()]
  for (const { published, precision } of articles) expect(String(published)).toMatch(form[precision])
  expect(new Set(articles.map(({ precision }) => precision)).size).toBeGreaterThanOrEqual(3)
})

const text = (coverage: Contents, dropped = false): string =>
  [...inspectionText(coverage, { colour: false, locale: 'ja', dropped })].join('\n')

test('for people, each document is listed with its articles and with what could not be read', () => {
  const shown = text(mixed)
  for (const document of Object.keys(faulty)) expect(shown).toContain(document)
  expect(shown).toContain('北埠頭の改修、来春に着工')
  expect(shown).toContain('  ! ファイルが空です。')
  const english = [...inspectionText(mixed, { colour: false, locale: 'en', dropped: false })].join('\n')
  expect(english).toContain('  ! The file is empty.')
  expect(shown).not.toContain('\u001b')
})

test('no part of a document disappears silently: dropped blocks are counted, and shown on request', () => {
  const kept = [...mixed.articles.values()].filter(({ document }) => document === 'page.txt').map(({ body }) => body)
  expect(kept.join('\n')).toContain('クラゲおよそ2000匹が泳ぐ。')
  expect(kept.join('\n')).not.toContain('メールマガジン')
  expect(text(mixed)).toContain('--dropped shows them')
  expect(text(mixed)).not.toContain('メールマガジンに登録する')
  expect(text(mixed, true)).toContain('メールマガジンに登録する')
})

test('for people, each fact shows its origin; scripts do not get it', () => {
  expect(text(mixed)).toMatch(/published .+\(minute\) {2}‹date below the title›/)
  const [article] = records(mixed)
  expect(article).toHaveProperty('published')
  expect(article).not.toHaveProperty('origins')
})

test.each([
  ['ja', /^文書 \d+件・記事 4件$/, '記事の取れなかった文書 1件'],
  ['en', /^\d+ documents, 4 articles$/, '0 documents given up, 1 document without an article'],
] as const)('an inspection ends with a summary whose numbers agree with its records (%s)', (locale, first, barren) => {
  const lines = [...inspectionText(mixed, { colour: false, locale, dropped: false })].slice(-5)
  const all = records(mixed)
  const lacking = (field: string, type = 'article') =>
    all.filter(record => record.type === type && record[field] === null).length
  expect(lines[0]).toMatch(first)
  expect(lines[1]?.match(/\d+/g)?.map(Number)).toEqual(['outlet', 'published', 'url'].map(field => lacking(field)))
  expect(lines[2]).toContain(barren)
  expect(lines[3]?.match(/\d+/g)).toEqual([`${mixed.dropped.length}`])
  const silent = lacking('speaker', 'statement')
  expect(lines[4]?.match(/\d+/g)?.map(Number)).toEqual([mixed.statements.length - silent, silent])
})

test('documents that yielded no article are named', () => {
  expect(barrenDocuments(bundled)).toEqual([])
  expect(barrenDocuments(mixed)).toEqual(['empty.txt'])
  expect(text(mixed)).toContain('No article was found in empty.txt.')
})

test('inspect exits with 1 for people if a document yielded nothing; for programs the problem is a line', async () => {
  const statusOf = async (files: Files, ...args: readonly string[]) => {
    const command = ['--import', 'tsx', 'src/main.ts', 'inspect', '--seeds', await writeFolder(files), ...args]
    return spawnSync(process.execPath, command, { cwd: repository, encoding: 'utf8' }).status
  }
  expect(await statusOf({ 'page.txt': page, 'empty.txt': '' })).toBe(1)
  expect(await statusOf({ 'page.txt': page, 'empty.txt': '' }, '--json')).toBe(0)
  expect(await statusOf({ 'page.txt': page })).toBe(0)
})
