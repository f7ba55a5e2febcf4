import { queryObjects } from 'node:v8'
import { GuildMember, User } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { ASKER, member } from '../../fakes/discord/payloads.ts'
import { openBot, type Session } from './bot.ts'

async function open(): Promise<Session> {
  const session = await openBot({ limiter: { take: () => ({ kind: 'ok' }), spend: () => undefined } })
  onTestFinished(session.stop)
  return session
}

/** Objects of a class that something holds. */
const held = (kind: typeof AbortController | typeof User | typeof GuildMember): number =>
  Number(queryObjects(kind, { format: 'count' }))

/** Forty questions and mentions, from as many members. */
async function ask({ discord }: Session, round: number): Promise<void> {
  for (let n = 0; n < 20; n++) {
    const user = (id: number) => ({ ...ASKER, id: String(700_000_000_000_000_000n + BigInt(1000 * round + id)) })
    await discord.slash('ask', { question: '港' }, 'ja', { member: member(user(n)) })
    await discord.write('<@100000000000000001> 港', { author: user(100 + n) })
  }
}

/** Of forty, how many the last answers, which may be under way still, may hold. */
const few = 20

test('what an answer was sent with is released', async () => {
  const session = await open()
  await ask(session, 1)
  const before = held(AbortController)
  await ask(session, 2)
  expect(held(AbortController) - before).toBeLessThan(few)
})

test('the asker is not remembered', async () => {
  const session = await open()
  await ask(session, 1)
  const before = held(User)
  await ask(session, 2)
  expect(held(User) - before).toBeLessThan(few)
  expect(held(GuildMember)).toBeLessThan(few)
})
