import { expect, onTestFinished, test } from 'vitest'
import { readMarkdown } from '../fakes/discord/markdown.ts'
import { inDirectMessages } from '../fakes/discord/payloads.ts'
import type { Answered } from '../fakes/discord/server.ts'
import { documents } from '../fakes/documents.ts'
import { type EditingSession, openEditingSession } from '../fakes/editing.ts'

const shown = (answer: Answered) => answer.texts.map(text => readMarkdown(text).text).join('\n')
const member = { permissions: 0n }

async function open() {
  let last = await openEditingSession({ files: documents })
  onTestFinished(async () => {
    expect(last.discord.rest.faults).toEqual([])
    await last.stop()
  })
  return {
    session: last,
    reopen: async () => {
      last = await last.reopen()
      return last
    },
  }
}

const whoSaid = (session: EditingSession, speaker: string) => session.discord.slash('who-said', { speaker })

/** The custom id of a button or choice that calls a command. */
function callOf({ message }: Answered, command: string): string {
  const ids = JSON.stringify(message).match(/d1x\|(?:[^"\\]|\\.)*\|/g) ?? []
  return JSON.parse(`"${ids.find(id => id.includes(`\\"${command}\\"`)) ?? ''}"`)
}

/** A member says that the statement of 島の暮らし is another's. */
async function reportSpeaker(session: EditingSession, values: Readonly<Record<string, string>>) {
  const said = await session.discord.slash('who-said', { speaker: '大森拓也', topic: '島の暮らし' })
  const form = await session.press(said, callOf(said, 'report'), member)
  expect([form.type, JSON.stringify(form.data)]).toEqual([9, expect.stringContaining('誤りを知らせる')])
  return session.submit(form, values, member)
}

test('a report waits for a decision; once accepted, replies use it, mark it, and keep it after a restart', async () => {
  const { session, reopen } = await open()
  expect(shown(await reportSpeaker(session, { field: 'speaker', value: '佐伯静香' }))).toContain(
    'ありがとうございます。',
  )
  expect(shown(await whoSaid(session, '佐伯静香'))).not.toContain('島の暮らし')
  const again = await reopen()
  const reports = await again.coverage('reports')
  expect(shown(reports)).toMatch(/島の暮らしが楽になる[\s\S]*発言者 · 報告: 佐伯静香/)
  expect(shown(await again.press(reports, '訂正する'))).toContain('報告はありません。')
  const said = await whoSaid(again, '佐伯静香')
  expect(shown(said)).toMatch(/島の暮らしが楽になる[\s\S]*訂正済み/)
  const third = await reopen()
  expect(shown(await whoSaid(third, '佐伯静香'))).toContain('島の暮らしが楽になる')
  expect(shown(await third.discord.slash('who-said', { speaker: '大森拓也' }))).not.toContain('島の暮らし')
}, 120_000)

test('the original reading is shown on request, and restored when the correction is undone', async () => {
  const { session } = await open()
  await reportSpeaker(session, { field: 'speaker', value: '佐伯静香' })
  await session.press(await session.coverage('reports'), '訂正する')
  const said = await session.discord.slash('who-said', { speaker: '佐伯静香', topic: '島の暮らし' })
  const around = await session.discord.press(said, callOf(said, 'around'))
  expect(shown(around)).toContain('訂正前の発言者: 大森拓也')
  const corrections = await session.coverage('corrections')
  expect(shown(corrections)).toMatch(/島の暮らしが楽になる[\s\S]*発言者 大森拓也 → 佐伯静香/)
  expect(shown(await session.press(corrections, '元に戻す'))).toContain('訂正はありません。')
  expect(shown(await whoSaid(session, '大森拓也'))).toContain('島の暮らし')
})

test('a report can be edited before it is accepted, and an invalid value is refused', async () => {
  const { session } = await open()
  await reportSpeaker(session, { field: 'published', value: 'きのう' })
  const reports = await session.coverage('reports')
  expect(shown(await session.press(reports, '訂正する'))).toContain('正しいことを書いてください')
  const form = await session.press(reports, '直して訂正')
  expect(JSON.stringify(form.data)).toContain('きのう')
  expect(shown(await session.submit(form, { field: 'published', value: '2024年11月32日' }))).toContain('正しいこと')
  expect(shown(await session.submit(form, { field: 'published', value: '2024年11月19日' }))).toContain(
    '報告はありません。',
  )
  expect(shown(await whoSaid(session, '大森拓也'))).toMatch(/訂正済み · 2024年11月19日/)
})

test('words reported as no statement are no longer listed as one', async () => {
  const { session } = await open()
  await reportSpeaker(session, { field: 'statement' })
  await session.press(await session.coverage('reports'), '訂正する')
  expect(shown(await whoSaid(session, '大森拓也'))).not.toContain('島の暮らし')
})

test('a dismissed report changes nothing and disappears', async () => {
  const { session } = await open()
  await reportSpeaker(session, { field: 'other', value: '見出しが変' })
  const reports = await session.coverage('reports')
  expect(shown(reports)).toContain('その他 · 報告: 見出しが変')
  expect(shown(await session.press(reports, '取り下げる'))).toContain('報告はありません。')
  expect(shown(await session.press(reports, '取り下げる'))).toContain('もう片づいています')
  expect(session.editing.store.corrections.all()).toEqual([])
})

test('members who may not decide are refused with a sentence, and nobody can report outside a server', async () => {
  const { session } = await open()
  await reportSpeaker(session, { field: 'speaker', value: '佐伯静香' })
  const reports = await session.coverage('reports')
  for (const button of ['訂正する', '直して訂正', '取り下げる'])
    expect(shown(await session.press(reports, button, member))).toContain('記事の取り込みや訂正は')
  expect(session.editing.store.corrections.all()).toEqual([])
  const said = await whoSaid(session, '大森拓也')
  const alone = await session.discord.press(said, callOf(said, 'report'), 'ja', inDirectMessages)
  expect(shown(alone)).toContain('サーバーの中で')
})

test('the words of a report are shown literally: no links, no mentions', async () => {
  const { session } = await open()
  await reportSpeaker(session, { field: 'other', value: '@everyone <@1> [x](https://example.org)' })
  const reports = await session.coverage('reports')
  expect(reports.texts.flatMap(text => readMarkdown(text).active)).not.toContain('mention')
  expect(reports.texts.flatMap(text => readMarkdown(text).active)).not.toContain('link')
})
