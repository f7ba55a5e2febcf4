import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { allCommands } from '../../../commands/index.ts'
import { bridge } from '../../fakes/bridge.ts'
import { readMarkdown } from '../../fakes/discord/markdown.ts'
import { ASKER, CHANNEL, ME, memberMessage } from '../../fakes/discord/payloads.ts'
import type { Answered } from '../../fakes/discord/server.ts'
import { allParts, labelsOf } from '../../fakes/discord/validate.ts'
import { openDocuments } from '../../fakes/opened.ts'
import { openReal, type RealSession } from './real.ts'

const AT_ME = `<@${ME.id}>`

let session: RealSession
beforeAll(async () => {
  session = await openReal(await openDocuments(bridge))
})
afterEach(() => expect(session.discord.rest.faults).toEqual([]))
afterAll(async () => {
  await session.stop()
  expect(session.warnings).toEqual([])
})

const shown = (answer: Answered) => answer.texts.map(text => readMarkdown(text).text).join('\n')
const labels = ({ data }: Answered) => labelsOf(data.components ?? [])
const dm = { guild_id: undefined, member: undefined, channel_type: 1, mentions: [] }
const reply = (to: Answered) => ({ type: 19, referenced_message: to.message })

test('a question in a conversation with the bot needs no mention', async () => {
  const answer = await session.discord.write('潮見橋の架け替えの費用は？', dm)
  expect(shown(answer)).toContain('90億円')
  expect(answer.data.message_reference).toBeDefined()
})

test('誰が…と言った is routed to who said it, in Japanese and English', async () => {
  for (const text of [
    '誰が潮見橋の安全を最優先にすると言った？',
    `誰が「潮見橋の安全を最優先にする」と述べましたか`,
    '潮見橋の安全を最優先にすると言ったのは誰？',
  ]) {
    const answer = await session.discord.write(`${AT_ME} ${text}`)
    expect(shown(answer)).toContain('「潮見橋の安全を最優先にする」と言った人')
    expect(shown(answer)).toContain('大森拓也 · 直接の発言')
  }
  expect(shown(await session.discord.write(`${AT_ME} who said 潮見橋の安全を最優先にする?`))).toContain('大森拓也')
})

test('a question about who said something that nobody said is asked as an ordinary question', async () => {
  const answer = await session.discord.write(`${AT_ME} 誰が火星に移住すると言った？`)
  expect(shown(answer)).toContain('誰が火星に移住すると言った？')
})

test('a reply that mentions the bot is asked of the articles in the reply that it answers', async () => {
  const first = await session.discord.write(`${AT_ME} 潮見橋の架け替えの費用は？`)
  expect(shown(first)).toContain('島日報')
  const second = await session.discord.write(`${AT_ME} 潮見橋`, reply(first))
  expect(shown(second)).toContain('1記事 ·')
  expect(shown(second)).not.toMatch(/港新聞|北浜タイムス/)
})

test.each(['ひびの長さは？', 'ひびの長さは', 'ひびの長さ'])(
  'a reply to the bot continues its question: %s',
  async text => {
    const first = await session.discord.write(`${AT_ME} 潮見橋の橋脚のひび`)
    const second = await session.discord.write(text, reply(first))
    expect(shown(second)).toContain('2メートル')
    expect(shown(second)).toContain('1記事 ·')
  },
)

test('a reply to somebody else’s message is asked of all articles', async () => {
  const other = memberMessage('潮見橋が話題だ', { mentions: [] })
  const answer = await session.discord.write(`${AT_ME} 潮見橋`, { type: 19, referenced_message: other })
  expect(shown(answer)).toContain('6記事・3媒体')
})

test('the pages of a follow-up stay within its articles', async () => {
  const first = await session.discord.write(`${AT_ME} 潮見橋`)
  const second = await session.discord.write(`${AT_ME} 潮見橋の工事`, reply(first))
  expect(shown(second)).toContain('3記事')
})

