import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDiscord, type StandIn, TOKEN } from './fakes/discord/server.ts'
import { harbour } from './fakes/documents.ts'
import { repository, writeFolder } from './fakes/opened.ts'

/** Servers of the first and of the second of two shards. */
const FIRST = '200000000000000001'
const SECOND = '200000000004194305'

const imports = [import.meta.resolve('tsx'), new URL('./fakes/discord/in-place.ts', import.meta.url).href]

/** Runs `npm run shards` with the stand-in in the place of Discord, in an environment of its own. */
async function runShards(discord: StandIn, ...args: readonly string[]) {
  const program = [...imports.flatMap(module => ['--import', module]), join(repository, 'src/shards.ts')]
  const env = {
    PATH: process.env.PATH,
    DISCORD_TOKEN: TOKEN,
    SEEDS_DIR: await writeFolder({ 'harbour.md': harbour }),
    DATA_DIR: await writeFolder({}),
    STAND_IN: discord.address.api,
  }
  const manager = spawn(process.execPath, [...program, ...args], { cwd: await mkdtemp(join(tmpdir(), 'shards-')), env })
  let log = ''
  manager.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  onTestFinished(async () => {
    manager.kill('SIGKILL')
    await discord.stop()
  })
  const ended = new Promise<number | null>(resolve => manager.once('close', resolve))
  return { manager, ended, log: () => log }
}

const recommend = (shards: number) => ({
  method: 'GET',
  path: /^\/gateway\/bot$/,
  status: 200,
  body: { url: 'ws://127.0.0.1', shards, session_start_limit: {} },
})

test('each of two shards answers its own servers, and SIGTERM ends both', async () => {
  const discord = await openDiscord()
  discord.rest.failNext(recommend(2))
  const first = discord.gateway.next('identify')
  const { manager, ended, log } = await runShards(discord)
  expect(await first).toMatchObject({ shard: [0, 2] })
  expect(await discord.gateway.next('identify')).toMatchObject({ shard: [1, 2] })
  for (const guild_id of [FIRST, SECOND]) {
    const { texts } = await discord.slash('ask', { question: '北埠頭の工事費はいくら？' }, 'ja', { guild_id })
    expect(texts.join()).toContain('38億円')
  }
  manager.kill('SIGTERM')
  expect(await ended, log()).toBe(0)
})

test('a shard ends with the process that started it', async () => {
  const discord = await openDiscord()
  const published = discord.rest.next('PUT', /commands$/)
  const { manager } = await runShards(discord, '--count', '1')
  await published
  const gone = discord.gateway.next('gone')
  manager.kill('SIGKILL')
  expect(await gone).toBe(1000)
})

test('if Discord closes a login for good, all shards end with exit code 1', async () => {
  const discord = await openDiscord()
  discord.gateway.refuseWith = 4014
  const { ended, log } = await runShards(discord, '--count', '2')
  expect(await ended).toBe(1)
  expect(log()).toMatch(/^Discord refused the intents as disallowed/m)
  expect(log()).toMatch(/^Shard 0 of 2 ended before it had logged in \(exit code 1\)/m)
})

test.each(['0', 'two'])('--count %s is refused', async count => {
  const discord = await openDiscord()
  const { ended, log } = await runShards(discord, `--count=${count}`)
  expect(await ended).toBe(1)
  expect(log()).toBe(`--count must be a number from 1, not ${count}; leave it out for what Discord recommends.\n`)
})
