import { expect, onTestFinished, test } from 'vitest'
import { readMarkdown } from '../fakes/discord/markdown.ts'
import { CHANNEL, DIRECT } from '../fakes/discord/payloads.ts'
import { type Answered, answered } from '../fakes/discord/server.ts'
import { documents } from '../fakes/documents.ts'
import { type EditingSession, openEditingSession } from '../fakes/editing.ts'
import { openSite, pages } from '../fakes/web/site.ts'

const shown = (answer: Answered) => answer.texts.map(text => readMarkdown(text).text).join('\n')
const member = { permissions: 0n }
const MINUTE = 60_000

const page = (title: string, text: string, outlet = '港町日報') =>
  `<!doctype html><html lang="ja"><head><title>${title}</title><meta property="og:site_name" content="${outlet}"></head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`

const news = {
  '/mayor': page(
    '防波堤の補修を急ぐ',
    '青浜市は防波堤の補修を急ぐ。大森拓也市長は「波の高い季節の前に終える」と述べた。',
  ),
  '/second': page(
    '港まつりの日程',
    '港まつりは8月に開かれる。大森拓也市長は「港まつりを楽しみにしてほしい」と語った。',
  ),
  '/quay': page(
    '北埠頭の改修、工期を延長',
    '青浜市は北埠頭の改修の工期を半年延ばす。工事費は41億円になる。佐伯静香会長は「水揚げを止めないでほしい」と求めた。',
  ),
}

async function open() {
  let now = Date.parse('2025-04-01T03:00:00Z')
  const site = await openSite(pages(news))
  let last = await openEditingSession({ files: documents, open: [site.host], now: () => new Date(now) })
  onTestFinished(async () => {
    expect(last.discord.rest.faults).toEqual([])
    await last.stop()
  })
  return {
    session: last,
    pass: (minutes: number) => {
      now += minutes * MINUTE
    },
    bring: async (session: EditingSession, path: keyof typeof news) => {
      await session.coverage('add', { address: site.url(path) })
      await session.following.sync()
      session.discord.rest.forget()
    },
    reopen: async () => {
      last = await last.reopen()
      return last
    },
  }
}

/** What was told so far: where, and in which words. */
async function told(session: EditingSession) {
  await session.following.tell()
  return session.discord.rest.taken
    .filter(({ path }) => /^\/channels\/\d+\/messages$/.test(path))
    .map(({ path, body }) => ({ channel: path.split('/')[2], text: shown(answered({ type: 4, data: body })) }))
}

test('a followed speaker’s new words are told once with their source: not what was there, not after a restart, reload or correction', async () => {
  const { session, bring, pass, reopen } = await open()
  expect(shown(await session.slash('follow', { speaker: '大森', here: true }))).toMatch(
    /フォローしました。[\s\S]*大森拓也/,
  )
  expect(await told(session)).toEqual([])
  await bring(session, '/mayor')
  const [message, ...others] = await told(session)
  expect(others).toEqual([])
  expect(message?.channel).toBe(CHANNEL)
  expect(message?.text).toMatch(
    /波の高い季節の前に終える[\s\S]*大森拓也[\s\S]*防波堤の補修を急ぐ[\s\S]*港町日報[\s\S]*発言者: 大森拓也/,
  )
  expect(message?.text).not.toContain('島の暮らし')
  const again = await reopen()
  pass(60)
  await again.following.sync()
  await again.editing.tools.reload()
  await again.following.sync()
  expect(await told(again)).toEqual([])
})

test('news that waits when the program is killed is told after it, and a message that had arrived is not sent twice', async () => {
  const { session, bring, pass, reopen } = await open()
  await session.slash('follow', { speaker: '大森拓也', here: true })
  await bring(session, '/mayor')
  const again = await reopen()
  // Killed after Discord took the message, before that was kept: the nonce is known to Discord.
  const { notices } = again.editing.store
  const [waiting] = notices.pending()
  notices.batch(waiting?.target ?? '', 'nonce-of-before')
  expect(await told(again)).toHaveLength(1)
  again.discord.rest.forget()
  notices.record(
    [],
    [{ target: waiting?.target ?? '', key: waiting?.key ?? '', follow: waiting?.follow ?? 0, at: 0, batch: null }],
  )
  notices.batch(waiting?.target ?? '', 'nonce-of-before')
  pass(60)
  expect(await told(again)).toEqual([])
  expect(notices.pending()).toEqual([])
})

test('one message at most in the set time, with all that came meanwhile', async () => {
  const { session, bring, pass } = await open()
  await session.coverage('notices', { minutes: '30' })
  await session.slash('follow', { speaker: '大森拓也', here: true })
  await bring(session, '/mayor')
  expect(await told(session)).toHaveLength(1)
  await bring(session, '/second')
  await bring(session, '/quay')
  pass(29)
  expect(await told(session)).toEqual([])
  pass(1)
  const [message] = await told(session)
  expect(message?.text).toContain('港まつりを楽しみに')
})

