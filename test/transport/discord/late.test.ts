import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { serverMenu } from '../../../commands/index.ts'
import { defineServerCommand, type Reply } from '../../../src/command.ts'
import type { Coverage } from '../../../src/model/coverage.ts'
import { line, note } from '../../../src/present/paging.ts'
import { bridge } from '../../fakes/bridge.ts'
import { clockPast } from '../../fakes/discord/clock.ts'
import { openDocuments } from '../../fakes/opened.ts'
import { openReal, type RealSession, serverDesk } from './real.ts'

/** Milliseconds between the tries to send what was deferred. */
const RETRIES = [1000, 2000, 4000, 8000, 15_000]

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments(bridge)
})

let session: RealSession
let finish: (fault?: Error) => void
beforeEach(async () => {
  const dawdle = defineServerCommand({
    name: 'dawdle',
    ja: '待つ',
    description: { ja: '待つ', en: 'Waits' },
    options: {},
    run: () =>
      new Promise((resolve, reject) => {
        const done: Reply = { kind: 'answer', private: true, pages: [note(line('text', '終わりました。'))], record: {} }
        finish = fault => (fault ? reject(fault) : resolve(done))
      }),
  })
  const menu = { ...serverMenu, commands: [dawdle] }
  session = await openReal(coverage, { server: serverDesk({ menu }), clock: clockPast(2500, ...RETRIES) })
})
afterEach(async () => {
  expect(session.discord.rest.faults).toEqual([])
  await session.stop()
})

const edited = () => session.discord.rest.next('PATCH', /^\/webhooks\/\d+\/token-\d+\/messages\/(@|%40)original$/)

test('an answer that takes longer than 2.5 seconds is deferred in time and sent when ready', async () => {
  const deferred = await session.discord.manage('dawdle')
  expect([deferred.type, deferred.private]).toEqual([5, true])
  const answer = edited()
  finish()
  expect(JSON.stringify((await answer).body)).toContain('終わりました')
  expect(session.warnings).toEqual([])
})

test('an answer that fails after it was deferred becomes an apology in the same place', async () => {
  expect((await session.discord.manage('dawdle')).type).toBe(5)
  const answer = edited()
  finish(new Error('the folder is gone'))
  expect(JSON.stringify((await answer).body)).toContain('申し訳ありません')
  expect(session.log.find(({ err }) => err?.message === 'the folder is gone')?.interaction).toMatch(/^\d+$/)
})

test.each([
  [50027, 401, 'Invalid Webhook Token'],
  [10015, 404, 'Unknown Webhook'],
  [10008, 404, 'Unknown Message'],
])('an answer whose token has expired (%i) is logged, not thrown', async (code, status, message) => {
  session.discord.rest.failNext({ method: 'PATCH', path: /original$/, status, body: { code, message } })
  await session.discord.manage('dawdle')
  const answer = edited()
  finish()
  await answer
  expect((await session.discord.slash('ask', { question: '潮見橋' })).type).toBe(4)
  expect(session.warnings).toEqual(['The answer came too late or had already arrived.'])
})

test('other questions are answered while one is pending', async () => {
  await session.discord.manage('dawdle')
  expect((await session.discord.slash('ask', { question: '潮見橋' })).type).toBe(4)
  const answer = edited()
  finish()
  await answer
})

test('a deferred answer is retried through minutes of faults, as long as Discord accepts it', async () => {
  await session.discord.manage('dawdle')
  const path = /original$/
  session.discord.rest.failNext({ method: 'PATCH', path, status: 502, times: 20 })
  session.discord.rest.failNext({ method: 'PATCH', path, status: 500, reset: 'silent', times: 5 })
  session.discord.rest.failNext({ method: 'PATCH', path, status: 'taken', reset: 'midway' })
  const warned: string[] = []
  const warn = ({ message }: Error) => void warned.push(message)
  process.on('warning', warn)
  finish()
  await session.bot.stop()
  process.off('warning', warn)
  expect(warned).toEqual([])
  const [deferred, ...edits] = session.discord.rest.taken
  expect(deferred?.body).toMatchObject({ type: 5 })
  expect(edits).toHaveLength(2)
  for (const edit of edits) expect(JSON.stringify(edit.body)).toContain('終わりました')
  expect(session.warnings).toEqual([])
})
