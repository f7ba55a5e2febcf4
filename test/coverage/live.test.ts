import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandData, interaction } from '../fakes/discord/payloads.ts'
import { openDiscord, TOKEN } from '../fakes/discord/server.ts'
import { harbour } from '../fakes/documents.ts'
import { logOf, startProgram } from '../fakes/program.ts'

const ferry = `---
title: 渡し船の料金が決まる
outlet: 港町日報
published: 2025-03-20
---
市は20日、渡し船の新しい料金を一人720円にすると発表した。
`

/** The whole program on a folder of one document, the way to ask it, and the way to end it. */
async function openLive() {
  const discord = await openDiscord()
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-live-'))
  await mkdir(`${folder}/seeds`)
  await writeFile(`${folder}/seeds/harbour.md`, harbour)
  const env = {
    DISCORD_TOKEN: TOKEN,
    SEEDS_DIR: `${folder}/seeds`,
    DATA_DIR: `${folder}/data`,
    CACHE_DIR: `${folder}/cache`,
    DOCUMENT_SECONDS: '1',
  }
  const running = startProgram({ discord: discord.address, env, cwd: folder })
  const logged = logOf(running)
  const ask = async () => {
    const received = discord.rest.next('POST', /callback/)
    discord.gateway.send(
      'INTERACTION_CREATE',
      interaction(2, commandData('ask', { question: '渡し船の料金は？' }, null), 'ja'),
    )
    return JSON.stringify(await received)
  }
  const stop = async () => {
    running.child.kill('SIGKILL')
    await running.ended
    await discord.stop()
    await rm(folder, { recursive: true })
  }
  await logged('Published the menu')
  return { seeds: `${folder}/seeds`, logged, ask, stop }
}

/** One for all tests, which leave it as the next expects it: with one document. */
let live: Awaited<ReturnType<typeof openLive>>
beforeAll(async () => {
  live = await openLive()
})
afterAll(() => live.stop())

test('documents added, changed or removed take effect without a restart', async () => {
  const { seeds, logged, ask } = live
  expect(await ask()).not.toContain('720')
  await writeFile(`${seeds}/ferry.md`, ferry)
  await logged('Documents changed: 2 articles')
  expect(await ask()).toContain('720')
  await writeFile(`${seeds}/ferry.md`, ferry.replace('720', '850'))
  await logged('Documents changed: 2 articles')
  expect(await ask()).toContain('850')
  await rm(`${seeds}/ferry.md`)
  await logged('Documents changed: 1 articles')
  expect(await ask()).not.toContain('850')
})

test('a document that takes too long does not delay changes made with it or after it', async () => {
  const { seeds, logged, ask } = live
  const long = `---\ntitle: 長い記事\n---\n${'大森拓也市長は「漁業者の声を聞きながら港を直したい」と語った。'.repeat(50_000)}\n`
  await writeFile(`${seeds}/long.md`, long)
  await writeFile(`${seeds}/ferry.md`, ferry)
  await logged('Documents changed: 2 articles')
  expect(await ask()).toContain('720')
  await writeFile(`${seeds}/ferry.md`, ferry.replace('720', '850'))
  await logged('Documents changed: 2 articles')
  expect(await ask()).toContain('850')
  await rm(`${seeds}/long.md`)
  await rm(`${seeds}/ferry.md`)
  await logged('Documents changed: 1 articles')
}, 120_000)

test('a folder that becomes empty is reported, and the old articles stay', async () => {
  const { seeds, logged, ask } = live
  await writeFile(`${seeds}/ferry.md`, ferry)
  await logged('Documents changed: 2 articles')
  await rm(`${seeds}/harbour.md`)
  await rm(`${seeds}/ferry.md`)
  await logged('The coverage could not be reopened; the old one stays.')
  expect(await ask()).toContain('720')
})
