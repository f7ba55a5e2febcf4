import { expect, test } from 'vitest'
import { openDocuments } from '../fakes/opened.ts'
import { hitsOf, piece } from './asked.ts'

const sheds = {
  'both.md': piece('港', '桟橋と倉庫が並ぶ。'),
  'one.md': piece('倉庫', '倉庫と倉庫と倉庫が並ぶ。'),
  'other.md': piece('広場', '町の広場が広がった。'),
}

test('a passage with little of what is asked is not shown after one that has all of it', async () => {
  const coverage = await openDocuments(sheds)
  expect((await hitsOf(coverage, '桟橋 倉庫')).map(({ text }) => text)).toEqual(['桟橋と倉庫が並ぶ。'])
  expect((await hitsOf(coverage, '桟橋 倉庫 広場')).map(({ text }) => text)).toEqual([
    '桟橋と倉庫が並ぶ。',
    '町の広場が広がった。',
  ])
})
