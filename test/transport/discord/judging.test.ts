import { afterAll, beforeAll, expect, test } from 'vitest'
import { bridge } from '../../fakes/bridge.ts'
import { ME } from '../../fakes/discord/payloads.ts'
import type { Answered } from '../../fakes/discord/server.ts'
import { labelsOf } from '../../fakes/discord/validate.ts'
import { openDocuments } from '../../fakes/opened.ts'
import { openReal, type RealSession } from './real.ts'

const judged: object[] = []
let session: RealSession
beforeAll(async () => {
  session = await openReal(await openDocuments(bridge), { judge: judgement => void judged.push(judgement) })
})
afterAll(async () => {
  expect(session.discord.rest.faults).toEqual([])
  await session.stop()
})

const labels = ({ data }: Answered) => labelsOf(data.components ?? [])

test.each([
  ['これだ', 'right', 'ja', 'ありがとうございます。数だけを数え、質問は残しません。'],
  ['Not it', 'wrong', 'en-US', 'Thank you. Only a counter goes up; the question is not stored.'],
])('%s counts the reply as %s and records nothing of the question', async (label, verdict, locale, thanks) => {
  const answer = await session.discord.slash('ask', { question: '潮見橋の架け替えの費用は？' }, locale)
  const thanked = await session.discord.press(answer, label, locale)
  expect([thanked.type, thanked.private, ...thanked.texts]).toEqual([4, true, expect.any(String)])
  expect(thanked.texts[0]?.replaceAll('\\', '')).toBe(thanks)
  expect(judged.pop()).toEqual({
    kind: 'judge',
    command: 'ask',
    confidence: expect.stringMatching(/^(certain|close)$/),
    verdict,
  })
})

test('a reply that is not an answer cannot be rated', async () => {
  for (const question of ['氷河期のマンモスは何を食べていた？', 'こんにちは', '最新ニュース'])
    expect(labels(await session.discord.slash('ask', { question }))).not.toContain('これだ')
})

test('the buttons work after a restart, even below a reply to a mention', async () => {
  const reply = await session.discord.write(`<@${ME.id}> 潮見橋の架け替えの費用は？`)
  await session.bot.stop()
  session = await openReal(session.coverage, { judge: judgement => void judged.push(judgement) }, session.discord)
  await session.discord.press(reply, '見当違い')
  expect(judged.pop()).toMatchObject({ command: 'ask', verdict: 'wrong' })
})
