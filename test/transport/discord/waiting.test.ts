import { afterEach, beforeEach, expect, test } from 'vitest'
import { defineCommand, type Reply } from '../../../src/command.ts'
import { line, note } from '../../../src/present/paging.ts'
import { clockPast } from '../../fakes/discord/clock.ts'
import { commandData, interaction } from '../../fakes/discord/payloads.ts'
import { openBot, type Session } from './bot.ts'

const reply = (kind: Reply['kind'], text: string): Reply => ({
  kind,
  private: false,
  pages: [note(line('text', `${text} 1`)), note(line('text', `${text} 2`))],
  record: {},
})

let session: Session
/** Ends what was asked as `slow` or `late N`, in order. */
let finish: ((made: Reply | Error) => void)[]
let proposed: string[]
beforeEach(async () => {
  finish = []
  proposed = []
  const ask = defineCommand({
    name: 'ask',
    ja: '質問',
    description: { ja: '質問', en: 'Question' },
    options: {
      question: {
        type: 'text',
        ja: '質問文',
        description: { ja: '質問文', en: 'Question' },
        maxLength: 100,
        complete: typed => {
          proposed.push(typed)
          return [{ name: typed, value: typed }]
        },
      },
    },
    run: ({ question }) => {
      if (question !== 'slow' && finish.length === 0) return reply('answer', String(question))
      return new Promise((resolve, reject) => {
        finish.push(made => (made instanceof Error ? reject(made) : resolve(made)))
      })
    },
  })
  session = await openBot({ commands: [ask], clock: clockPast(2500) })
})
afterEach(async () => {
  expect(session.discord.rest.faults).toEqual([])
  await session.stop()
})

const next = (method: string, path: RegExp) => session.discord.rest.next(method, path)
const edit = () => next('PATCH', /^\/webhooks\/\d+\/token-\d+\/messages\/(@|%40)original$/)
const followUp = () => next('POST', /^\/webhooks\/\d+\/token-\d+$/)

/** A reply of two pages, below which everything that is pressed takes its time from now on. */
async function slowFromNowOn() {
  const first = await session.discord.slash('ask', { question: '橋' })
  finish.push(() => undefined)
  return first
}

test('a page that is turned late comes in the place of the one before', async () => {
  const first = await slowFromNowOn()
  expect((await session.discord.press(first, '›')).type).toBe(6)
  const edited = edit()
  finish[1]?.(reply('answer', '橋'))
  expect(JSON.stringify((await edited).body)).toContain('橋 2')
})

test('an apology for a late press stands beside the reply, not in its place', async () => {
  const first = await slowFromNowOn()
  expect((await session.discord.press(first, '›')).type).toBe(6)
  const told = followUp()
  finish[1]?.(new Error('the engine is broken'))
  const { body } = await told
  expect(body).toMatchObject({ flags: expect.any(Number) })
  expect(Number(Object(body).flags) & 64).toBe(64)
  expect(session.discord.rest.requests.filter(({ method }) => method === 'PATCH')).toEqual([])
})

test('a question that waits for the turn of its member is deferred in time', async () => {
  const { gateway, rest } = session.discord
  const [one, two] = [1, 2].map(() => interaction(2, commandData('ask', { question: 'slow' }, null), 'ja'))
  const deferred = [one, two].map(sent => next('POST', new RegExp(`^/interactions/${sent?.id}/`)))
  for (const sent of [one, two]) gateway.send('INTERACTION_CREATE', sent)
  for (const { body } of await Promise.all(deferred)) expect(body).toMatchObject({ type: 5 })
  for (const at of [0, 1]) {
    const edited = edit()
    finish[at]?.(reply('answer', `橋${at}`))
    expect(JSON.stringify((await edited).body)).toContain(`橋${at} 1`)
  }
  expect(rest.taken).toHaveLength(4)
})

test('a reply whose removal waits for the turn of its member is removed', async () => {
  const first = await session.discord.slash('ask', { question: '橋' })
  const slow = interaction(2, commandData('ask', { question: 'slow' }, null), 'ja')
  session.discord.gateway.send('INTERACTION_CREATE', slow)
  const removed = next('DELETE', /^\/webhooks\/\d+\/token-\d+\/messages\/(@|%40)original$/)
  expect((await session.discord.press(first, '削除')).type).toBe(6)
  await removed
  const edited = edit()
  finish[0]?.(reply('answer', '港'))
  await edited
  expect(session.discord.rest.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
})

test('proposals are made for the last letter only when a member types fast', async () => {
  const typed = ['み', 'みな', 'みなと', 'みなとは', 'みなとはし'].map(question =>
    interaction(4, commandData('ask', { question }, 'question'), 'ja'),
  )
  const responses = typed.map(({ id }) => next('POST', new RegExp(`^/interactions/${id}/`)))
  for (const sent of typed) session.discord.gateway.send('INTERACTION_CREATE', sent)
  const bodies = (await Promise.all(responses)).map(({ body }) => Object(body).data.choices)
  expect(bodies.at(-1)).toEqual([{ name: 'みなとはし', value: 'みなとはし' }])
  expect(proposed.at(-1)).toBe('みなとはし')
  expect(proposed.length).toBeLessThan(typed.length)
})

test('a question whose deferral is refused does not keep its member from asking', async () => {
  const { gateway, rest } = session.discord
  const [one, two] = [1, 2].map(() => interaction(2, commandData('ask', { question: 'slow' }, null), 'ja'))
  const responses = [one, two].map(sent => next('POST', new RegExp(`^/interactions/${sent?.id}/`)))
  const body = { code: 10062, message: 'Unknown interaction' }
  rest.failNext({ method: 'POST', path: new RegExp(`^/interactions/${two?.id}/`), status: 404, body })
  for (const sent of [one, two]) gateway.send('INTERACTION_CREATE', sent)
  await Promise.all(responses)
  const edited = edit()
  finish[0]?.(reply('answer', '橋'))
  await edited
  const third = session.discord.slash('ask', { question: 'slow' })
  expect((await third).type).toBe(5)
  const last = edit()
  finish[1]?.(reply('answer', '港'))
  expect(JSON.stringify((await last).body)).toContain('港 1')
})
