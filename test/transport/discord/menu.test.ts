import { afterEach, expect, test } from 'vitest'
import { commands as bundled } from '../../../commands/index.ts'
import { compareMenus, toMenu } from '../../../src/transport/discord/menu.ts'
import { GUILD } from '../../fakes/discord/payloads.ts'
import { openDiscord } from '../../fakes/discord/server.ts'
import { faultOfMenu } from '../../fakes/discord/validate.ts'
import { commands, openBot } from './bot.ts'

let stop: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stop.map(end => end()))
  stop = []
})

async function startTwice(guildId: string | null) {
  const discord = await openDiscord()
  stop.push(discord.stop)
  for (const changes of [{ guildId }, { guildId }, { guildId, commands: commands.slice(0, 1) }]) {
    const { bot } = await openBot(changes, discord)
    await bot.stop()
  }
  expect(discord.rest.faults).toEqual([])
  return discord.rest.requests.filter(({ method }) => method === 'PUT')
}

test('the menu is published to all servers, and not again until it changes', async () => {
  const published = await startTwice(null)
  expect(published.map(({ path }) => path)).toEqual(Array(2).fill('/applications/100000000000000001/commands'))
  expect(published[1]?.body).toHaveLength(1)
})

test('with DISCORD_GUILD_ID the menu is that server’s own', async () => {
  const published = await startTwice(GUILD)
  expect(published.map(({ path }) => path)).toEqual(
    Array(2).fill(`/applications/100000000000000001/guilds/${GUILD}/commands`),
  )
})

test('names, descriptions and options are there in both languages, required options first', () => {
  const [ask] = toMenu(commands, 'global')
  const question = {
    type: 3,
    name: 'question',
    name_localizations: { ja: '質問文', 'en-US': 'question' },
    description: 'Question',
    description_localizations: { ja: '質問文', 'en-US': 'Question' },
    required: true,
    max_length: 450,
    autocomplete: false,
  }
  expect(ask).toMatchObject({
    type: 1,
    name: 'ask',
    name_localizations: { ja: '質問', 'en-US': 'ask' },
    description: 'Answers a question',
    description_localizations: { ja: '質問に答えます', 'en-US': 'Answers a question' },
    options: [question, { name: 'outlet' }, { type: 5, name: 'private' }],
    contexts: [0],
    integration_types: [0],
  })
})

test('the menu of one server has neither contexts nor kinds of installation', () => {
  for (const command of toMenu(commands, 'guild')) {
    expect(Object.keys(command)).not.toContain('contexts')
    expect(Object.keys(command)).not.toContain('integration_types')
  }
})

test.each(['guild', 'global'] as const)('Discord takes the menu, also that of the bot’s own commands (%s)', scope => {
  expect(faultOfMenu(toMenu(commands, scope))).toBeNull()
  expect(faultOfMenu(toMenu(bundled, scope))).toBeNull()
})

test('a difference tells what would be added, changed and removed', () => {
  const [ask = {}, whoSaid = {}] = toMenu(commands, 'global')
  const old = [{ ...ask, description: 'Older words' }, { name: 'gone' }]
  expect(compareMenus([ask, whoSaid], old)).toEqual({ added: ['who-said'], changed: ['ask'], removed: ['gone'] })
  expect(compareMenus([ask], [ask])).toBeNull()
})

test('a menu that cannot be published is logged with what to do, and the bot answers all the same', async () => {
  const discord = await openDiscord()
  discord.rest.failNext({
    method: 'GET',
    path: /commands/,
    status: 403,
    body: { code: 50001, message: 'Missing Access' },
  })
  const session = await openBot({ guildId: GUILD }, discord)
  stop.push(session.stop)
  expect(session.log.map(({ msg }) => msg)).toContainEqual(
    expect.stringMatching(`could not be published to the server ${GUILD} \\(DISCORD_GUILD_ID\\)\\. Check the id`),
  )
  expect((await discord.slash('ask', { question: '港' })).texts).toContain('> ja\\: 港')
})
