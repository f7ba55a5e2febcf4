import { expect, test } from 'vitest'
import { systemClock } from '../../../src/transport/discord/clock.ts'
import { openDiscord } from '../../fakes/discord/server.ts'
import { openBot } from './bot.ts'

const DAYS_30 = 30 * 24 * 3600

test('a rate limit of more days than a Node timer can count is not waited out, and the log says so', async () => {
  const warned: string[] = []
  const listen = ({ name }: Error) => void warned.push(name)
  process.on('warning', listen)
  const discord = await openDiscord()
  discord.rest.failNext({
    method: 'PUT',
    path: /commands/,
    status: 429,
    headers: { 'retry-after': String(DAYS_30), via: '1.1 google' },
    body: { message: 'You are being rate limited.', retry_after: DAYS_30, global: false },
  })
  const session = await openBot({}, discord)
  expect(session.warnings).toContainEqual(expect.stringContaining('The menu could not be published to all servers.'))
  expect((await session.discord.slash('ask', { question: '港' })).texts[0]).toBe('> ja\\: 港')
  await session.stop()
  process.off('warning', listen)
  expect(warned.filter(name => name === 'TimeoutOverflowWarning')).toEqual([])
})

test('the clock sleeps for the time given, however long', async () => {
  const left = new AbortController()
  let isOver = false
  const slept = systemClock.sleep(DAYS_30 * 1000, left.signal).then(
    () => {
      isOver = true
    },
    () => undefined,
  )
  await systemClock.sleep(20)
  expect(isOver).toBe(false)
  left.abort()
  await slept
})
