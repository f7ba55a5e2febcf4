import { expect, test } from 'vitest'
import { CHANNEL, DIRECT } from '../fakes/discord/payloads.ts'
import { member, openFollowed as open, shown, told } from '../fakes/followed.ts'

test('topics, outlets and stories are announced by direct message', async () => {
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

test('following an outlet announces its new articles', async () => {
  const { session, bring } = await open()
  await bring(session, '/second')
  await session.slash('follow', { outlet: '港町日報', here: true })
  await bring(session, '/mayor')
  const [message] = await told(session)
  expect(message?.text).toContain('防波堤の補修を急ぐ')
  expect(message?.text).not.toContain('港まつり')
})

test('follows are listed, paused, resumed and stopped by buttons, even after a restart', async () => {
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
}, 120_000)

test('in a channel only managers and editors follow and unfollow; others are refused with a sentence', async () => {
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
])('%o cannot be followed, and the reply says why', async (options, sentence) => {
  const { session } = await open()
  expect(shown(await session.slash('follow', options as Record<string, string>))).toContain(sentence)
  expect(session.editing.store.follows.all()).toEqual([])
})

test('a deleted channel receives nothing more: its follows are paused', async () => {
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
