import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bridge } from '../../fakes/bridge.ts'
import { readMarkdown } from '../../fakes/discord/markdown.ts'
import { ASKER, inDirectMessages, ME, member } from '../../fakes/discord/payloads.ts'
import type { Answered } from '../../fakes/discord/server.ts'
import { allParts, labelsOf } from '../../fakes/discord/validate.ts'
import { openDocuments } from '../../fakes/opened.ts'
import { openReal, type RealSession } from './real.ts'

let session: RealSession
beforeAll(async () => {
  session = await openReal(await openDocuments(bridge))
})
afterEach(() => expect(session.discord.rest.faults).toEqual([]))
afterAll(async () => {
  await session.stop()
  expect(session.warnings).toEqual([])
})

const OTHER = { ...ASKER, id: '100000000000000077', username: 'other' }
const parts = ({ data }: Answered) => allParts(data.components ?? [])
const labels = ({ data }: Answered) => labelsOf(data.components ?? [])
const shown = (answer: Answered) => answer.texts.map(text => readMarkdown(text).text).join('\n')
const listOf = (answer: Answered) => parts(answer).find(({ options }) => options !== undefined)
const ask = (question = '潮見橋', options = {}, locale = 'ja') =>
  session.discord.slash('ask', { question, ...options }, locale)

test('each hit links to its sentence and has buttons to read around it and to cite it', async () => {
  const answer = await ask()
  const links = answer.texts.join('\n').match(/\]\(https:\/\/example\.com\/[^)]*#:~:text=[^)]+\)/g)
  // One of the three articles has no address.
  expect(links).toHaveLength(2)
  expect(labels(answer).filter(label => label === '前後を読む')).toHaveLength(3)
  expect(labels(answer).filter(label => label === '引用をコピー')).toHaveLength(3)
  expect(labels(await ask(undefined, {}, 'en-US'))).toEqual(expect.arrayContaining(['Read around it', 'Copy citation']))
})

test('前後を読む shows the surrounding sentences privately and leaves the reply as it is', async () => {
  const around = await session.discord.press(await ask('潮見橋の架け替えの費用は？'), '前後を読む')
  expect([around.type, around.private]).toEqual([4, true])
  expect(shown(around)).toContain('工期は4年とされる。')
  expect(shown(around)).toContain('市は船の通り道を残すと答えた。')
  expect(readMarkdown(around.texts.join('\n')).active).toEqual(expect.arrayContaining(['quote', 'bold']))
})

test('引用をコピー gives words, speaker, outlet, headline, date and link in a code block', async () => {
  const answer = await session.discord.slash('who-said', { speaker: '佐伯静香' })
  const citation = await session.discord.press(answer, '引用をコピー')
  expect(citation.private).toBe(true)
  const [block = ''] = citation.texts
  expect(block.split('\n')).toEqual([
    '```',
    '潮見橋の工事で船の通り道をふさがないでほしい',
    '― 佐伯静香、島日報「潮見橋の架け替え、費用は90億円」、2024年5月20日',
    expect.stringMatching(/^https:\/\/example\.com\//),
    '```',
  ])
})

test('a reply is narrowed to one outlet in place, and widened again', async () => {
  const answer = await ask()
  expect(listOf(answer)?.options?.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['すべての媒体', '港新聞', '島日報', '北浜タイムス']),
  )
  const narrowed = await session.discord.choose(answer, '島日報')
  expect(narrowed.type).toBe(7)
  expect(shown(narrowed)).toContain('島日報')
  expect(shown(narrowed)).not.toMatch(/港新聞 ·|北浜タイムス ·/)
  expect(listOf(narrowed)?.options?.find(option => option.default)?.label).toBe('島日報')
  const other = await session.discord.choose(narrowed, '港新聞')
  expect(shown(other)).toContain('港新聞')
  const all = await session.discord.choose(other, 'すべての媒体')
  expect(shown(all)).toBe(shown(answer))
})

test('a time with a known zone is shown in the reader’s, a day in words', async () => {
  const { texts } = await ask('潮見橋が通行止めになったのはいつ？')
  expect(texts.join('\n')).toContain(`<t:${Date.parse('2024-03-04T18:30:00+09:00') / 1000}:f>`)
  expect((await ask('潮見橋の架け替えの費用は？')).texts.join('\n')).toContain('2024年5月20日')
})

