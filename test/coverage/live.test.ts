import { rm, writeFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { commandData, interaction } from '../fakes/discord/payloads.ts'
import { openDiscord, TOKEN } from '../fakes/discord/server.ts'
import { harbour } from '../fakes/documents.ts'
import { writeFolder } from '../fakes/opened.ts'
import { logOf, startProgram } from '../fakes/program.ts'

const ferry = `---
title: 渡し船の料金が決まる
outlet: 港町日報
published: 2025-03-20
---
市は20日、渡し船の新しい料金を一人720円にすると発表した。
`

/** The whole program on a folder of one document, and the way to ask it. */
async function openLive() {
  const discord = await openDiscord()
  onTestFinished(discord.stop)
  const folder = await writeFolder({ 'seeds/harbour.md': harbour })
  const env = {
    DISCORD_TOKEN: TOKEN,
    SEEDS_DIR: `${folder}/seeds`,
    DATA_DIR: `${folder}/data`,
    CACHE_DIR: `${folder}/cache`,
    DOCUMENT_SECONDS: '3',
  }
  const running = startProgram({ discord: discord.address, env, cwd: folder })
  onTestFinished(() => void running.child.kill('SIGKILL'))
  const logged = logOf(running)
  const ask = async () => {
    const received = discord.rest.next('POST', /callback/)
    discord.gateway.send(
      'INTERACTION_CREATE',
      interaction(2, commandData('ask', { question: '渡し船の料金は？' }, null), 'ja'),
    )
    return JSON.stringify(await received)
  }
  await logged('Published the menu')
  return { seeds: `${folder}/seeds`, logged, ask }
}

test('a document that comes, changes or goes is answered from without a restart', async () => {
  const { seeds, logged, ask } = await openLive()
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

test('a folder that holds nothing any more is told, and the old articles stay', async () => {
  const { seeds, logged, ask } = await openLive()
  await writeFile(`${seeds}/ferry.md`, ferry)
  await logged('Documents changed: 2 articles')
  await rm(`${seeds}/harbour.md`)
  await rm(`${seeds}/ferry.md`)
  await logged('The coverage could not be opened again; the old one stays.')
  expect(await ask()).toContain('720')
})

test('a document that takes too long holds up no change that comes with it or after it', async () => {
  const { seeds, logged, ask } = await openLive()
  const long = `---\ntitle: 長い記事\n---\n${'大森拓也市長は「漁業者の声を聞きながら港を直したい」と語った。'.repeat(50_000)}\n`
  await writeFile(`${seeds}/long.md`, long)
  await writeFile(`${seeds}/ferry.md`, ferry)
  await logged('Documents changed: 2 articles')
  expect(await ask()).toContain('720')
  await writeFile(`${seeds}/ferry.md`, ferry.replace('720', '850'))
  await logged('Documents changed: 2 articles')
  expect(await ask()).toContain('850')
}, 120_000)
