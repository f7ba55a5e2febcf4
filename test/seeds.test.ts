import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { beforeAll, expect, test } from 'vitest'
import { sentencesOf } from '../src/documents/sentences.ts'
import type { Contents } from '../src/model/contents.ts'
import type { Coverage } from '../src/model/coverage.ts'
import { type GoldDocument, gold, labelled, readLabels, sharedSeeds } from './fakes/gold.ts'
import { bundledFolder, openAllBundled, openBundled, repository } from './fakes/opened.ts'

const briefs = readdirSync(bundledFolder).filter(name => name.endsWith('.brief.md'))
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

let coverage: Contents
let speakers: Coverage['speakers']
beforeAll(async () => {
  coverage = await openAllBundled()
  ;({ speakers } = await openBundled())
})

test('at least twelve briefs are bundled, and each can be read completely', () => {
  expect(briefs.length).toBeGreaterThanOrEqual(12)
  const articles = [...coverage.articles.values()].filter(({ document }) => briefs.includes(document))
  expect(articles.map(({ document }) => document).sort()).toEqual([...briefs].sort())
  for (const article of articles) {
    expect(article).toMatchObject({ kind: 'brief', title: expect.any(String), outlet: expect.any(String) })
    const words = readFileSync(join(bundledFolder, article.document), 'utf8').split(/^---$/m)[2] ?? ''
    expect(plain(article.body)).toBe(plain(words))
    expect(article.body.length).toBeGreaterThan(200)
  }
})

test.each(briefs)('%s states that it is a brief, of what, by whom and, if known, since when', name => {
  const matter = load(readFileSync(join(bundledFolder, name), 'utf8').split(/^---$/m)[1] ?? '', {
    schema: CORE_SCHEMA,
  }) as Record<string, unknown>
  expect(matter).toMatchObject({
    kind: 'brief',
    title: expect.stringMatching(/\S/),
    outlet: expect.stringMatching(/\S/),
    authors: expect.any(Array),
  })
  const known = ['kind', 'title', 'outlet', 'carrier', 'authors', 'published', 'url']
  expect(Object.keys(matter).filter(field => !known.includes(field))).toEqual([])
  expect(name.startsWith('undated-')).toBe(matter.published === undefined)
  if (matter.published !== undefined) expect(String(matter.published).slice(0, 10)).toBe(name.slice(0, 10))
  if (matter.url !== undefined) expect(matter.url).toMatch(/^https:\/\//)
})

test('every command has something worth showing in the bundled coverage', () => {
  expect(coverage.problems).toEqual([])
  expect(speakers.length).toBeGreaterThan(20)
  expect(coverage.statements.length).toBeGreaterThan(50)
  expect(new Set([...coverage.articles.values()].map(({ outlet }) => outlet)).size).toBeGreaterThanOrEqual(6)
})

labelled('each labelled article has a brief that tells its title, outlet and date', ['articles.json'], () => {
  const articles = readLabels<GoldDocument[]>('articles.json').flatMap(document => document.articles)
  expect(articles.length).toBeGreaterThan(0)
  const told = [...coverage.articles.values()]
  for (const article of articles) {
    const title = plain(article.title ?? article.title_starts ?? '')
    const brief = told.find(
      one =>
        plain(one.title ?? '').startsWith(title) &&
        plain(article.outlet ?? '').includes(plain(one.outlet ?? '?')) &&
        (one.published ?? '').slice(0, 10) === (article.published ?? '').slice(0, 10) &&
        (article.url === null || one.url === null || plain(one.url).startsWith(plain(article.url))),
    )
    expect(brief, `${article.title} (${article.outlet}, ${article.published})`).toBeDefined()
  }
})

// What is spoken of as text: everything git would publish, files that are not committed yet among them.
const published = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: repository,
    encoding: 'utf8',
  })
    .split('\0')
    .filter(file => file !== '' && file !== 'package-lock.json' && existsSync(join(repository, file)))

labelled('no sentence of the raw documents stands in the repository', ['articles.json'], () => {
  const files = published().map(file => ({ file, text: plain(readFileSync(join(repository, file), 'utf8')) }))
  expect(files.length).toBeGreaterThan(100)
  const titles = readLabels<GoldDocument[]>('articles.json')
    .flatMap(document => [document, ...document.articles])
    .map(({ title }) => plain(title ?? ''))
  const noise = readLabels<GoldDocument[]>('articles.json').flatMap(document => (document.noise ?? []).map(plain))
  const sentences = readdirSync(sharedSeeds)
    .flatMap(name => {
      const text = readFileSync(join(sharedSeeds, name), 'utf8')
      return sentencesOf(text).map(({ start, end }) => plain(text.slice(start, end)))
    })
    .filter(sentence => sentence.length >= 30 && !titles.some(title => title.includes(sentence)))
    // Addresses may stand, and what pages say around every article.
    .filter(sentence => !/^https?:\/\/\S+$/.test(sentence) && !noise.some(words => sentence.includes(words)))
  expect(sentences.length).toBeGreaterThan(100)
  const found = files.flatMap(({ file, text }) =>
    sentences.filter(sentence => text.includes(sentence)).map(sentence => `${file}: ${sentence.slice(0, 20)}…`),
  )
  expect(found).toEqual([])
})

test('the gold labels are where the project keeps them, or their tests are skipped', () => {
  expect(existsSync(gold)).toBe(existsSync(sharedSeeds))
})