test('共有 makes a private reply public, whole, under the sharer’s name', async () => {
  const own = await ask(undefined, { private: true })
  expect([own.private, labels(own).includes('削除')]).toEqual([true, false])
  const shared = await session.discord.press(own, '共有')
  expect([shared.type, shared.private]).toEqual([4, false])
  expect(shown(shared)).toContain(shown(own))
  expect(shared.texts.at(-1)).toBe(`-# <@${ASKER.id}> さんが共有しました`)
  expect(labels(shared)).not.toContain('共有')
  // The numbers that Discord gave the components are its own.
  expect(JSON.stringify(shared.data)).not.toContain('"id"')
  const turned = await session.discord.press(shared, '›')
  expect(labels(turned)).toContain('削除')
})

test('nothing can be shared in a direct conversation with the bot', async () => {
  const answer = await session.discord.slash('ask', { question: '潮見橋', private: true }, 'ja', inDirectMessages)
  expect(labels(answer)).not.toContain('共有')
})

test('a public reply can be removed only by the asker or a moderator', async () => {
  const answer = await ask()
  const turned = await session.discord.press(answer, '›', 'ja', { member: member(OTHER) })
  const refused = await session.discord.press(turned, '削除', 'ja', { member: member(OTHER) })
  expect([refused.type, refused.private, shown(refused)]).toEqual([
    4,
    true,
    '返事を削除できるのは、尋ねた人か、メッセージを管理できる人だけです。',
  ])
  for (const presser of [member(), member(OTHER, 1n << 13n)]) {
    const gone = session.discord.rest.next('DELETE', /^\/webhooks\/\d+\/token-\d+\/messages\/(@|%40)original$/)
    expect((await session.discord.press(turned, '削除', 'ja', { member: presser })).type).toBe(6)
    await gone
  }
})

test('after the coverage changes, page buttons say so and offer to ask again, privately or not', async () => {
  const answer = await ask()
  const before = session.coverage
  const { '5.md': _, ...fewer } = bridge
  session.coverage = await openDocuments(fewer)
  const outdated = await session.discord.press(answer, '›')
  expect([outdated.type, outdated.private]).toEqual([4, true])
  expect(shown(outdated)).toContain('この返事のあとで報道が更新されました')
  const again = await session.discord.press(outdated, 'もう一度尋ねる')
  expect([again.type, shown(again)]).toEqual([7, expect.stringContaining('潮見橋')])
  expect(shown(again)).not.toContain('再入札')
  expect(labels(again)).toContain('共有')
  session.coverage = before
})

test('a question that takes several buttons to store can still be asked again', async () => {
  const question = `潮見橋${'…'.repeat(250)}`
  const answer = await ask(question)
  const before = session.coverage
  session.coverage = await openDocuments({ ...bridge, '5.md': '' })
  const again = await session.discord.press(await session.discord.press(answer, '›'), 'もう一度尋ねる')
  expect(shown(again)).toContain(question)
  session.coverage = before
})

test('words unchanged by a reload can still be read around; for words that are gone the bot says so', async () => {
  const answer = await session.discord.slash('who-said', { speaker: '三宅文彦' })
  const before = session.coverage
  session.coverage = await openDocuments({ ...bridge, '5.md': '' })
  expect(shown(await session.discord.press(answer, '前後を読む'))).toContain('青浜大学')
  session.coverage = await openDocuments({ ...bridge, '4.md': bridge['4.md'].replace('2メートル', '3メートル半') })
  const gone = await session.discord.press(answer, '前後を読む')
  expect([gone.private, shown(gone)]).toEqual([true, expect.stringContaining('この箇所はもうありません')])
  session.coverage = before
})

test('buttons work after a restart, for somebody else, in their language', async () => {
  const answer = await ask()
  await session.bot.stop()
  const restarted = await openReal(session.coverage, {}, session.discord)
  const turned = await restarted.discord.press(answer, '›', 'en-US', { member: member(OTHER) })
  expect([turned.type, labels(turned).includes('Narrow by outlet'), labels(turned).includes('Remove')]).toEqual([
    7,
    false,
    true,
  ])
  expect(listOf(turned)?.placeholder).toBe('Narrow by outlet')
  expect(shown(await restarted.discord.press(turned, 'Copy citation', 'en-US'))).toContain('example.com')
  session = restarted
})

test('the author of a mention can remove the reply', async () => {
  const reply = await session.discord.write(`<@${ME.id}> 潮見橋の工事`)
  const gone = session.discord.rest.next('DELETE', /original$/)
  expect((await session.discord.press(reply, '削除')).type).toBe(6)
  await gone
})
