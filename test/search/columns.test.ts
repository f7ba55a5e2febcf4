import MiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import { analyzeArticle } from '../../src/coverage/reading/article.ts'
import { parseFolder } from '../../src/documents/folder.ts'
import { openAnalyzer } from '../../src/language/analyzer.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import { articleTerms } from '../../src/search/article-terms.ts'
import { bm25 } from '../../src/search/bm25.ts'
import { ColumnsBuilder } from '../../src/search/build.ts'
import { openCandidates } from '../../src/search/candidates.ts'
import { openGate } from '../../src/search/gate.ts'
import { openStore } from '../../src/search/term-store.ts'
import { bundledFolder } from '../fakes/opened.ts'

async function openBoth() {
  const [analyze, lexicon] = await Promise.all([openAnalyzer(), readLexicon()])
  const { articles } = await parseFolder(bundledFolder, lexicon)
  const builder = new ColumnsBuilder()
  for (const article of articles) builder.add(article, articleTerms(analyzeArticle(article, analyze), analyze))
  const { store: columns, postings } = builder.done()
  const store = openStore(columns, new Map(columns.words.map((word, id) => [word, id])))
  const filled = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: text => text.split(' '),
    processTerm: term => term || null,
    searchOptions: { boost: { title: bm25.title }, bm25, combineWith: 'OR' },
  })
  const wordsOf = (ids: Uint32Array) => Array.from(ids, id => store.words[id] ?? '').join(' ')
  for (let id = 0; id < store.size; id++) {
    const row = store.row(id)
    if (row !== undefined)
      filled.add({ id, title: wordsOf(row.title), text: wordsOf(store.ids.subarray(row.from, row.to)) })
  }
  const { words, vocabulary } = store
  return { store, filled, find: openCandidates({ words, vocabulary, postings, gate: openGate(postings) }) }
}

test('MiniSearch scores over the columns as it does over an index that it was given word by word', async () => {
  const { store, filled, find } = await openBoth()
  // The gate lets all of so few passages through.
  expect(store.size).toBeLessThan(200)
  const byRarity = store.words
    .map((_, id) => id)
    .sort((a, b) => (store.documentFrequency[b] ?? 0) - (store.documentFrequency[a] ?? 0))
  for (let n = 0; n < 40; n++) {
    const terms = [byRarity[n], byRarity[3 * n + 50], byRarity[7 * n + 200]].flatMap((id, i) =>
      id === undefined ? [] : [{ id, weight: 1 + i / 2 }],
    )
    const weights = new Map(terms.map(({ id, weight }) => [store.words[id] ?? '', weight]))
    const expected = filled.search([...weights.keys()].join(' '), { boostTerm: term => weights.get(term) ?? 0 })
    const found = find(terms)
    expect(found.length).toBe(expected.length)
    const scores = new Map(expected.map(({ id, score }) => [id, score]))
    for (const { id, score } of found) expect(score).toBeCloseTo(scores.get(id) ?? Number.NaN, 6)
  }
})

test('what may not be searched does not pass the gate', async () => {
  const { store, find } = await openBoth()
  const common = store.documentFrequency.indexOf(Math.max(...store.documentFrequency))
  const rows = find([{ id: common, weight: 1 }], row => row % 2 === 0).map(({ id }) => id)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(row => row % 2 !== 0)).toEqual([])
})
