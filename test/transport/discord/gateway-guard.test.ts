import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Clock } from '../../../src/transport/discord/clock.ts'
import { openDiscord, type StandIn } from '../../fakes/discord/server.ts'
import { openBot } from './bot.ts'

const BROKEN = 'Discord’s gateway sent an invalid message; reconnecting.'

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterAll(() => void vi.useRealTimers())

/** discord.js leaves 5 seconds between two logins. */
const passSeconds = () => vi.setSystemTime(Date.now() + 60_000)

/** Waits between two tries are over at once; those of requests never end. */
const clock: Clock = {
  random: () => 0,
  now: () => 0,
  sleep: milliseconds => (milliseconds <= 1500 ? Promise.resolve() : new Promise(() => undefined)),
}

async function open(discord?: StandIn) {
  const session = await openBot({ clock }, discord)
  return { session, gateway: session.discord.gateway }
}

async function expectBack({ session }: Awaited<ReturnType<typeof open>>): Promise<void> {
  expect((await session.discord.slash('ask', { question: '港' })).texts[0]).toBe('> ja\\: 港')
  expect(session.log.map(({ msg }) => msg)).toContain(BROKEN)
  await session.stop()
}

test('an invalid session without a verdict is replaced by a new one', async () => {
  const opened = await open()
  passSeconds()
  const identified = opened.gateway.next('identify')
  opened.gateway.sendOp(9, undefined)
  await identified
  await expectBack(opened)
})

test('a HELLO without data leads to a new connection', async () => {
  const opened = await open()
  passSeconds()
  opened.gateway.emptyHellos = 1
  opened.gateway.resumable = false
  const identified = opened.gateway.next('identify')
  opened.gateway.kill()
  await identified
  passSeconds()
  await expectBack(opened)
})

test('a session with an invalid resume address is dropped, and a new one begun', async () => {
  const discord = await openDiscord()
  discord.gateway.resumeAt = 'no address'
  const opened = await open(discord)
  passSeconds()
  const identified = opened.gateway.next('identify')
  opened.gateway.kill()
  await identified
  await expectBack(opened)
})

test('a gateway with an invalid address is asked for again', async () => {
  const discord = await openDiscord()
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }
  discord.rest.failNext({
    method: 'GET',
    path: /gateway\/bot/,
    status: 200,
    body: { url: 'no address', shards: 1, session_start_limit },
  })
  await expectBack(await open(discord))
})

test('a READY without data leads to another login', async () => {
  const discord = await openDiscord()
  discord.gateway.emptyReadies = 1
  const first = discord.gateway.next('gone')
  const opening = open(discord)
  await first
  passSeconds()
  await expectBack(await opening)
})
