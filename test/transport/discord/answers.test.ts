import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readMarkdown } from '../../fakes/discord/markdown.ts'
import { openBot, type Session } from './bot.ts'

let session: Session
beforeAll(async () => {
  session = await openBot()
})
afterEach(() => expect(session.discord.rest.faults).toEqual([]))
afterAll(async () => {
  await session.stop()
  expect(new Set(session.warnings)).toEqual(new Set(['A handler threw; the asker gets an apology.']))
})

const shown = (texts: readonly string[]) => texts.map(text => readMarkdown(text).text)

test('a slash command is answered with a new message', async () => {
  const answer = await session.discord.slash('ask', { question: '港の工事は？', outlet: '港新聞' })
  expect(answer.type).toBe(4)
  expect(answer.private).toBe(false)
  expect(shown(answer.texts)).toEqual(['ja: 港の工事は？ (港新聞)', 'page 1'])
})

test('the language is the asker’s: Japanese if Discord says so, otherwise English', async () => {
  expect(shown((await session.discord.slash('ask', { question: 'port' }, 'ja')).texts)[0]).toBe('ja: port')
  expect(shown((await session.discord.slash('ask', { question: 'port' }, 'fr')).texts)[0]).toBe('en: port')
})

test('mentions in what is shown are plain text and ping nobody', async () => {
  const { data, texts } = await session.discord.slash('ask', { question: '@everyone <@1> [x](https://example.com)' })
  expect(data).toMatchObject({ allowed_mentions: { parse: [] } })
  expect(readMarkdown(texts[0] ?? '')).toEqual({
    text: 'ja: @everyone <@1> [x](https://example.com)',
    active: ['quote'],
  })
})

test('misses are private', async () => {
  expect((await session.discord.slash('ask', { question: '無い' })).private).toBe(true)
})

test('replies that a command marks private are private', async () => {
  expect((await session.discord.slash('ask', { question: '港', private: true })).private).toBe(true)
})

test('options that the definition does not allow are refused, privately', async () => {
  const missing = await session.discord.slash('ask', {})
  expect([missing.private, ...shown(missing.texts)]).toEqual([true, '「質問文」を入力してください。'])
  const blank = await session.discord.slash('ask', { question: '　' }, 'en-US')
  expect(shown(blank.texts)).toEqual(['Please fill in "question".'])
  const long = await session.discord.slash('ask', { question: 'a'.repeat(451) })
  expect(shown(long.texts)).toEqual(['「質問文」は450字までです（今は451字）。短くしてください。'])
})

test('options that are not in the definition do not reach the handler', async () => {
  const { texts } = await session.discord.slash('ask', { question: '港', constructor: 'x', extra: true })
  expect(shown(texts)[0]).toBe('ja: 港')
})

test('a command of an outdated menu is answered with a sentence', async () => {
  const { texts, private: isPrivate } = await session.discord.slash('gone', {})
  expect([isPrivate, ...texts]).toEqual([true, 'このコマンドは今はありません。メニューを開き直してください。'])
})

test('completion offers at most 25 choices of 1 to 100 characters and shortens no value', async () => {
  const { type, data } = await session.discord.complete('who-said', { speaker: '港', topic: '工事' }, 'speaker')
  expect(type).toBe(8)
  expect(data.choices).toHaveLength(25)
  expect(data.choices?.[0]).toEqual({ name: `${'𠮷'.repeat(49)}…`, value: 'long name' })
  expect(data.choices?.[1]).toEqual({ name: '港0工事', value: '0' })
})

test('free text is accepted for an option with completion', async () => {
  expect((await session.discord.slash('who-said', { speaker: '知らない人' })).texts[0]).toBe('> 知らない人')
})

test('completion that throws offers nothing', async () => {
  const { data } = await session.discord.complete('who-said', { speaker: '故障' }, 'speaker')
  expect(data.choices).toEqual([])
})

test('if a handler throws, the asker gets an apology in their language, and the log gets the cause with the interaction', async () => {
  const answer = await session.discord.slash('ask', { question: '故障' })
  expect([answer.private, answer.texts[0]]).toEqual([true, expect.stringContaining('申し訳ありません')])
  expect((await session.discord.slash('ask', { question: '故障' }, 'en-US')).texts[0]).toContain('Sorry')
  const told = session.log.filter(({ err }) => err?.message === 'the engine is broken')
  expect(told.at(-1)?.interaction).toMatch(/^\d+$/)
})

test('a handler that throws does not affect other answers', async () => {
  const questions = ['港', '故障', '門', '故障', '壁']
  const answers = await Promise.all(questions.map(question => session.discord.slash('ask', { question })))
  expect(answers.map(({ private: isPrivate, texts }) => (isPrivate ? 'apology' : texts[0]))).toEqual([
    '> ja\\: 港',
    'apology',
    '> ja\\: 門',
    'apology',
    '> ja\\: 壁',
  ])
})

test('the command’s name is logged at debug level, the question at no level', async () => {
  await session.discord.slash('ask', { question: '秘密の故障' })
  const lines = session.log.map(line => JSON.stringify(line))
  expect(lines.filter(line => line.includes('秘密'))).toEqual([])
  expect(session.log).toContainEqual(expect.objectContaining({ level: 20, command: 'ask', options: ['question'] }))
})
