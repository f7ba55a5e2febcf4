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

test('commands are offered in the asker’s language and completed in either', async () => {
  expect(await complete('/')).toEqual([commands.map(({ name }) => `/${name} `), '/'])
  expect(await complete('/', 'ja')).toEqual([commands.map(({ ja }) => `/${ja} `), '/'])
  expect(await complete('/wh', 'ja')).toEqual([['/who-said '], '/wh'])
  expect(await complete('/発')).toEqual([['/発言 '], '/発'])
})

test('a question is not completed', async () => {
  expect(await complete('港は')).toEqual([[], '港は'])
  expect(await complete('')).toEqual([[], ''])
})

test('an unknown command offers nothing', async () => {
  expect(await complete('/nothing x')).toEqual([[], '/nothing x'])
})

test('a completed speaker’s name replaces the part that was typed', async () => {
  expect(await complete('/who-said プーチ')).toEqual([['ウラジーミル・プーチン'], 'プーチ'])
  expect(await complete('/who-said topic:港 speaker:プーチ')).toEqual([['ウラジーミル・プーチン'], 'プーチ'])
  expect(await complete('/発言 発言者：プーチ')).toEqual([['ウラジーミル・プーチン'], 'プーチ'])
})

test('after a complete value, the remaining options are offered', async () => {
  expect((await complete('/who-said ウラジーミル・プーチン '))[0]).toEqual([
    'topic:',
    'outlet:',
    'from:',
    'to:',
    'private:',
  ])
  expect(await complete('/who-said ウラジーミル・プーチン from:2024 t')).toEqual([['topic:', 'to:'], 't'])
  expect((await complete('/ask 港は ', 'ja'))[0]).toEqual(
    expect.arrayContaining(['媒体:', 'から:', 'まで:', '自分だけ:']),
  )
  expect((await complete('/ask 港は ', 'ja'))[0]).not.toContain('質問文:')
  expect((await complete('/ask '))[0]).toContain('question:')
})

test('outlets of the coverage are offered', async () => {
  expect(await complete('/ask 港 outlet:ロ')).toEqual([['ロイター'], 'ロ'])
  expect((await complete('/sources outlet:'))[0]).toEqual(expect.arrayContaining(['CNBC', 'TASS', 'ロイター']))
})

test('a single matching article is filled in by its id; several are listed by title, outlet and date', async () => {
  const [[only], replaced] = await complete('/article ロシア国営テレビ')
  expect([only, replaced]).toEqual([expect.stringMatching(/^[0-9a-f]{10}$/), 'ロシア国営テレビ'])
  const [several] = await complete('/article はじめに')
  expect(several).toHaveLength(2)
  for (const proposal of several) expect(proposal).toMatch(/^はじめに.+· IWJ/)
})