test('nothing is told in quiet hours of the server’s own zone', async () => {
  const { session, bring, pass } = await open()
  // It is noon in Tokyo.
  expect(shown(await session.coverage('notices', { quiet: '11-13', zone: 'Asia/Tokyo' }))).toContain(
    '静かな時間: 11–13（Asia/Tokyo）',
  )
  await session.slash('follow', { speaker: '大森拓也', here: true })
  await bring(session, '/mayor')
  expect(await told(session)).toEqual([])
  pass(60)
  expect(await told(session)).toHaveLength(1)
})

test('topics, outlets and stories are told by direct message', async () => {
  const { session, bring } = await open()
  await session.slash('follow', { topic: '防波堤の補修' }, member)
  await session.slash('follow', { story: '北埠頭の改修、来春に着工' }, member)
  await bring(session, '/mayor')
  await bring(session, '/second')
  await bring(session, '/quay')
  const [message, ...others] = await told(session)
  expect(others).toEqual([])
  expect(message?.channel).toBe(DIRECT)
  expect(message?.text).toMatch(/防波堤の補修を急ぐ[\s\S]*話題: 防波堤の補修/)
  expect(message?.text).toMatch(/北埠頭の改修、工期を延長[\s\S]*続報: 北埠頭の改修、来春に着工/)
  expect(message?.text).not.toContain('港まつり')
})

test('an outlet is followed by its new articles', async () => {
  const { session, bring } = await open()
  await bring(session, '/second')
  await session.slash('follow', { outlet: '港町日報', here: true })
  await bring(session, '/mayor')
  const [message] = await told(session)
  expect(message?.text).toContain('防波堤の補修を急ぐ')
  expect(message?.text).not.toContain('港まつり')
})

test('what is followed is listed, paused, resumed and stopped by buttons, also after a restart', async () => {
  const { session, bring, reopen } = await open()
  const list = await session.slash('follow', { speaker: '大森拓也', here: true })
  expect(shown(await session.press(list, '一時停止'))).toContain('一時停止中')
  await bring(session, '/mayor')
  expect(await told(session)).toEqual([])
  const again = await reopen()
  const paused = await again.slash('follow')
  expect(shown(await again.press(paused, '再開'))).not.toContain('一時停止中')
  await bring(again, '/second')
  const [message] = await told(again)
  expect(message?.text).toContain('港まつり')
  expect(message?.text).not.toContain('波の高い季節')
  expect(shown(await again.press(await again.slash('follow'), 'やめる'))).toContain('フォローしているものはありません')
})

test('in a channel only those who manage the server or edit follow, and stop; the refusal is a sentence', async () => {
  const { session } = await open()
  expect(shown(await session.slash('follow', { speaker: '大森拓也', here: true }, member))).toContain(
    'チャンネルでのフォローは',
  )
  const list = await session.slash('follow', { speaker: '大森拓也', here: true })
  session.editing.store.follows.add({
    server: '200000000000000001',
    channel: CHANNEL,
    user: '1',
    kind: 'outlet',
    name: '港新聞',
    terms: [],
    locale: 'ja',
  })
  const other = await session.slash('follow')
  const id = session.editing.store.follows.all().at(-1)?.id
  expect(shown(await session.press(other, `d1x|["follow-stop",{"id":"${id}"}]|`, member))).toContain(
    'チャンネルのフォローを変えられるのは',
  )
  expect(shown(list)).toContain('大森拓也')
})

test.each([
  [{ speaker: 'だれか' }, '「だれか」という発言者は'],
  [{ outlet: 'ない新聞' }, '「ない新聞」という媒体'],
  [{ story: 'ない記事' }, '「ない記事」という題'],
  [{ topic: 'の' }, '追える言葉がありません'],
  [{ speaker: '大森拓也', topic: '港' }, 'どれか一つ'],
])('%o cannot be followed, and why is said', async (options, sentence) => {
  const { session } = await open()
  expect(shown(await session.slash('follow', options as Record<string, string>))).toContain(sentence)
  expect(session.editing.store.follows.all()).toEqual([])
})

test('a channel that is gone is told no more: what it follows is paused', async () => {
  const { session, bring } = await open()
  await session.slash('follow', { speaker: '大森拓也', here: true })
  await bring(session, '/mayor')
  session.discord.rest.failNext({
    method: 'POST',
    path: /^\/channels/,
    status: 404,
    body: { code: 10003, message: 'Unknown Channel' },
  })
  await session.following.tell()
  expect(session.editing.store.follows.all()[0]?.paused).toBe(true)
  expect(session.editing.store.notices.pending()).toEqual([])
})
