import { existsSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { commandData, interaction } from './fakes/discord/payloads.ts'
import { openDiscord, TOKEN } from './fakes/discord/server.ts'
import { harbour } from './fakes/documents.ts'
import { writeFolder } from './fakes/opened.ts'
import { startProgram } from './fakes/program.ts'

test.skipIf(!existsSync('/dev/full')).each([
  ['a full disk', '2>/dev/full'],
  ['nowhere', '2>&-'],
])('a bot whose log goes to %s still answers', async (_, where) => {
  const discord = await openDiscord()
  onTestFinished(discord.stop)
  const folder = await writeFolder({ 'seeds/harbour.md': harbour })
  const env = {
    DISCORD_TOKEN: TOKEN,
    SEEDS_DIR: `${folder}/seeds`,
    DATA_DIR: `${folder}/data`,
    CACHE_DIR: `${folder}/cache`,
    LOG_LEVEL: 'trace',
  }
  const within = ['bash', '--norc', '-c', `exec "$@" ${where}`, 'logged']
  const published = discord.rest.next('PUT', /commands/)
  const { child, ended } = startProgram({ discord: discord.address, env, cwd: folder, within })
  onTestFinished(() => void child.kill('SIGKILL'))
  await published
  for (const question of ['北埠頭の工事費はいくら？', '工事はいつ始まる？']) {
    const received = discord.rest.next('POST', /callback/)
    discord.gateway.send('INTERACTION_CREATE', interaction(2, commandData('ask', { question }, null), 'ja'))
    expect(JSON.stringify(await received)).toContain('港新聞')
  }
  child.kill('SIGTERM')
  expect((await ended).code).toBe(0)
})
