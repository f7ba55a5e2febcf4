import { beforeAll, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { completeLine } from '../../src/transport/console/complete.ts'
import { now, openBundled } from '../fakes/opened.ts'

let coverage: Coverage
beforeAll(async () => {
  coverage = await openBundled()
})

const complete = (line: string, locale: 'ja' | 'en' = 'en') => completeLine(line, commands, { coverage, locale, now })

test('commands are proposed in the asker’s language, and go on in either', () => {
  expect(complete('/')).toEqual([commands.map(({ name }) => `/${name} `), '/'])
  expect(complete('/', 'ja')).toEqual([commands.map(({ ja }) => `/${ja} `), '/'])
  expect(complete('/wh', 'ja')).toEqual([['/who-said '], '/wh'])
  expect(complete('/発')).toEqual([['/発言 '], '/発'])
})

test('a question is not completed', () => {
  expect(complete('港は')).toEqual([[], '港は'])
  expect(complete('')).toEqual([[], ''])
})

test('a command that is none proposes nothing', () => {
  expect(complete('/nothing x')).toEqual([[], '/nothing x'])
})

test('the name of a speaker takes the place of the part that was typed', () => {
  expect(complete('/who-said プーチ')).toEqual([['ウラジーミル・プーチン'], 'プーチ'])
  expect(complete('/who-said topic:港 speaker:プーチ')).toEqual([['ウラジーミル・プーチン'], 'プーチ'])
  expect(complete('/発言 発言者：プーチ')).toEqual([['ウラジーミル・プーチン'], 'プーチ'])
})

test('behind a value that is whole the options that are not given yet are proposed', () => {
  expect(complete('/who-said ウラジーミル・プーチン ')[0]).toEqual(['topic:', 'outlet:', 'from:', 'to:', 'private:'])
  expect(complete('/who-said ウラジーミル・プーチン from:2024 t')).toEqual([['topic:', 'to:'], 't'])
  expect(complete('/ask 港は ', 'ja')[0]).toEqual(expect.arrayContaining(['媒体:', 'から:', 'まで:', '自分だけ:']))
  expect(complete('/ask 港は ', 'ja')[0]).not.toContain('質問文:')
  expect(complete('/ask ')[0]).toContain('question:')
})

test('outlets of the coverage are proposed', () => {
  expect(complete('/ask 港 outlet:ロ')).toEqual([['ロイター'], 'ロ'])
  expect(complete('/sources outlet:')[0]).toEqual(expect.arrayContaining(['CNBC', 'TASS', 'ロイター']))
})

test('one article is filled in by its id, several are told apart by title, outlet and date', () => {
  const [[only], replaced] = complete('/article ロシア国営テレビ')
  expect([only, replaced]).toEqual([expect.stringMatching(/^[0-9a-f]{10}$/), 'ロシア国営テレビ'])
  const [several] = complete('/article はじめに')
  expect(several).toHaveLength(2)
  for (const proposal of several) expect(proposal).toMatch(/^はじめに.+· IWJ/)
})
