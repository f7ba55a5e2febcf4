import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Coverage } from '../../src/model/coverage.ts'
import { EngineFault } from '../../src/model/holdings.ts'
import { bridge } from '../fakes/bridge.ts'
import { ME, memberMessage } from '../fakes/discord/payloads.ts'
import { openDocuments, type } from '../fakes/opened.ts'
import { openReal, type RealSession } from '../transport/discord/real.ts'

const sentence = 'いまは報道を引けません。'

/** A coverage whose engine is out of reach. */
function outOfReach(coverage: Coverage): Coverage {
  const fail = async () => {
    throw new EngineFault('The search engine at https://search.example.com does not answer.')
  }
  return {
    ...coverage,
    ...{ articles: fail, articlesBy: fail, newest: fail, called: fail, statements: fail, quoted: fail },
    ...{ search: fail, talliesOf: fail },
  }
}

let coverage: Coverage
beforeAll(async () => {
  coverage = outOfReach(await openDocuments(bridge))
})

test.each([
  '潮見橋の費用はいくら？',
  '大森市長は何と言った？',
  '最新ニュース',
  '/who-said speaker:大森拓也',
  '/who-said speaker:大森拓也 topic:橋',
  '/sources',
  '/sources query:橋',
  '/timeline',
  '/article 潮見橋',
])('when lookups fail, the reply says so and does not claim that anything is missing: %s', async line => {
  const answered = await type(coverage, line)
  expect(answered).toMatchObject({ kind: 'fault', error: expect.any(EngineFault) })
  expect(answered.kind === 'fault' && answered.message).toContain(sentence)
})

test('the reply exists in English, too', async () => {
  const answered = await type(coverage, 'Shiomi bridge', 'en')
  expect(answered.kind === 'fault' && answered.message).toContain('The coverage is not available right now')
})

let session: RealSession
beforeEach(async () => {
  session = await openReal(coverage)
})
afterEach(() => session.stop())

test('on Discord only the asker sees it, and the log warns with the reason', async () => {
  const { discord } = session
  const answer = await discord.slash('ask', { question: '潮見橋' })
  expect([answer.private, answer.texts.join('\n')]).toEqual([true, expect.stringContaining(sentence)])
  expect(session.warnings).toEqual(['The coverage could not be looked up; the asker gets a sentence that says so.'])
  expect(session.log.find(({ err }) => err?.message.includes('search.example.com'))).toBeDefined()
})

test('a mention gets the same reply', async () => {
  const { discord } = session
  const reply = discord.rest.next('POST', /^\/channels\/\d+\/messages$/)
  discord.gateway.send('MESSAGE_CREATE', memberMessage(`<@${ME.id}> 潮見橋`, {}))
  expect(JSON.stringify((await reply).body)).toContain(sentence)
})
