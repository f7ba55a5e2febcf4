import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readMarkdown } from '../../fakes/discord/markdown.ts'
import type { Answered } from '../../fakes/discord/server.ts'
import { allParts } from '../../fakes/discord/validate.ts'
import { openBundled } from '../../fakes/opened.ts'
import { openReal, type RealSession } from './real.ts'

let session: RealSession
beforeAll(async () => {
  session = await openReal(await openBundled())
})
// Every body that is sent is checked against Discord's own description of its API.
afterEach(() => expect(session.discord.rest.faults).toEqual([]))
afterAll(async () => {
  await session.stop()
  expect(session.warnings).toEqual([])
})

const shown = ({ texts }: Answered) => texts.map(text => readMarkdown(text).text).join('\n')
const canTurn = ({ data }: Answered) =>
  allParts(data.components ?? []).some(({ label, disabled }) => label === '›' && disabled !== true)

/** All pages of a reply. */
async function turnThrough(first: Answered, locale: string): Promise<string[]> {
  const pages = [shown(first)]
  for (let page = first; canTurn(page); pages.push(shown(page))) page = await session.discord.press(page, '›', locale)
  return pages
}

test.each([
  ['ask', { question: 'ツイッター買収の金額は？' }, 'ja', '440億ドル'],
  ['ask', { question: 'マスク氏とプーチン氏', outlet: 'ロイター' }, 'ja', 'ロイター'],
  ['ask', { question: 'ツイッター買収の金額は？', private: true }, 'en-US', '440億ドル'],
  ['ask', { question: '織田信長が建てた城はどこ？' }, 'ja', '織田'],
  ['who-said', { speaker: 'マスク' }, 'ja', 'イーロン・マスク'],
  ['who-said', { speaker: 'マスク', from: '2025' }, 'en-GB', 'イーロン・マスク'],
  ['who-said', { speaker: 'だれでもない人' }, 'ja', 'だれでもない人'],
  ['sources', {}, 'ja', 'TASS'],
  ['sources', {}, 'en-US', 'TASS'],
  ['article', { article: 'ロシア国営テレビ' }, 'ja', 'ロシア国営テレビ'],
  ['help', {}, 'ja', '/質問'],
  ['help', {}, 'en-US', '/who-said'],
])('/%s %o is shown in %s, on all its pages', async (command, options, locale, words) => {
  const pages = await turnThrough(await session.discord.slash(command, options, locale), locale)
  expect(pages.join('\n')).toContain(words)
  expect(new Set(pages).size).toBe(pages.length)
})

test('a brief’s words are marked 要約 and not set as a quotation', async () => {
  const answer = await session.discord.slash('ask', { question: 'ツイッター買収の金額は？' })
  expect(shown(answer)).toContain('要約')
  expect(answer.texts.flatMap(text => readMarkdown(text).active)).not.toContain('quote')
})

test('speakers and articles are completed from the coverage', async () => {
  const speakers = await session.discord.complete('who-said', { speaker: 'プーチ' }, 'speaker')
  expect(speakers.data.choices?.map(({ value }) => value)).toEqual(['ウラジーミル・プーチン'])
  const articles = await session.discord.complete('article', { article: '国営テレビ' }, 'article')
  expect(articles.data.choices).toHaveLength(1)
  const called = await session.discord.slash('article', { article: articles.data.choices?.[0]?.value ?? '' })
  expect(shown(called)).toContain('ロシア国営テレビによると')
})
