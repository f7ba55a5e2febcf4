import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Clock } from '../../../src/transport/discord/clock.ts'
import { ME } from '../../fakes/discord/payloads.ts'
import type { Fault } from '../../fakes/discord/rest.ts'
import { openBot, type Session } from './bot.ts'

/** How long they are of use, in milliseconds: responses to interactions, replies to messages. */
const [RESPONSE, REPLY] = [3000, 60_000]

let session: Session
/** Waits between two tries, in milliseconds; they are over at once. */
let waits: number[]
/** Ends the time in which the requests that are under way are of use. */
let giveUp: () => void

beforeEach(async () => {
  waits = []
  let deadlines: (() => void)[] = []
  giveUp = () => {
    for (const end of deadlines) end()
    deadlines = []
  }
  const sleep: Clock['sleep'] = async milliseconds => {
    if (milliseconds === RESPONSE || milliseconds === REPLY) return new Promise(resolve => deadlines.push(resolve))
    if (milliseconds >= 2500) return new Promise(() => undefined)
    waits.push(milliseconds)
  }
  session = await openBot({ clock: { random: () => 1, now: () => 0, sleep } })
})
afterEach(async () => {
  expect(session.discord.rest.faults).toEqual([])
  await session.stop()
})

const CALLBACK = { method: 'POST', path: /callback/ } as const
const MESSAGE = { method: 'POST', path: /^\/channels\/\d+\/messages$/ } as const
const LOST = 'Discord could not be reached in time; the answer was dropped.'
const never = new Promise(() => undefined)
const fail = (fault: Fault) => session.discord.rest.failNext(fault)

/** What members see of the bot once it has finished all that it does. */
async function seen(): Promise<readonly unknown[]> {
  await session.bot.stop()
  return session.discord.rest.taken.map(({ body }) => body)
}

const ask = () => session.discord.slash('ask', { question: '港' })
const write = () => session.discord.write(`<@${ME.id}> 港`)
const tries = ({ path }: { readonly path: RegExp }) =>
  session.discord.rest.requests.filter(request => path.test(request.path)).length

test.each<[string, Partial<Fault> & Pick<Fault, 'status'>]>([
  ['a server error', { status: 500 }],
  ['a bad gateway', { status: 502 }],
  ['a connection that breaks off before it is read', { status: 500, reset: 'silent' }],
  ['a connection that breaks off within the answer', { status: 500, reset: 'midway' }],
  ['a limit without a time to wait', { status: 429 }],
])('a response is resent after %s and appears once', async (_name, fault) => {
  fail({ ...CALLBACK, times: 3, ...fault })
  await ask()
  expect(await seen()).toMatchObject([{ type: 4 }])
  expect(waits).toEqual([100, 200, 400])
  expect(session.warnings).toEqual([])
})

test.each(['silent', 'midway'] as const)(
  'a response that arrived before its connection broke (%s) is neither shown twice nor reported',
  async reset => {
    fail({ ...CALLBACK, status: 'taken', reset })
    await ask()
    expect(await seen()).toMatchObject([{ type: 4 }])
    expect(tries(CALLBACK)).toBe(2)
    expect(session.warnings).toEqual([])
  },
)

test('a page is turned once, even after one connection breaks before and one after the press arrived', async () => {
  const asked = await session.discord.slash('ask', { question: '3 pages' })
  fail({ ...CALLBACK, status: 500, reset: 'silent' })
  fail({ ...CALLBACK, status: 'taken', reset: 'silent' })
  const turned = await session.discord.press(asked, '›')
  expect([turned.type, turned.texts.at(-1)]).toEqual([7, expect.stringContaining('page 2')])
  expect(await seen()).toMatchObject([{ type: 4 }, { type: 7 }])
  expect(session.warnings).toEqual([])
})

test('a press that Discord does not accept within three seconds changes nothing, and the next one works', async () => {
  const asked = await session.discord.slash('ask', { question: '3 pages' })
  fail({ ...CALLBACK, status: 502, after: never })
  await session.discord.press(asked, '›')
  giveUp()
  const turned = await session.discord.press(asked, '›')
  expect(turned.texts.at(-1)).toContain('page 2')
  expect(await seen()).toMatchObject([{ type: 4 }, { type: 7 }])
  expect(session.warnings).toEqual([LOST])
})

test.each<[string, Partial<Fault> & Pick<Fault, 'status'>]>([
  ['a server error', { status: 500 }],
  ['a connection that breaks off before it is read', { status: 500, reset: 'silent' }],
  ['a connection that breaks off when it had arrived', { status: 'taken', reset: 'silent' }],
  ['a connection that breaks off within the answer', { status: 'taken', reset: 'midway' }],
])('a channel reply is resent after %s and appears once', async (_name, fault) => {
  fail({ ...MESSAGE, times: 2, ...fault })
  await write()
  expect(await seen()).toHaveLength(1)
  expect(tries(MESSAGE)).toBe(3)
  expect(waits).toEqual([1000, 2000])
  expect(session.warnings).toEqual([])
})

test('a reply that Discord does not accept within a minute is dropped, and the asker is told to try again', async () => {
  fail({ ...MESSAGE, status: 500, after: never })
  await write()
  const told = session.discord.rest.next('POST', MESSAGE.path)
  giveUp()
  expect(JSON.stringify((await told).body)).toContain('もう一度お尋ねください')
  expect(await seen()).toHaveLength(1)
  expect(session.warnings).toEqual([LOST])
})

const limit = (seconds: number, more: Readonly<Record<string, string>> = {}) => ({
  status: 429,
  headers: { 'retry-after': String(seconds), via: '1.1 google', ...more },
  body: { message: 'You are being rate limited.', retry_after: seconds, global: 'x-ratelimit-global' in more },
})

test.each([
  ['of its own', {}],
  ['of the whole bot', { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }],
])('a reply waits for a rate limit %s', async (_name, headers) => {
  fail({ ...MESSAGE, ...limit(0.01, headers) })
  await write()
  expect(await seen()).toHaveLength(1)
  expect([waits, session.warnings]).toEqual([[], []])
})

test.each([
  ['response', CALLBACK, 4, ask],
  ['reply', MESSAGE, 61, write],
])(
  'a %s that a rate limit would delay too long is dropped, and the log says for how long',
  async (_name, kind, seconds, act) => {
    fail({ ...kind, ...limit(seconds) })
    await act()
    expect(await seen()).toEqual([])
    expect(tries(kind)).toBe(1)
    const lost = 'Discord’s rate limit outlasts the answer; it was dropped.'
    expect(session.warnings).toEqual([
      expect.stringContaining(`Discord asks to wait ${seconds + 1} s before further requests to /`),
      lost,
    ])
    expect(session.log.at(-1)).toMatchObject({ msg: lost, seconds: expect.any(Number) })
  },
)
