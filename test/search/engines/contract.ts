import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CoverageContents } from '../../../src/coverage/reading/contents.ts'
import type { Filter } from '../../../src/model/filter.ts'
import type { StatementsWanted } from '../../../src/model/holdings.ts'
import type { Article } from '../../../src/model.ts'
import { bodyHash } from '../../../src/search/engines/body-hash.ts'
import type { Engine, StoredArticle, WeightedTerm } from '../../../src/search/engines/engine.ts'
import { passagesOf } from '../../../src/search/passages.ts'
import { termsOfArticle } from '../../../src/search/term-store.ts'
import { newsroom } from '../../fakes/newsroom.ts'
import { readContents } from '../../fakes/opened.ts'
import { filters, openReference, rowsOf } from './reference.ts'

/** Opens an engine over what was found out of documents. */
export type OpenEngine = (contents: CoverageContents) => Promise<Engine>

const many = 1000

/** Holds an engine to the contract that commands and answers rely on, whichever it is. */
export function holdToContract(name: string, open: OpenEngine): void {
  describe(name, () => {
    let contents: CoverageContents
    let engine: Engine
    let reference: ReturnType<typeof openReference>
    let rows: ReturnType<typeof rowsOf>
    beforeAll(async () => {
      contents = await readContents(newsroom)
      reference = openReference(contents.parsed.articles, contents.statements)
      rows = rowsOf(contents)
      engine = await open(contents)
    }, 120_000)
    afterAll(() => engine.close())

    const termOf = (word: string): WeightedTerm => {
      const id = contents.columns.vocabulary.words.indexOf(word)
      if (id < 0) throw new Error(`No passage contains “${word}”.`)
      return { id, weight: 1 }
    }
    const idsOf = (articles: Iterable<Article>) => Array.from(articles, ({ id }) => id)

    test('the material can tell passing from failing', () => {
      expect(contents.statements.length).toBeGreaterThan(5)
      expect(contents.statements.some(({ when }) => when !== null)).toBe(true)
      expect(Math.max(...contents.parsed.articles.map(article => passagesOf(article).length))).toBeGreaterThan(1)
      const counts = Object.values(filters).map(filter => reference.allowed(filter).length)
      expect(new Set(counts).size).toBeGreaterThan(4)
    })

    test('a term leads to exactly the passages whose title or text contains it', async () => {
      const { words } = contents.columns.vocabulary
      for (let id = 0; id < words.length; id++) {
        const found = await engine.candidates([{ id, weight: 1 }], {}, many)
        const containing = rows.flatMap(({ row, terms }) => (terms.has(id) ? [row] : []))
        expect(
          found.map(({ row }) => row).sort((a, b) => a - b),
          words[id],
        ).toEqual(containing)
      }
    })

    test('the best passages come first, and a heavier term moves its passages up', async () => {
      const [ferry, whale] = [termOf('汽船'), termOf('クジラ')]
      for (const [light, heavy] of [
        [ferry, whale],
        [whale, ferry],
      ] as const) {
        const found = await engine.candidates([light, { ...heavy, weight: 5 }], {}, many)
        expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
        expect(found[0]?.row).toBe((await engine.candidates([heavy], {}, 1))[0]?.row)
      }
    })

    test('no more candidates are returned than requested', async () => {
      const all = await engine.candidates([termOf('渡船')], {}, many)
      expect(all.length).toBeGreaterThan(2)
      expect(await engine.candidates([termOf('渡船')], {}, 2)).toHaveLength(2)
      expect(await engine.candidates([], {}, 2)).toEqual([])
    })

    test.each(Object.keys(filters))('candidates come only from articles that match the filter: %s', async filtered => {
      const filter = filters[filtered] ?? {}
      const terms = [termOf('渡船'), termOf('島'), termOf('塔')]
      const allowed = new Set(idsOf(reference.allowed(filter)))
      const all = rows.filter(({ terms: own }) => terms.some(({ id }) => own.has(id)))
      const expected = all.flatMap(({ row, article }) => (article && allowed.has(article.id) ? [row] : []))
      const found = await engine.candidates(terms, filter, many)
      expect(found.map(({ row }) => row).sort((a, b) => a - b)).toEqual(expected)
    })

    test('articles can be included or excluded by name', async () => {
      const [first, second] = idsOf(contents.parsed.articles)
      const ids = async (filter: Filter) => idsOf((await engine.newest(filter, many)).items).sort()
      expect(await ids({ articles: [first ?? '', second ?? '', 'ffffffffff'] })).toEqual([first, second].sort())
      expect(await ids({ except: [first ?? ''] })).toEqual(idsOf(contents.parsed.articles).slice(1).sort())
      expect(await ids({ articles: [first ?? ''], except: [first ?? ''] })).toEqual([])
    })

    test('what is stored of an article equals what was read of it, and its rows are consecutive', async () => {
      const numbers = rows.map(({ row }) => row)
      const stored = await engine.articlesOf([...numbers, ...numbers])
      const plain = ({ article, firstRow, passages, terms }: StoredArticle) => ({
        ...{ article, firstRow, passages },
        terms: Object.fromEntries(Object.entries(terms).map(([column, values]) => [column, Array.from(values)])),
      })
      const { articles } = contents.parsed
      const { store } = contents.columns
      const expected = articles.map((article, place) => ({
        ...{ article, firstRow: store.articles.rows[place] ?? 0 },
        ...{ passages: passagesOf(article), terms: termsOfArticle(store, place) },
      }))
      const inOrder = stored.map(plain).sort((a, b) => a.firstRow - b.firstRow)
      expect(inOrder).toEqual(expected.map(plain))
      expect(await engine.articlesOf([])).toEqual([])
    })

    test('articles are found by id and by their other keys', async () => {
      const { articles } = contents.parsed
      const [first, second] = articles
      if (first === undefined || second === undefined) throw new Error('There are no articles.')
      const found = await engine.articles([second.id, 'ffffffffff', first.id, first.id])
      expect(found.size).toBe(2)
      expect([found.get(first.id), found.get(second.id)]).toEqual([first, second])
      expect(await engine.articlesBy('hash', [bodyHash(first), '0'.repeat(16)])).toEqual([first])
      expect(await engine.articlesBy('document', ['whale.md'])).toMatchObject([{ document: 'whale.md' }])
      expect(await engine.articlesBy('url', ['https://example.com/ferry'])).toMatchObject([{ document: 'ferry.md' }])
      expect(await engine.articlesBy('title', ['入り江にクジラ', 'ない'])).toMatchObject([{ document: 'whale.md' }])
      expect(await engine.articlesBy('title', [])).toEqual([])
    })

    test.each(Object.keys(filters))('articles are listed newest first within a filter: %s', async filtered => {
      const filter = filters[filtered] ?? {}
      const expected = idsOf(reference.newest(filter))
      const { items, total } = await engine.newest(filter, many)
      expect([idsOf(items), total]).toEqual([expected, expected.length])
      const few = await engine.newest(filter, 1)
      expect([idsOf(few.items), few.total]).toEqual([expected.slice(0, 1), expected.length])
    })

    test.each([
      ['沖ノ島の一年', ['long.md']],
      ['沖ノ島', ['ferry.md', 'long.md']],
      ['ｌｅｄ の', ['lamp.md']],
      ['海底火山', []],
    ])('an article is found by %s', async (typed, expected) => {
      const { items, total } = await engine.called(typed, many)
      expect([items.map(({ document }) => document).sort(), total]).toEqual([expected, expected.length])
    })

    test('an article is found by its id, and a list may be limited', async () => {
      const [first] = contents.parsed.articles
      expect((await engine.called(first?.id ?? '', many)).items).toEqual([first])
      const few = await engine.called('', 2)
      expect([few.items.length, few.total]).toEqual([2, contents.parsed.articles.length])
    })

    test.each(Object.keys(filters))('statements are listed newest first within a filter: %s', async filtered => {
      const filter = filters[filtered] ?? {}
      const asked: StatementsWanted[] = [
        { filter },
        { filter, dated: true },
        { filter, speakers: ['大森拓也'] },
        { filter, speakers: ['大森拓也', '佐伯静香'] },
        { filter, speakers: [] },
      ]
      for (const wanted of asked) {
        const expected = reference.statements(wanted)
        const { items, total } = await engine.statements(wanted, many)
        expect(items.map(({ statement }) => statement)).toEqual(expected)
        expect(total).toBe(expected.length)
        for (const { statement, article } of items) expect(statement.article).toBe(article.id)
      }
    })

    test('statements of named articles are found, and may be limited or only counted', async () => {
      const [first] = reference.newest({ statements: 'any' })
      const filter: Filter = { articles: [first?.id ?? ''] }
      const { items } = await engine.statements({ filter }, many)
      expect(items.map(({ statement }) => statement)).toEqual(reference.statements({ filter }))
      const all = reference.statements({ filter: {} })
      const few = await engine.statements({ filter: {} }, 2)
      expect([few.items.map(({ statement }) => statement), few.total]).toEqual([all.slice(0, 2), all.length])
      expect(await engine.statements({ filter: {} }, 0)).toEqual({ items: [], total: all.length })
    })

    test.each(Object.keys(filters))('speakers are counted within a filter: %s', async filtered => {
      const filter = filters[filtered] ?? {}
      const counts = new Map<string, number>()
      for (const { speaker } of reference.statements({ filter }))
        if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
      expect(await engine.quoted(filter)).toEqual(counts)
    })

    test('all articles are returned in coverage order, each with its statements', async () => {
      const all = []
      for await (const part of engine.all()) all.push(...part)
      expect(all.map(({ article }) => article)).toEqual(contents.parsed.articles)
      expect(all.map(({ statements }) => statements)).toEqual(contents.parsed.articles.map(reference.saidIn))
    })
  })
}
