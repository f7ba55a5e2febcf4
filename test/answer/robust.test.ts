import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { answerQuestion } from '../../src/answer/answer.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import type { Span } from '../../src/model.ts'
import { bridge } from '../fakes/bridge.ts'
import { oddities } from '../fakes/oddities.ts'
import { openDocuments } from '../fakes/opened.ts'

const files = { ...bridge, ...oddities }

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(files)
})

const word = fc.constantFrom(
  ...['潮見橋', '大森', '市長', 'の', 'は', '何', '誰', '？', '「', '」', '・', '90', '億円', 'ひび', 'いつ', 'bridge'],
  ...[
    'ｼｵﾐ',
    'しおみばし',
    'シオミバシ',
    'shiomi',
    '\u0000',
    '\ud800',
    '𠮷',
    '👨‍👩‍👧',
    '\u202e',
    'ヴァ',
    '㍿',
    '①',
    'ﾞ',
    '%',
    '\\',
    '\n',
  ],
)
const question = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(word, { maxLength: 40 }).map(words => words.join('')),
)

const within = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.start < inner.end && inner.end <= outer.end

test('any string gets an answer that keeps to the contract', async () => {
  await fc.assert(
    fc.asyncProperty(question, async asked => {
      const answer = await answerQuestion(asked, {}, coverage)
      if (answer.kind !== 'answer') return
      expect(answer.hits.length).toBeGreaterThan(0)
      expect(answer.hits.length).toBeLessThanOrEqual(30)
      const articles = await coverage.articles(answer.hits.map(({ article }) => article.id))
      answer.hits.forEach((hit, n) => {
        expect(hit.rank).toBe(n + 1)
        expect(hit.score).toBeGreaterThan(0)
        expect(articles.get(hit.article.id)).toBe(hit.article)
        expect(within(hit, hit.passage)).toBe(true)
        expect(hit.highlights.every(span => within(span, hit))).toBe(true)
      })
    }),
    { numRuns: 300 },
  )
})

test('the same question gets the same answer every time', async () => {
  await fc.assert(
    fc.asyncProperty(question, async asked => {
      expect(await answerQuestion(asked, {}, coverage)).toEqual(await answerQuestion(asked, {}, coverage))
    }),
    { numRuns: 50 },
  )
})
