import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleOf, findIn } from './read.ts'

const pieces = [
  '「',
  '」',
  '『',
  '』',
  '“',
  '”',
  '（',
  '）',
  '"',
  '：',
  '、',
  '。',
  '！',
  '\n',
  '　',
  'と',
  'は',
  'が',
  'を',
]
const words = [
  '山田太郎氏',
  'イーロン・グレイ',
  '政府',
  '述べた',
  '語る',
  '報じた',
  'によると',
  'という',
  '21日',
  '同氏',
  '広報担当者',
  '――',
]

test('statements of any text are slices of it, in order, with a speaker or null', () => {
  const texts = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 60 }).map(list => list.join(''))
  fc.assert(
    fc.property(texts, body => {
      const { statements, speakers } = findIn(articleOf(body))
      const starts = statements.map(({ start }) => start)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      for (const { text, start, end, cue, speaker, named } of statements) {
        expect(text).toBe(body.slice(start, end))
        expect(text.length).toBeGreaterThan(0)
        expect(cue.start).toBeGreaterThanOrEqual(0)
        expect(cue.end).toBeLessThanOrEqual(body.length)
        expect(cue.start).toBeLessThan(cue.end)
        if (named) expect(speakers.map(({ name }) => name)).toContain(speaker)
      }
    }),
    { numRuns: 300, seed: 5 },
  )
})

test('a text of nothing but opening marks contains no statement', () => {
  expect(findIn(articleOf('「'.repeat(20_000))).statements).toEqual([])
})

test('an unmatched opening mark affects only its own line', () => {
  const body = '森本祐社長は「値上げはしない\n翌日、株価は下がった。'
  const { statements } = findIn(articleOf(body))
  for (const { text } of statements) expect(text).not.toContain('翌日')
})
