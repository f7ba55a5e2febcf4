import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Clock } from '../../../src/transport/discord/clock.ts'
import { openDiscord, type StandIn } from '../../fakes/discord/server.ts'
import { openBot, type Session } from './bot.ts'

const LOST = 'The connection to Discord is lost; reconnecting.'
const BACK = 'The connection to Discord is back.'

const opened: (() => Promise<void>)[] = []
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterAll(async () => {
  vi.useRealTimers()
  await Promise.all(opened.map(close => close()))
})

/** discord.js leaves 5 seconds between two logins. */
const passSeconds = () => vi.setSystemTime(Date.now() + 60_000)

interface Outage {
  readonly session: Session
  /** The stand-in; another one once it has been gone and is back. */
  discord: StandIn
  /** What was waited between two tries, in milliseconds. */
  readonly waits: readonly number[]
  /** False while the only waits are those between two tries. */
  isBack: boolean
  /** By the bot's clock, in milliseconds. */
  now: number
  /** Called with the waits so far. */
  duringWait: (waits: readonly number[]) => Promise<void> | void
}

async function open(): Promise<Outage> {
  const waits: number[] = []
  const state = { isBack: true, now: 0 }
  const sleep: Clock['sleep'] = async milliseconds => {
    // Requests have times of their own, which never end here.
    if (outage.isBack) return new Promise(() => undefined)
    waits.push(milliseconds)
    await outage.duringWait(waits)
  }
  const duringWait: Outage['duringWait'] = () => undefined
  const outage = Object.assign(state, { waits, duringWait })
  const session = await openBot({ clock: { random: () => 1, now: () => outage.now, sleep } })
  opened.push(async () => {
    outage.isBack = true
    await session.bot.stop()
    await opening.discord.stop()
  })
  const opening: Outage = Object.assign(outage, { session, discord: session.discord, isBack: false })
  return opening
}

const told = ({ session }: Outage) => session.log.map(({ msg }) => msg).filter(msg => [LOST, BACK].includes(msg))

/** The bot answers as before, and has told once that it was away and once that it is back. */
async function expectBack(outage: Outage): Promise<void> {
  outage.isBack = true
  expect((await outage.discord.slash('ask', { question: '港' })).texts[0]).toBe('> ja\\: 港')
  expect(told(outage)).toEqual([LOST, BACK])
  expect(outage.session.warnings).toEqual([LOST])
}

test.concurrent.for([1001, 1011, 1012, 4000, 4001, 4002, 4009])(
  'after close code %i the bot reconnects and resumes its session',
  async code => {
    const outage = await open()
    const resumed = outage.discord.gateway.next('resume')
    outage.discord.gateway.close(code)
    await resumed
    await expectBack(outage)
  },
)

test.concurrent.for([1000, 4003, 4007, 4008])(
  'after close code %i the bot reconnects with a new session',
  async code => {
    const outage = await open()
    passSeconds()
    const identified = outage.discord.gateway.next('identify')
    outage.discord.gateway.close(code)
    await identified
    await expectBack(outage)
  },
)

test.concurrent('a connection that drops silently is resumed', async () => {
  const outage = await open()
  const resumed = outage.discord.gateway.next('resume')
  outage.discord.gateway.kill()
  await resumed
  await expectBack(outage)
})

test.concurrent('a session that cannot be resumed is replaced by a new one', async () => {
  const outage = await open()
  passSeconds()
  outage.discord.gateway.resumable = false
  const identified = outage.discord.gateway.next('identify')
  outage.discord.gateway.kill()
  await identified
  await expectBack(outage)
  expect(outage.waits).toEqual([1000])
})

test.concurrent.for([
  [5, [1000, 2000, 4000]],
  [60, [1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]],
] as const)(
  'while Discord is gone for %i seconds, retries grow farther apart, and the bot reconnects when it is back',
  async ([seconds, waits]) => {
    const outage = await open()
    const port = Number(new URL(outage.discord.address.api).port)
    const identified = new Promise<void>(resolve => {
      outage.duringWait = async waited => {
        if (waited.reduce((sum, wait) => sum + wait, 0) < seconds * 1000) return
        outage.discord = await openDiscord(port)
        void outage.discord.gateway.next('identify').then(() => resolve())
      }
    })
    passSeconds()
    await outage.discord.crash()
    await identified
    await expectBack(outage)
    expect(outage.waits).toEqual(waits)
  },
)

test.concurrent.for([
  ['is lost again within a minute is waited for', 59_000, [1000]],
  ['lasted a minute is connected again at once', 60_000, []],
] as const)('a connection that %s', async ([, later, waits]) => {
  const outage = await open()
  for (const _ of ['first', 'second']) {
    const resumed = outage.discord.gateway.next('resume')
    outage.discord.gateway.kill()
    await resumed
    // What is answered shows that the bot has heard of it.
    outage.isBack = true
    await outage.discord.slash('ask', { question: '港' })
    outage.isBack = false
    outage.now = later
  }
  expect(outage.waits).toEqual(waits)
})

test.concurrent('a gateway that answers 502 is tried again', async () => {
  const outage = await open()
  const { gateway } = outage.discord
  gateway.badGateways = 3
  passSeconds()
  const back = Promise.race([gateway.next('resume'), gateway.next('identify')])
  gateway.kill()
  await back
  await expectBack(outage)
  expect(outage.waits).toEqual([1000, 2000, 4000])
})

test.concurrent.for([
  [4004, /^Discord rejected the token in DISCORD_TOKEN: copy it again .+ \(Discord closed with 4004\.\)$/],
  [4010, /^Discord refused the shard: start the bot .+ \(Discord closed with 4010\.\)$/],
  [4011, /^The bot is in too many servers for one connection: start it .+ \(Discord closed with 4011\.\)$/],
  [4012, /^Discord no longer supports this version .+: update .+ \(Discord closed with 4012\.\)$/],
  [4013, /^Discord refused the intents as invalid: update .+ \(Discord closed with 4013\.\)$/],
  [4014, /^Discord refused the intents as disallowed, .+: check .+ \(Discord closed with 4014\.\)$/],
] as const)('close code %i is final: the bot says what to do and does not reconnect', async ([code, sentence]) => {
  const outage = await open()
  outage.discord.gateway.close(code)
  expect((await outage.session.bot.closed).message).toMatch(sentence)
  expect(told(outage)).toEqual([])
})

test.concurrent('a bot that is stopped while Discord is gone does not reconnect', async () => {
  const outage = await open()
  const { discord, session } = outage
  let logins = 0
  const back = new Promise<void>(resolve => {
    outage.duringWait = async ({ length }) => {
      if (length > 1) return
      await session.bot.stop()
      outage.discord = await openDiscord(Number(new URL(discord.address.api).port))
      void outage.discord.gateway.next('identify').then(() => logins++)
      resolve()
    }
  })
  await discord.crash()
  await back
  // One that goes on needs as long for its next try as this one does for its second.
  const other = await open()
  const resumed = other.discord.gateway.next('resume')
  other.discord.gateway.kill()
  await resumed
  expect(logins).toBe(0)
})
