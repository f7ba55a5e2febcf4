import { afterEach, beforeEach, expect, test } from 'vitest'
import { clockPast } from '../../fakes/discord/clock.ts'
import { botMessage, commandData, interaction, memberMessage } from '../../fakes/discord/payloads.ts'
import { openBot, type Session } from './bot.ts'

let session: Session
beforeEach(async () => {
  session = await openBot()
})
afterEach(() => session.stop())

const messages = () => session.log.map(({ msg }) => msg)
const isAlive = async () => (await session.discord.slash('ask', { question: '港' })).texts[0] === '> ja\\: 港'
const CALLBACK = { method: 'POST', path: /callback/ }

test('malformed events are skipped, and the bot goes on', async () => {
  const whole = interaction(2, commandData('ask', { question: '港' }, null), 'ja')
  const { data, id, token, member, ...rest } = whole
  const broken = [null, {}, { ...rest, id, token }, { ...rest, data, member }, { ...whole, data: null }]
  for (const event of broken) session.discord.gateway.send('INTERACTION_CREATE', event)
  session.discord.gateway.send('INTERACTION_CREATE', { ...whole, type: 3, data: { component_type: 2 }, message: null })
  session.discord.gateway.send('MESSAGE_CREATE', null)
  session.discord.gateway.send('MESSAGE_CREATE', { ...memberMessage('x', {}), author: null })
  session.discord.gateway.send('GUILD_CREATE', { id: null, roles: 1 })
  expect(await isAlive()).toBe(true)
  expect(messages()).toContain('An event from Discord could not be read and was left out.')
})

test('an interaction is answered even if discord.js cannot find one of its fields', async () => {
  const { entitlements, ...bare } = interaction(2, commandData('ask', { question: '港' }, null), 'ja')
  const callback = session.discord.rest.next('POST', new RegExp(bare.id))
  session.discord.gateway.send('INTERACTION_CREATE', bare)
  expect((await callback).body).toMatchObject({ type: 4 })
  expect(entitlements).toEqual([])
})

test('an interaction that belongs to no command is left alone', async () => {
  const before = session.discord.rest.requests.length
  session.discord.gateway.send(
    'INTERACTION_CREATE',
    interaction(2, { id: '1', type: 2, name: 'x', target_id: '1' }, 'ja'),
  )
  session.discord.gateway.send('INTERACTION_CREATE', interaction(5, { custom_id: 'x', components: [] }, 'ja'))
  expect(await isAlive()).toBe(true)
  expect(session.discord.rest.requests.length).toBe(before + 1)
})

test.each([
  [10062, 404, 'Unknown interaction'],
  [40060, 400, 'Interaction has already been acknowledged.'],
])('an answer that is too late (%i) is logged, not thrown', async (code, status, message) => {
  session.discord.rest.failNext({ ...CALLBACK, status, body: { code, message } })
  await session.discord.slash('ask', { question: '港' })
  expect(await isAlive()).toBe(true)
  expect(messages()).toContain('The answer came too late or had already arrived.')
})

test('an answer whose contents Discord rejects becomes an apology', async () => {
  const body = { code: 50035, message: 'Invalid Form Body' }
  session.discord.rest.failNext({ ...CALLBACK, status: 400, body })
  const whole = interaction(2, commandData('ask', { question: '港' }, null), 'ja')
  const path = new RegExp(whole.id)
  const second = session.discord.rest.next('POST', path).then(() => session.discord.rest.next('POST', path))
  session.discord.gateway.send('INTERACTION_CREATE', whole)
  expect(JSON.stringify((await second).body)).toContain('申し訳ありません')
  expect(JSON.stringify(session.log)).not.toContain('"requestBody"')
})

test('an answer is sent again after a 500', async () => {
  session.discord.rest.failNext({ ...CALLBACK, status: 500, times: 2 })
  const before = session.discord.rest.requests.length
  await session.discord.slash('ask', { question: '港' })
  expect(await isAlive()).toBe(true)
  expect(session.discord.rest.requests.length).toBeGreaterThanOrEqual(before + 2)
})

test('after a 429, an answer waits as long as Discord says', async () => {
  const headers = { 'retry-after': '0.01', 'x-ratelimit-scope': 'user', via: '1.1 google' }
  const limited = { message: 'You are being rate limited.', retry_after: 0.01, global: false }
  session.discord.rest.failNext({ ...CALLBACK, status: 429, body: limited, headers })
  const whole = interaction(2, commandData('ask', { question: '港' }, null), 'ja')
  const path = new RegExp(whole.id)
  const second = session.discord.rest.next('POST', path).then(() => session.discord.rest.next('POST', path))
  session.discord.gateway.send('INTERACTION_CREATE', whole)
  expect((await second).body).toMatchObject({ type: 4 })
})

test('pressing a button below a message without components gets a sentence', async () => {
  const answer = await session.discord.press({ message: botMessage({}) }, 'p10|x|')
  expect(answer.texts[0]).toContain('このボタンは古くなって使えません')
})

test('a lost connection is logged once, and so is its return', async () => {
  const resumed = session.discord.gateway.next('resume')
  session.discord.gateway.close(4000)
  await resumed
  expect(await isAlive()).toBe(true)
  const told = messages().filter(message => message.startsWith('The connection'))
  expect(told).toEqual(['The connection to Discord is lost; reconnecting.', 'The connection to Discord is back.'])
})

test('the bot reconnects and resumes its session when Discord asks it to (op 7)', async () => {
  const resumed = session.discord.gateway.next('resume')
  session.discord.gateway.sendOp(7, null)
  await resumed
  expect(await isAlive()).toBe(true)
})

test('stopping waits for answers in progress', async () => {
  const order: string[] = []
  let release = () => {}
  const after = new Promise<void>(resolve => {
    release = resolve
  })
  session.discord.rest.failNext({ ...CALLBACK, status: 204, after })
  const left = session.discord.gateway.next('gone').then(() => order.push('left'))
  const received = session.discord.rest.next('POST', /callback/)
  session.discord.gateway.send('INTERACTION_CREATE', interaction(2, commandData('ask', { question: '港' }, null), 'ja'))
  await received
  const stopping = session.bot.stop()
  await Promise.all([1, 2, 3].map(() => fetch(`${session.discord.address.api}/v10/elsewhere`)))
  order.push('answered')
  release()
  await Promise.all([stopping, left])
  expect(order).toEqual(['answered', 'left'])
})

test('stopping takes at most five seconds', async () => {
  await session.bot.stop()
  session = await openBot({ clock: clockPast(5000) }, session.discord)
  session.discord.rest.failNext({ ...CALLBACK, status: 204, after: new Promise(() => undefined) })
  const received = session.discord.rest.next('POST', /callback/)
  session.discord.gateway.send('INTERACTION_CREATE', interaction(2, commandData('ask', { question: '港' }, null), 'ja'))
  await received
  await session.bot.stop()
})
