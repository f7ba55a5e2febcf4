import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ServerSettings } from '../../../src/command.ts'
import type { Coverage } from '../../../src/model/coverage.ts'
import { bridge } from '../../fakes/bridge.ts'
import { readMarkdown } from '../../fakes/discord/markdown.ts'
import { CHANNEL, inDirectMessages, ME } from '../../fakes/discord/payloads.ts'
import type { Answered } from '../../fakes/discord/server.ts'
import { allParts, type Part } from '../../fakes/discord/validate.ts'
import { openDocuments } from '../../fakes/opened.ts'
import { openReal, type RealSession, serverDesk } from './real.ts'

let coverage: Coverage
beforeAll(async () => {
  coverage = await openDocuments({ ...bridge, 'broken.jsonl': '{"title": "途中で切れ\n' })
})

let session: RealSession
let settings: ServerSettings
let reloads: number
beforeEach(async () => {
  settings = { private: false, publicChannels: [] }
  reloads = 0
  const server = serverDesk({
    settingsOf: () => settings,
    save: (_, changed) => {
      settings = changed
    },
    reload: async () => {
      reloads++
      return { coverage, load: { at: new Date('2025-01-02T00:00:00Z'), milliseconds: 900 } }
    },
  })
  session = await openReal(coverage, { server })
})
afterEach(async () => {
  expect(session.discord.rest.faults).toEqual([])
  await session.stop()
})

const shown = (answer: Answered) => answer.texts.map(text => readMarkdown(text).text).join('\n')
const ask = (options = {}, fields = {}) =>
  session.discord.slash('ask', { question: '潮見橋', ...options }, 'ja', fields)

test.each([
  ['ja', ['記事 6件', '港新聞 2件 · 2024年3月4日〜2024年9月2日', 'うち日付不明 1件', '読めなかった文書: 1件']],
  ['en-US', ['6 articles', '港新聞 2 articles · 4 Mar 2024 to 2 Sep 2024', '1 without a date']],
])(
  'status lists articles by outlet and period, the last load and what could not be read (%s)',
  async (locale, facts) => {
    const status = await session.discord.manage('status', {}, { locale })
    expect(status.private).toBe(true)
    for (const fact of facts) expect(shown(status)).toContain(fact)
    expect(shown(status)).toContain('broken.jsonl')
    expect(status.texts.join('\n')).toContain('<t:1735689600:f>')
  },
)

/** What is sent in place of the deferral. */
const edited = async () => {
  const { body } = await session.discord.rest.next('PATCH', /original$/)
  return allParts((body as { components: readonly Part[] }).components).flatMap(({ content }) => content ?? [])
}

test('reload defers its answer at once, reopens the coverage and reports its state', async () => {
  const told = edited()
  const deferred = await session.discord.manage('reload')
  expect([deferred.type, deferred.private]).toEqual([5, true])
  expect((await told).join('\n')).toMatch(/読み込み直しました。[\s\S]*<t:1735776000:f>/)
  expect(reloads).toBe(1)
})

test('a failed reload is reported, and answers continue', async () => {
  await session.bot.stop()
  session = await openReal(coverage, { server: serverDesk() }, session.discord)
  const told = edited()
  await session.discord.manage('reload', {}, { locale: 'en-US' })
  expect((await told).join('\n')).toContain('The articles could not be reloaded')
  expect((await ask()).private).toBe(false)
})

test('if replies are private by default, they are private unless the asker chooses otherwise', async () => {
  const answer = await session.discord.manage('replies', { default: 'private' })
  expect(shown(answer)).toContain('返事の既定: 非公開（尋ねた人だけに見えます）')
  expect((await ask()).private).toBe(true)
  expect((await ask({ private: false })).private).toBe(false)
  await session.discord.manage('replies', { default: 'public' })
  expect((await ask()).private).toBe(false)
  expect((await ask({ private: true })).private).toBe(true)
})

test('channels can be public when the default is private, and so are their threads', async () => {
  await session.discord.manage('replies', { default: 'private' })
  const added = await session.discord.manage('channel', { channel: CHANNEL, public: true }, { channels: ['channel'] })
  expect(shown(added)).toContain('このチャンネルでは、既定が非公開でも公開で答えます。')
  expect((await ask()).private).toBe(false)
  const elsewhere = '300000000000000009'
  expect((await ask({}, { channel: { id: elsewhere, type: 0 } })).private).toBe(true)
  expect((await ask({}, { channel: { id: elsewhere, type: 11, parent_id: CHANNEL } })).private).toBe(false)
  await session.discord.manage('channel', { channel: CHANNEL, public: false }, { channels: ['channel'] })
  expect((await ask()).private).toBe(true)
})

test('where replies are private, a mention is referred to the command', async () => {
  await session.discord.manage('replies', { default: 'private' })
  const answer = await session.discord.write(`<@${ME.id}> 潮見橋`)
  expect(shown(answer)).toContain('このチャンネルでは公開で答えない設定です。')
  await session.discord.manage('channel', { channel: CHANNEL, public: true }, { channels: ['channel'] })
  expect(shown(await session.discord.write(`<@${ME.id}> 潮見橋`))).toContain('潮見橋')
})

test('turning the page of a reply does not change who can see it', async () => {
  const open = await ask()
  await session.discord.manage('replies', { default: 'private' })
  const turned = await session.discord.press(open, '›')
  expect([turned.type, turned.private]).toEqual([7, false])
  expect(JSON.stringify(turned.data)).toContain('削除')
})

test('members without Manage Server change nothing, nor does anybody outside a server', async () => {
  const outside = { fields: inDirectMessages }
  for (const more of [{ permissions: 0n }, { permissions: 1n << 13n }, outside]) {
    const answer = await session.discord.manage('replies', { default: 'private' }, more)
    expect([answer.private, shown(answer)]).toEqual([true, expect.stringContaining('サーバーを管理できる人')])
  }
  expect(settings.private).toBe(false)
})

test('an unknown subcommand or choice is refused with a sentence', async () => {
  expect(shown(await session.discord.manage('gone'))).toContain('このコマンドは今はありません')
  expect(shown(await session.discord.manage('replies', { default: 'secret' }))).toContain('「既定」を入力してください')
})

test('if a server command throws, the asker gets an apology and the log the cause', async () => {
  await session.bot.stop()
  const server = serverDesk({
    save: () => {
      throw new Error('the disk is full')
    },
  })
  session = await openReal(coverage, { server }, session.discord)
  expect(shown(await session.discord.manage('replies', { default: 'private' }))).toContain('申し訳ありません')
  expect(session.log.find(({ err }) => err?.message === 'the disk is full')?.interaction).toMatch(/^\d+$/)
})
