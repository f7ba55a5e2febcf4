import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { startDiscord } from '../../../src/transport/discord/client.ts'
import { backOff, type Clock } from '../../../src/transport/discord/clock.ts'
import { openDiscord, type StandIn } from '../../fakes/discord/server.ts'
import { openBot, options } from './bot.ts'

let stop: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stop.map(end => end()))
  stop = []
})

async function open(port?: number): Promise<StandIn> {
  const discord = await openDiscord(port)
  stop.push(discord.stop)
  return discord
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

test('the bot logs in with only the unprivileged intents for servers and messages, and prints its invitation', async () => {
  const discord = await open()
  const identified = discord.gateway.next('identify')
  const session = await openBot({}, discord)
  await session.bot.stop()
  // 1 << 0 is GUILDS, 1 << 9 is GUILD_MESSAGES, 1 << 12 is DIRECT_MESSAGES.
  expect(await identified).toMatchObject({ intents: (1 << 0) | (1 << 9) | (1 << 12) })
  const invitation = session.log.map(({ msg }) => /https:\S+/.exec(msg)?.[0]).find(Boolean) ?? ''
  const url = new URL(invitation)
  expect(url.origin + url.pathname).toBe('https://discord.com/oauth2/authorize')
  expect(url.searchParams.get('client_id')).toBe('100000000000000001')
  expect(url.searchParams.get('scope')).toBe('bot applications.commands')
})

test('a wrong token is reported with the name of its setting', async () => {
  const discord = await open()
  await expect(startDiscord({ ...options(discord, []), token: 'wrong' })).rejects.toThrow(
    /^Discord rejected the token in DISCORD_TOKEN: copy it again/,
  )
})

test.each([
  [4004, /^Discord rejected the token in DISCORD_TOKEN/],
  [4011, /too many servers for one connection/],
  [4014, /^Discord refused the intents as disallowed/],
])('a login closed with %i is reported with a sentence', async (code, sentence) => {
  const discord = await open()
  discord.gateway.refuseWith = code
  await expect(startDiscord(options(discord, []))).rejects.toThrow(sentence)
})

test('running out of logins is reported', async () => {
  const discord = await open()
  const body = {
    url: 'ws://127.0.0.1:1',
    shards: 1,
    session_start_limit: { total: 1000, remaining: 0, reset_after: 9, max_concurrency: 1 },
  }
  discord.rest.failNext({ method: 'GET', path: /gateway/, status: 200, body })
  await expect(startDiscord(options(discord, []))).rejects.toThrow(
    /^Discord refused the login: Not enough sessions remaining/,
  )
})

test('while Discord cannot be reached, the bot retries at growing intervals and says so', async () => {
  const port = await freePort()
  const waits: number[] = []
  const lines: string[] = []
  let opened: StandIn | null = null
  const clock: Clock = {
    random: () => 1,
    now: () => 0,
    sleep: async (milliseconds, signal) => {
      // The deadline of stop() is no wait of this kind.
      if (signal) return new Promise(() => undefined)
      waits.push(milliseconds)
      if (waits.length === 3) opened = await open(port)
    },
  }
  const rest = { api: `http://127.0.0.1:${port}/api`, version: '10' }
  const discord = await open()
  const bot = await startDiscord({ ...options(discord, lines), rest, clock })
  expect(waits).toEqual([1000, 2000, 4000])
  expect(lines.map(line => JSON.parse(line).msg)[1]).toMatch(
    /^Discord cannot be reached \(.*ECONNREFUSED.*\)\. Retrying in 2 s\.$/,
  )
  expect(opened).not.toBeNull()
  await bot.stop()
})

test('a server error at startup is waited out, too', async () => {
  const discord = await open()
  discord.rest.failNext({ method: 'GET', path: /gateway/, status: 502 })
  const waits: number[] = []
  // What has a signal is the time that a request is of use.
  const sleep: Clock['sleep'] = (milliseconds, signal) =>
    signal ? new Promise(() => undefined) : Promise.resolve(void waits.push(milliseconds))
  const clock: Clock = { random: () => 0, now: () => 0, sleep }
  const bot = await startDiscord({ ...options(discord, []), clock })
  expect(waits).toEqual([500])
  await bot.stop()
})

test('the menu is published once Discord recovers, and questions are answered before that', async () => {
  const discord = await open()
  discord.rest.failNext({ method: 'PUT', path: /commands$/, status: 503, times: 3 })
  const waits: number[] = []
  let answered: unknown = null
  const sleep: Clock['sleep'] = async milliseconds => {
    if (milliseconds > 60_000 || milliseconds === 3000) return new Promise(() => undefined)
    waits.push(milliseconds)
    answered ??= (await discord.slash('ask', { question: '港' })).texts
  }
  const session = await openBot({ clock: { random: () => 1, now: () => 0, sleep } }, discord)
  expect(waits).toEqual([1000, 2000, 4000])
  expect(answered).toEqual(['> ja\\: 港', expect.any(String)])
  expect(session.log.map(({ msg }) => msg)).toContain('Published the menu to all servers.')
  expect(session.warnings).toEqual([])
  await session.bot.stop()
})

test('a bot that is stopped before its menu is published reports nothing about it', async () => {
  const discord = await open()
  discord.rest.failNext({ method: 'GET', path: /commands/, status: 200, after: new Promise(() => undefined) })
  const lines: string[] = []
  const asked = discord.rest.next('GET', /commands/)
  const bot = await startDiscord(options(discord, lines))
  await asked
  await bot.stop()
  await discord.crash()
  await bot.published
  expect(lines.filter(line => JSON.parse(line).level >= 40)).toEqual([])
})

test('waits grow up to a minute, with jitter', () => {
  expect([0, 1, 5, 6, 50].map(attempt => backOff(attempt, 1))).toEqual([1000, 2000, 32_000, 60_000, 60_000])
  expect(backOff(1, 0)).toBe(1000)
})

test('tests cannot reach other machines', async () => {
  await open()
  await expect(fetch('http://192.0.2.1/')).rejects.toThrow()
  const { connect } = await import('node:net')
  expect(() => connect(80, '192.0.2.1')).toThrow('A test tried to reach 192.0.2.1')
})
