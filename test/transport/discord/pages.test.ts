import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readMarkdown } from '../../fakes/discord/markdown.ts'
import { allParts, type Part } from '../../fakes/discord/validate.ts'
import { openBot, type Session } from './bot.ts'

let session: Session
beforeAll(async () => {
  session = await openBot()
})
afterEach(() => expect(session.discord.rest.faults).toEqual([]))
afterAll(async () => {
  await session.stop()
  expect(session.warnings).toEqual([])
})

const shown = (texts: readonly string[]) => texts.map(text => readMarkdown(text).text)
const TURNS = ['«', '‹', '›', '»']
const row = (data: { readonly components?: readonly Part[] }) => {
  const buttons = allParts(data.components ?? []).filter(
    ({ label = '' }) => TURNS.includes(label) || /^\d+ \/ \d+$/.test(label),
  )
  return buttons.length === 0 ? undefined : buttons
}

test('a reply with one page has no buttons', async () => {
  expect(row((await session.discord.slash('ask', { question: '港' })).data)).toBeUndefined()
})

test('buttons turn pages in place, with the same options', async () => {
  const first = await session.discord.slash('ask', { question: '3 pages', outlet: '港新聞' })
  expect(row(first.data)).toMatchObject([
    { label: '‹', disabled: true },
    { label: '1 / 3', disabled: true },
    { label: '›', disabled: false },
  ])
  const second = await session.discord.press(first, '›')
  expect([second.type, ...shown(second.texts)]).toEqual([7, 'ja: 3 pages (港新聞)', 'page 2'])
  const third = await session.discord.press(second, '›')
  expect(shown(third.texts)[1]).toBe('page 3')
  expect(row(third.data)).toMatchObject([{}, { label: '3 / 3' }, { disabled: true }])
  expect(shown((await session.discord.press(third, '‹')).texts)[1]).toBe('page 2')
})

test('whoever presses a button reads the page in their own language', async () => {
  const first = await session.discord.slash('ask', { question: '2 pages' }, 'ja')
  expect(shown((await session.discord.press(first, '›', 'en-GB')).texts)).toEqual(['en: 2 pages', 'page 2'])
})

test('buttons work after a restart', async () => {
  const first = await session.discord.slash('ask', { question: '4 pages', private: true })
  await session.bot.stop()
  session = await openBot({}, session.discord)
  const second = await session.discord.press(first, '›')
  expect([second.type, ...shown(second.texts)]).toEqual([7, 'ja: 4 pages', 'page 2'])
})

test('a question of up to about 400 characters keeps its buttons; beyond that a line says why there are none', async () => {
  const long = await session.discord.slash('ask', { question: `2 pages ${'あ'.repeat(392)}` })
  expect(shown((await session.discord.press(long, '›')).texts).at(-1)).toBe('page 2')
  // Those that lead to the first and the last page carry their part of it.
  expect(row(long.data)?.map(({ label }) => label)).toEqual(['«', '‹', '1 / 2', '›', '»'])
  expect(shown((await session.discord.press(long, '»')).texts).at(-1)).toBe('page 2')
  const longer = await session.discord.slash('ask', { question: `2 pages ${'あ'.repeat(442)}` })
  expect(row(longer.data)).toBeUndefined()
  expect(shown(longer.texts).at(-1)).toContain('全2ページの1ページ目です')
})

test('foreign buttons and those of another version get a private sentence', async () => {
  const first = await session.discord.slash('ask', { question: '2 pages' })
  for (const customId of ['p00|x|', 'd1n0|x|', 'd1x|x|', 'd1r|x|', 'someone-else']) {
    const parts = [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: customId }] }]
    const answer = await session.discord.press({ message: { ...first.message, components: parts } }, 'x')
    expect([answer.type, answer.private, ...answer.texts]).toEqual([
      4,
      true,
      'このボタンは古くなって使えません。お手数ですが、もう一度質問してください。',
    ])
  }
})
