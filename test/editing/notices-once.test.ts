import { expect, test } from 'vitest'
import { CHANNEL } from '../fakes/discord/payloads.ts'
import { openFollowed, told } from '../fakes/followed.ts'

const MESSAGES = /^\/channels\/\d+\/messages/

/** A bot that was killed after Discord took a message with news, before that was kept; and three days went by. */
async function openKilled() {
  const { session, bring, pass } = await openFollowed()
  await session.slash('follow', { speaker: '大森拓也', here: true })
  await bring(session, '/mayor')
  const [waiting] = session.editing.store.notices.pending()
  expect(await told(session)).toHaveLength(1)
  const sent = session.discord.rest.requests.find(({ method, path }) => method === 'POST' && MESSAGES.test(path))
  const nonce = String(Object(sent?.body).nonce)
  const { notices } = session.editing.store
  notices.record([], waiting ? [waiting] : [])
  notices.batch(`c${CHANNEL}`, nonce)
  session.discord.rest.forget()
  session.discord.rest.forgetNonces()
  pass(60 * 24 * 3)
  return { session, notices }
}

test('a message that arrived before the bot was killed is not sent again, however long the bot was away', async () => {
  const { session, notices } = await openKilled()
  expect(await told(session)).toEqual([])
  expect(notices.pending()).toEqual([])
})

test('a message that did not arrive is sent, and another message with the same news is not mistaken for it', async () => {
  const { session, notices } = await openKilled()
  const [waiting] = notices.pending()
  notices.drop(`c${CHANNEL}`)
  notices.record([], waiting ? [waiting] : [])
  notices.batch(`c${CHANNEL}`, 'nonce-of-before')
  expect(await told(session)).toHaveLength(1)
  expect(notices.pending()).toEqual([])
})

test('the history is searched from a minute before sending began', async () => {
  const { session } = await openKilled()
  const begun = Date.parse('2025-04-01T03:00:00Z')
  await told(session)
  const asked = session.discord.rest.requests.find(({ method }) => method === 'GET')
  const after = new URL(asked?.path ?? '', 'http://localhost').searchParams.get('after') ?? '0'
  expect(Number(BigInt(after) >> 22n) + 1_420_070_400_000).toBe(begun - 60_000)
})

test('if the bot may not read the channel’s history, the news is sent again', async () => {
  const { session, notices } = await openKilled()
  session.discord.rest.failNext({ method: 'GET', path: MESSAGES, status: 403, body: { code: 50001 } })
  expect(await told(session)).toHaveLength(1)
  expect(notices.pending()).toEqual([])
})

test('if the history cannot be read for now, the message waits', async () => {
  const { session, notices } = await openKilled()
  session.discord.rest.failNext({ method: 'GET', path: MESSAGES, status: 404, body: { code: 0 } })
  expect(await told(session)).toEqual([])
  expect(notices.pending()).toHaveLength(1)
  expect(await told(session)).toEqual([])
  expect(notices.pending()).toEqual([])
})
