import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../../src/transport/discord/clock.ts'
import { openLimiter } from '../../../src/transport/discord/rate.ts'
import { ME } from '../../fakes/discord/payloads.ts'
import { openBot, type Session } from './bot.ts'

const HOUR = 3_600_000

let session: Session
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  session = await openBot({
    limiter: openLimiter({ user: { burst: 80, refill: 1000 }, server: { burst: 80, refill: 1000 } }),
  })
})
afterEach(async () => {
  vi.useRealTimers()
  expect([...session.discord.rest.faults, ...session.warnings]).toEqual([])
  await session.stop()
})

/** The time of day is set, as a laptop that wakes up does. */
const leap = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)

const answers = async () => [
  (await session.discord.slash('ask', { question: '港' })).texts[0],
  (await session.discord.write(`<@${ME.id}> 港`)).texts[0],
]

test.each([
  ['set back', -HOUR],
  ['put forward', HOUR],
])('when the clock is %s an hour, questions are answered and pages turned as before', async (_name, by) => {
  const asked = await session.discord.slash('ask', { question: '3 pages' })
  expect(await answers()).toEqual(['> ja\\: 港', '> ja\\: 港'])
  leap(by)
  expect(await answers()).toEqual(['> ja\\: 港', '> ja\\: 港'])
  expect((await session.discord.press(asked, '›')).texts.at(-1)).toContain('page 2')
  leap(-by)
  expect(await answers()).toEqual(['> ja\\: 港', '> ja\\: 港'])
})

test('when the clock is set back, discord.js does not count an hour’s messages as those of one second', async () => {
  await answers()
  leap(-HOUR)
  // Fifty in a second are Discord's limit for the whole bot.
  for (let n = 0; n < 49; n++) await session.discord.write(`<@${ME.id}> 港`)
  leap(HOUR)
  expect(await answers()).toEqual(['> ja\\: 港', '> ja\\: 港'])
})

test('a rate limit set before the clock was set back does not last longer', async () => {
  const headers = { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '0.01' }
  session.discord.rest.failNext({ method: 'POST', path: /messages$/, status: 'taken', headers })
  await session.discord.write(`<@${ME.id}> 港`)
  leap(-HOUR)
  expect(await answers()).toEqual(['> ja\\: 港', '> ja\\: 港'])
})

test('durations are measured with a clock that cannot be set', () => {
  const before = systemClock.now()
  leap(-HOUR)
  expect(systemClock.now()).toBeGreaterThanOrEqual(before)
  leap(2 * HOUR)
  expect(systemClock.now() - before).toBeLessThan(HOUR)
})
