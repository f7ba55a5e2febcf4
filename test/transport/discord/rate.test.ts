import fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../../src/model/coverage.ts'
import { openLimiter } from '../../../src/transport/discord/rate.ts'
import { bridge } from '../../fakes/bridge.ts'
import { ME, memberMessage } from '../../fakes/discord/payloads.ts'
import { openDocuments } from '../../fakes/opened.ts'
import { openReal, type RealSession } from './real.ts'

const rates = { user: { burst: 2, refill: 1000 }, server: { burst: 3, refill: 500 } }

test('a member may ask a burst at once, then one more per refill', () => {
  const limiter = openLimiter(rates)
  const take = (now: number) => limiter.take('a', null, now)
  expect([take(0).kind, take(0).kind]).toEqual(['ok', 'ok'])
  expect(take(0)).toEqual({ kind: 'wait', who: 'user', seconds: 1, first: true })
  expect(take(900)).toEqual({ kind: 'wait', who: 'user', seconds: 1, first: false })
  expect([take(1000).kind, take(1000).kind, take(2500).kind]).toEqual(['ok', 'wait', 'ok'])
})

test('members have separate limits, but share their server’s', () => {
  const limiter = openLimiter(rates)
  const kinds = ['a', 'a', 'b', 'c'].map(user => limiter.take(user, 'server', 0))
  expect(kinds.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok', 'wait'])
  expect(kinds.at(-1)).toMatchObject({ who: 'server' })
  expect(limiter.take('c', 'other', 0).kind).toBe('ok')
})

test('over any time nobody is let through more often than the burst and refills allow', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { maxLength: 60 }), waits => {
      const limiter = openLimiter(rates)
      let now = 0
      const through = waits.filter(wait => {
        now += wait
        return limiter.take('a', null, now).kind === 'ok'
      })
      expect(through.length).toBeLessThanOrEqual(rates.user.burst + now / rates.user.refill)
    }),
  )
})

test('a slow answer counts as several questions', () => {
  const limiter = openLimiter(rates)
  const take = (now: number) => limiter.take('a', 'server', now)
  expect(take(0).kind).toBe('ok')
  limiter.spend('a', 'server', { milliseconds: 40, now: 0 })
  expect(take(0).kind).toBe('ok')
  limiter.spend('a', 'server', { milliseconds: 120, now: 0 })
  expect(take(0)).toMatchObject({ kind: 'wait', who: 'user', seconds: 3 })
  expect([take(2900).kind, take(3100).kind]).toEqual(['wait', 'ok'])
})

test('no answer costs more than the burst, and debt is not forgotten', () => {
  const limiter = openLimiter(rates)
  limiter.take('a', null, 0)
  limiter.spend('a', null, { milliseconds: 60_000, now: 0 })
  expect(limiter.take('b', null, 2100).kind).toBe('ok')
  expect([limiter.take('a', null, 2900).kind, limiter.take('a', null, 3100).kind]).toEqual(['wait', 'ok'])
})

test('a member whose burst has refilled is forgotten', () => {
  const limiter = openLimiter(rates)
  for (let n = 0; n < 1000; n++) limiter.take(`user ${n}`, `server ${n % 10}`, n)
  expect(limiter.remembered()).toBe(1010)
  limiter.take('user 0', null, 2500)
  // Members 501 to 999 and the one who asked, and the servers, which nobody asked from.
  expect(limiter.remembered()).toBe(499 + 1 + 10)
  limiter.take('user 0', 'server 0', 60_000)
  expect(limiter.remembered()).toBe(2)
})

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(bridge)
})
let session: RealSession | null = null
afterEach(async () => {
  if (session) expect([...session.discord.rest.faults, ...session.warnings]).toEqual([])
  await session?.stop()
  session = null
})

async function open(now: () => number): Promise<RealSession> {
  const clock = { random: () => 0, now, sleep: () => new Promise<void>(() => undefined) }
  session = await openReal(coverage, { limiter: openLimiter(rates), clock })
  return session
}

test('a member who asks too fast is told privately when to try again, and is answered then', async () => {
  let now = 0
  const { discord } = await open(() => now)
  const ask = (locale: string) => discord.slash('ask', { question: '潮見橋' }, locale)
  const first = await ask('ja')
  expect((await discord.press(first, '›')).type).toBe(7)
  const limited = await ask('ja')
  expect([limited.private, limited.texts[0]]).toEqual([true, expect.stringContaining('1秒ほどたってから')])
  expect((await ask('en-US')).texts[0]).toContain('Please try again in 1 s')
  expect((await discord.complete('who-said', { speaker: '大森' }, 'speaker')).data.choices).toHaveLength(1)
  now = 5000
  expect((await ask('ja')).private).toBe(false)
})

test('in a channel the limit is mentioned once', async () => {
  const { discord } = await open(() => 0)
  const write = () => discord.write(`<@${ME.id}> 潮見橋`)
  await write()
  await write()
  expect((await write()).texts[0]).toContain('少しお待ちいただいています')
  const before = discord.rest.requests.length
  discord.gateway.send('MESSAGE_CREATE', memberMessage(`<@${ME.id}> 潮見橋`, {}))
  await discord.slash('help')
  expect(discord.rest.requests.slice(before).map(({ path }) => path)).toEqual([
    expect.stringContaining('/interactions/'),
  ])
})
