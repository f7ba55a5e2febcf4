import { expect, test } from 'vitest'
import { CHANNEL } from '../fakes/discord/payloads.ts'
import { openFollowed as open, shown, told } from '../fakes/followed.ts'

test('a followed speaker’s new words are announced once with their source, and nothing old, nor anything after a restart, reload or correction', async () => {
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
}, 120_000)

test('news pending when the program is killed is announced after the restart, and a message that had arrived is not sent twice', async () => {
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
}, 120_000)

test('within the set interval at most one message is sent, with everything new since the last', async () => {
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

test('nothing is announced during quiet hours in the server’s time zone', async () => {
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
