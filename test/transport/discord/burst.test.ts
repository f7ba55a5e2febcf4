import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Coverage } from '../../../src/model/coverage.ts'
import { type OpenLimiter, openLimiter } from '../../../src/transport/discord/rate.ts'
import { bridge } from '../../fakes/bridge.ts'
import { ASKER, commandData, interaction, member } from '../../fakes/discord/payloads.ts'
import { openDocuments } from '../../fakes/opened.ts'
import { openReal, type RealSession } from './real.ts'

const USERS = 50
const EACH = 10

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(bridge)
})

let session: RealSession
let limiter: OpenLimiter
let now: number
const warned: string[] = []
const warn = (warning: Error) => void warned.push(warning.message)
beforeEach(async () => {
  now = 0
  limiter = openLimiter()
  process.on('warning', warn)
  session = await openReal(coverage, {
    limiter,
    clock: { random: () => 1, now: () => now, sleep: () => new Promise(() => undefined) },
  })
})
afterEach(async () => {
  process.off('warning', warn)
  await session.stop()
})

/** Fifty members ask ten times each, all at once, each in one of the servers; resolves when the bot has finished. */
async function burst(servers: number): Promise<readonly string[]> {
  const { rest, gateway } = session.discord
  const asked = Array.from({ length: USERS * EACH }, (_, n) => {
    const user = { ...ASKER, id: String(500_000_000_000_000_000n + BigInt(n % USERS)) }
    const guild_id = String(200_000_000_000_000_000n + BigInt(n % servers))
    const sent = interaction(2, commandData('ask', { question: '潮見橋' }, null), 'ja')
    return { ...sent, guild_id, member: member(user) }
  })
  const last = rest.next('POST', new RegExp(`^/interactions/${asked.at(-1)?.id}/`))
  for (const one of asked) gateway.send('INTERACTION_CREATE', one)
  await last
  await session.bot.stop()
  return asked.map(({ id }) => id)
}

const idOf = (path: string) => /^\/interactions\/(\d+)\//.exec(path)?.[1]

test.each([
  ['in ten servers, all are answered', 10, USERS * EACH],
  ['in one server, as many are answered as a server may ask, the others told to wait', 1, 120],
])('of 500 simultaneous questions %s, each once', async (_name, servers, answered) => {
  const asked = await burst(servers)
  const { rest } = session.discord
  const responses = rest.requests.filter(({ path }) => path.includes('/callback'))
  expect(responses.map(({ path }) => idOf(path)).toSorted()).toEqual(asked.toSorted())
  expect(rest.taken).toHaveLength(asked.length)
  const toWait = responses.filter(({ body }) => JSON.stringify(body).includes('少しお待ちいただいています'))
  const told = responses.filter(({ body }) => JSON.stringify(body).includes('潮見橋'))
  expect([told.length, toWait.length]).toEqual([answered, asked.length - answered])
  expect([...rest.faults, ...session.warnings, ...warned]).toEqual([])
})

test('what 500 questions leave behind is freed when their time is over', async () => {
  await burst(10)
  expect(limiter.remembered()).toBe(USERS + 10)
  now = 60_000
  limiter.take('another', 'elsewhere', now)
  expect(limiter.remembered()).toBe(2)
})