test('a follow-up without an answer offers to ask all articles', async () => {
  const first = await session.discord.write(`${AT_ME} 潮見橋の架け替えの費用は？`)
  const miss = await session.discord.write(`${AT_ME} 橋脚のひびの長さは？`, reply(first))
  expect(shown(miss)).toContain('この返事に出てきた記事の中だけを探しました。')
  const wider = await session.discord.press(miss, 'すべての記事に尋ねる')
  expect([wider.type, shown(wider)]).toEqual([7, expect.stringContaining('2メートル')])
})

const chat = (content: string, fields: object = {}) => memberMessage(content, { mentions: [], ...fields })

test.each([
  ['ja', 'このメッセージに関わる箇所', '共有'],
  ['en-US', 'Passages on this message', 'Share'],
])('出どころを探す finds what a message claims, privately (%s)', async (locale, heading, share) => {
  const message = chat(
    'ニュースで見たけど、潮見橋の落札額は98億円だったらしいよ！ https://example.com/x\nそれと橋脚に長さ2メートルのひびが見つかったんだって',
  )
  const answer = await session.discord.menu('Find sources', message, locale)
  expect([answer.private, labels(answer).includes(share)]).toEqual([true, true])
  expect(shown(answer)).toContain(heading)
  expect(shown(answer)).toContain('落札額は98億円だった。')
  expect(shown(answer)).toContain('2メートルのひび')
})

test('a message’s text is kept neither in buttons nor in the log, and pages still turn', async () => {
  const claims = [
    '潮見橋の落札額は98億円だったと内緒で聞いた。',
    '橋脚に長さ2メートルのひびが見つかったと内緒で聞いた。',
    '青浜市は架け替えに90億円を見込むと内緒で聞いた。',
    '入札は応じる会社がなく不調に終わったと内緒で聞いた。',
  ]
  const answer = await session.discord.menu('Find sources', chat(claims.join('')))
  expect(labels(answer)).toContain('›')
  expect(JSON.stringify([answer.data, session.log])).not.toContain('内緒')
  const second = await session.discord.press(answer, '›')
  expect(second.type).toBe(7)
  expect(allParts(second.data.components ?? []).filter(({ type }) => type === 10).length).toBeGreaterThan(1)
})

test('the preview of a link in a message is searched, too', async () => {
  const embeds = [{ type: 'article', title: '潮見橋の再入札', description: '落札額は98億円だった' }]
  expect(shown(await session.discord.menu('Find sources', chat('https://example.com/x', { embeds })))).toContain(
    '98億円',
  )
})

test('a message without text, or about something else, gets a private reply that says so', async () => {
  const empty = await session.discord.menu('Find sources', chat(''))
  expect([empty.private, shown(empty)]).toEqual([true, expect.stringContaining('探せる文がありません')])
  const other = await session.discord.menu('Find sources', chat('火星の移住計画で宇宙食が値上がりした。'))
  expect([other.private, shown(other)]).toEqual([true, expect.stringContaining('答えは見つかりませんでした')])
})

test('conversations with other bots are left alone', async () => {
  const before = session.discord.rest.requests.length
  session.discord.gateway.send('MESSAGE_CREATE', memberMessage('潮見橋', { ...dm, author: { ...ASKER, bot: true } }))
  await session.discord.write('潮見橋', dm)
  expect(session.discord.rest.requests.slice(before).map(({ path }) => path)).toEqual([`/channels/${CHANNEL}/messages`])
})

const completed = allCommands.flatMap(({ name, surface, options }) =>
  Object.entries(options).flatMap(([option, definition]) =>
    surface === undefined && definition.type === 'text' && definition.complete ? [[name, option] as const] : [],
  ),
)

test.each(completed)('/%s %s is completed in both languages, whatever is typed', async (name, option) => {
  for (const locale of ['ja', 'en-US']) {
    for (const typed of ['', '潮', '大森', 'おおも', '島日報', '存在しない', '𠮷'.repeat(50)]) {
      const { type, data } = await session.discord.complete(name, { [option]: typed, outlet: '港新聞' }, option, locale)
      expect([type, (data.choices ?? []).length <= 25]).toEqual([8, true])
      for (const choice of data.choices ?? []) {
        expect(choice.name.length).toBeLessThanOrEqual(100)
        expect(choice.value.length).toBeLessThanOrEqual(100)
      }
    }
  }
})
