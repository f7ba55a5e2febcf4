import { beforeAll, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Locale } from '../../src/present/page.ts'
import { now, openBundled } from '../fakes/opened.ts'
import { addressesOf, linesOf, wordsShown } from '../fakes/shown.ts'

const help = commands.find(({ name }) => name === 'help')
const ask = async (locale: Locale, privacyUrl?: string) => {
  const coverage = await openBundled()
  const reply = await help?.run({}, { coverage, locale, now, ...(privacyUrl && { privacyUrl }) })
  if (reply === undefined) throw new Error('There is no /help.')
  return reply
}
beforeAll(openBundled)

test.each([
  ['ja', 'プライバシー', '質問やメッセージの内容は保存しません。'],
  ['en', 'Privacy', 'Questions and messages are not stored'],
] as const)('help says what is stored and links to the full policy (%s)', async (locale, label, told) => {
  const url = 'https://example.com/privacy'
  const reply = await ask(locale, url)
  expect(linesOf(reply).at(-1)?.runs.at(-1)).toEqual({ text: label, url })
  expect(wordsShown(reply)).toContain(told)
})

test('without a policy on the web, help names the file', async () => {
  const reply = await ask('ja')
  expect(addressesOf(linesOf(reply))).toEqual([])
  expect(wordsShown(reply)).toContain('PRIVACY.md')
})

test('help mentions /coverage to server managers', async () => {
  expect(wordsShown(await ask('en'))).toContain('/coverage')
})
