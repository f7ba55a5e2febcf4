import { beforeAll, expect, test } from 'vitest'
import { consult } from '../../src/answer/consult.ts'
import { sentenceExamples } from '../../src/answer/sentence-examples.ts'
import { sentenceFeatureNames, sentenceRows } from '../../src/answer/sentence-features.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { openDocuments } from '../fakes/opened.ts'
import { piece } from './asked.ts'

let coverage: Coverage
beforeAll(async () => {
  const documents = sentenceFeatureNames.map(name => {
    const { title = '港の知らせ', sentences } = sentenceExamples[name]
    return [`${name}.md`, piece(title, sentences.join(''))] as const
  })
  coverage = await openDocuments(Object.fromEntries(documents))
})

/** The article of a feature's example. */
async function articleOf(name: string) {
  const { items } = await coverage.newest({}, 1000)
  return items.find(({ document }) => document === `${name}.md`)?.id ?? ''
}

test.each(sentenceFeatureNames)('%s tells the sentences of its example apart', async name => {
  const { question, sentences, more = 1, less = 0 } = sentenceExamples[name]
  const { shown } = await consult(question, coverage, { articles: [await articleOf(name)] })
  const view = shown?.ordered[0]?.view
  const rows = shown === undefined || view === undefined ? [] : sentenceRows(view, shown.asked)
  expect(rows.length).toBe(sentences.length)
  const at = sentenceFeatureNames.indexOf(name)
  expect(rows[more]?.[at]).toBeGreaterThan(rows[less]?.[at] ?? Number.POSITIVE_INFINITY)
})
