import { beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { openDocuments } from '../fakes/opened.ts'
import { firstText, hitsOf, markedIn, piece } from './asked.ts'

const harbour = {
  'wedding.md': piece(
    '灯台守の小野寺航さん、結婚を発表',
    '灯台守の小野寺航さんが結婚を発表した。小野寺さんは10年前に鴎岬へ移った。\n\n相手は図書館で働く森田葵さん（31）だ。式は来春に開くという。',
  ),
  'ferry.md': piece(
    '渡し船の新造、市が発表',
    '市は渡し船の新造を発表した。渡し船の新造は20年ぶりになる。\n\n定員は80人で、電気で動く。建造は島造船が受け持つ。',
  ),
} as const

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(harbour)
})

test('a number in brackets after a name counts as an age when the question asks for one', async () => {
  const [first] = await hitsOf(coverage, '森田葵さんは何歳？')
  expect(first?.text).toContain('（31）')
  expect(first && markedIn(first).join(' ')).toContain('31')
})

test.each([
  ['小野寺航さんの結婚の相手は誰？', '森田葵'],
  ['渡し船の新造の定員は何人？', '80人'],
  ['渡し船の建造はどこの会社？', '島造船'],
])('words that the title does not contain decide between sentences: %s', async (question, answer) => {
  expect(await firstText(coverage, question)).toContain(answer)
})
