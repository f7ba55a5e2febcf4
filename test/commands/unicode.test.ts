import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { allCommands, commands } from '../../commands/index.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { pageText } from '../../src/present/terminal.ts'
import { answerLine } from '../../src/transport/console/answer.ts'
import { toRecord } from '../../src/transport/console/json.ts'
import { commandData, memberMessage, messageMenuData } from '../fakes/discord/payloads.ts'
import { now, openDocuments } from '../fakes/opened.ts'
import { anyUnicode, expectPlain, expectSafe, hostileAddresses } from '../fakes/unicode.ts'
import { answer } from '../transport/discord/respond.ts'

const titles = [
  '潮見橋𠮷\n偽の出典',
  'ㅤ',
  '潮\uD800見橋',
  '👨‍👩‍👧‍👦'.repeat(40),
  `潮見橋か${'\u3099'.repeat(300)}`,
  '\u202E潮見橋\u061C',
]
const lines = hostileAddresses.map((url, n) =>
  JSON.stringify({
    title: titles[n % titles.length],
    url,
    outlet: n % 2 ? '港\u2028偽の出典' : '島\u200F日報',
    authors: ['山本\n偽の出典'],
    published: '2024-10-05',
    text: `潮見橋の${n}本目の𠮷田橋脚には👨‍👩‍👧‍👦の長い長い長い長い長い絵がある。大森拓也市長は「𠮷田橋は${n}年もつ\u200Bよ\u2067」と述べた。`,
  }),
)

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments({ 'hostile.jsonl': lines.join('\n') })
})

const optionNames = [...new Set(allCommands.flatMap(({ options }) => Object.keys(options)))]

test('any text in any option of any command gives a safe message', async () => {
  const anyOptions = fc.dictionary(fc.constantFrom(...optionNames), anyUnicode, { maxKeys: 3, noNullPrototype: true })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...allCommands), anyUnicode, anyOptions, async (command, words, others) => {
      const [first = 'none'] = Object.keys(command.options)
      const { components = [] } = await answer(
        coverage,
        2,
        commandData(command.name, { ...others, [first]: words }, null),
      )
      expectSafe(components)
    }),
    { numRuns: 400 },
  )
})

test('so does a lookup of any message', async () => {
  await fc.assert(
    fc.asyncProperty(anyUnicode, async words => {
      const data = messageMenuData('Find sources', memberMessage(words, { mentions: [] }))
      expectSafe((await answer(coverage, 2, data)).components ?? [])
    }),
    { numRuns: 100 },
  )
})

test('any line in the terminal is answered in plain text, and as one line of JSON', async () => {
  const call = fc.constantFrom(
    '',
    ...commands.map(({ name }) => `/${name} `),
    '/ask 潮見橋 from:',
    '/who-said 大森拓也 topic:',
  )
  await fc.assert(
    fc.asyncProperty(call, anyUnicode, async (start, words) => {
      const answered = await answerLine(start + words, commands, { coverage, locale: 'ja', now })
      expect(JSON.stringify(toRecord(answered))).not.toMatch(/\n|\p{Cs}/u)
      expect('error' in answered ? answered.error : undefined).toBeUndefined()
      for (const page of 'reply' in answered ? answered.reply.pages : [])
        expectPlain(pageText(page, { number: 1, of: 1 }, { colour: false, locale: 'ja' }))
    }),
    { numRuns: 300 },
  )
})

test.each(['ㅤ', '\u200B', '\u2800 \u3164'])('an option of invisible characters counts as empty (%j)', async unseen => {
  const shown = JSON.stringify(await answer(coverage, 2, commandData('ask', { question: unseen }, null)))
  expect(shown).toContain('「質問文」を入力してください。')
})

test.each(['__proto__', 'constructor', 'toString'])('%s is not a period, and the reply says so', async typed => {
  const shown = JSON.stringify(await answer(coverage, 2, commandData('ask', { question: '潮見橋', from: typed }, null)))
  expect(shown).toContain('日付として読めません')
})

test('a sentence with characters beyond the BMP is shown whole, and addresses in it are not linked', async () => {
  const data = await answer(coverage, 2, commandData('ask', { question: '𠮷田橋脚の絵' }, null))
  const shown = JSON.stringify(data)
  expect(shown).toContain('𠮷田')
  expect(shown).not.toContain('](http')
})
