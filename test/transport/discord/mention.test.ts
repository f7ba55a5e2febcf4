import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readMarkdown } from '../../fakes/discord/markdown.ts'
import { ASKER, CHANNEL, ME, memberMessage } from '../../fakes/discord/payloads.ts'
import { openBot, type Session } from './bot.ts'

const AT_ME = `<@${ME.id}>`

let session: Session
beforeAll(async () => {
  session = await openBot()
})
afterEach(() => expect(session.discord.rest.faults).toEqual([]))
afterAll(async () => {
  await session.stop()
  expect(session.warnings).toEqual([
    'A handler threw; the asker gets an apology.',
    'The bot may not write there: give it the permissions View Channel and Send Messages.',
  ])
})

const shown = (texts: readonly string[]) => texts.map(text => readMarkdown(text).text)

test('a mention asks the text after it and gets a reply that pings nobody', async () => {
  const { texts, data } = await session.discord.write(`${AT_ME} 港の工事は？`, { id: '500000000000000001' })
  expect(shown(texts)).toEqual(['ja: 港の工事は？', 'page 1'])
  expect(data).toMatchObject({
    allowed_mentions: { parse: [] },
    message_reference: { message_id: '500000000000000001' },
    nonce: '500000000000000001',
    enforce_nonce: true,
  })
})

test('a mentioned member counts as a question about their name', async () => {
  const { texts } = await session.discord.write(`<@!${ME.id}> <@${ASKER.id}>は何と言った？`, { mentions: [ME, ASKER] })
  expect(shown(texts)[0]).toBe('ja: 会員は何と言った？')
})

test('a mention in Japanese is answered in Japanese, any other in the server’s language', async () => {
  expect(shown((await session.discord.write(`${AT_ME} port`)).texts)[0]).toBe('en: port')
})

test('a mention without text gets a sentence that explains how to ask', async () => {
  expect((await session.discord.write(AT_ME)).texts[0]).toContain('Please write your question')
})

test('misses and apologies to a mention are sent to the channel, where nothing can be private', async () => {
  expect((await session.discord.write(`${AT_ME} 無い`)).private).toBe(false)
  const apology = await session.discord.write(`${AT_ME} 故障`)
  expect([apology.private, apology.texts[0]]).toEqual([false, expect.stringContaining('申し訳ありません')])
})

test('pages of a reply to a mention are turned by buttons', async () => {
  const first = await session.discord.write(`${AT_ME} 2 pages`)
  expect(shown((await session.discord.press(first, '›', 'en-US')).texts)).toEqual(['en: 2 pages', 'page 2'])
})

test('other messages, bots, webhooks and replies that merely ping are ignored', async () => {
  const before = session.discord.rest.requests.length
  const send = (content: string, fields: object) =>
    session.discord.gateway.send('MESSAGE_CREATE', memberMessage(content, fields))
  send('港の工事は？', { mentions: [] })
  send('ありがとう', { type: 19 })
  send(`${AT_ME} 港`, { author: { ...ASKER, bot: true } })
  send(`${AT_ME} 港`, { webhook_id: '1' })
  send(`${AT_ME} 港`, { type: 6 })
  await session.discord.write(`${AT_ME} 終わり`)
  expect(session.discord.rest.requests.slice(before).map(({ path }) => path)).toEqual([`/channels/${CHANNEL}/messages`])
})

test('a deleted message gets neither answer nor apology', async () => {
  const { rest } = session.discord
  const errors = {
    message_reference: { _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' }] },
  }
  rest.failNext({
    method: 'POST',
    path: /messages$/,
    status: 400,
    body: { code: 50035, message: 'Invalid Form Body', errors },
  })
  const before = rest.requests.length
  await session.discord.write(`${AT_ME} 港`)
  await session.discord.write(`${AT_ME} 門`)
  expect(rest.requests.length).toBe(before + 2)
  expect(session.log.map(({ msg }) => msg)).toContain('The message with the question was deleted; no answer was sent.')
})

test('if the bot may not write to a channel, the log says what to do', async () => {
  const { rest } = session.discord
  rest.failNext({
    method: 'POST',
    path: /messages$/,
    status: 403,
    body: { code: 50013, message: 'Missing Permissions' },
  })
  await session.discord.write(`${AT_ME} 港`)
  await session.discord.write(`${AT_ME} 港`)
  expect(session.log.map(({ msg }) => msg)).toContainEqual(
    expect.stringContaining('give it the permissions View Channel and Send Messages'),
  )
})
