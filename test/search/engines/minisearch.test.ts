import { expect, test } from 'vitest'
import { analyzeArticle } from '../../../src/coverage/reading/article.ts'
import { parseFolder } from '../../../src/documents/folder.ts'
import { openAnalyzer } from '../../../src/language/analyzer.ts'
import { readLexicon } from '../../../src/lexicon/read-lexicon.ts'
import { articleTerms } from '../../../src/search/article-terms.ts'
import { ColumnsBuilder } from '../../../src/search/build.ts'
import { openMiniSearch } from '../../../src/search/engines/minisearch.ts'
import { keyLength, keyOf, keysIn } from '../../../src/search/engines/term-keys.ts'
import { rowsByArticle, textOf, titleOf } from '../../../src/search/row-terms.ts'
import { bundledFolder } from '../../fakes/opened.ts'

async function openBundled() {
  const [analyze, lexicon] = await Promise.all([openAnalyzer(), readLexicon()])
  const { articles } = await parseFolder(bundledFolder, lexicon)
  const builder = new ColumnsBuilder()
  for (const article of articles) builder.add(article, articleTerms(analyzeArticle(article, analyze), analyze))
  const { store, vocabulary, engine } = builder.done()
  return { store, ...vocabulary, find: await openMiniSearch(engine, vocabulary.documentFrequency) }
}

const rowsOf = (found: readonly { row: number }[]): number[] => found.map(({ row }) => row).sort((a, b) => a - b)

test('a term is found in exactly the rows whose text or title contains it', async () => {
  const { store, words, find } = await openBundled()
  const containing = words.map((): number[] => [])
  for (const { row, article } of rowsByArticle(store))
    for (const term of new Set([...titleOf(store, article), ...textOf(store, row)])) containing[term]?.push(row)
  const wrong = words.filter((_, id) => String(rowsOf(find([{ id, weight: 1 }]))) !== String(containing[id]))
  expect(wrong).toEqual([])
})

test('a heavier term moves its rows up', async () => {
  const { words, documentFrequency, find } = await openBundled()
  const once = words.flatMap((_, id) => (documentFrequency[id] === 1 ? [id] : []))
  const [a = -1, b = -1] = [once[0], once.at(-1)]
  const first = (light: number, heavy: number) =>
    find([
      { id: light, weight: 1 },
      { id: heavy, weight: 5 },
    ])[0]?.row
  expect(first(a, b)).toBe(find([{ id: b, weight: 1 }])[0]?.row)
  expect(first(b, a)).toBe(find([{ id: a, weight: 1 }])[0]?.row)
})

test('rows excluded from search are not found', async () => {
  const { documentFrequency, find } = await openBundled()
  const common = documentFrequency.indexOf(Math.max(...documentFrequency))
  const rows = rowsOf(find([{ id: common, weight: 1 }], row => row % 2 === 0))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows).toEqual(rowsOf(find([{ id: common, weight: 1 }])).filter(row => row % 2 === 0))
})

test('no two terms share a key, however many terms there are', () => {
  const ids = [0, 1, 511, 512, 513, 84_592, 1_000_000, 10_000_000]
  const text = ids.map(keyOf).join('')
  expect(keysIn(text)).toEqual(ids.map(keyOf))
  expect(new Set(keysIn(text)).size).toBe(ids.length)
  expect(ids.map(id => keyOf(id).length)).toEqual(ids.map(() => keyLength))
  expect(text).not.toMatch(/\p{Cs}/u)
})
