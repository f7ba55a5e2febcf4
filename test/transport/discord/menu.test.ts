import { afterEach, expect, test } from 'vitest'
import { allCommands as bundled } from '../../../commands/index.ts'
import { defineCommand } from '../../../src/command.ts'
import { compareMenus, toMenu } from '../../../src/transport/discord/menu.ts'
import { registerMenu } from '../../../src/transport/discord/register.ts'
import { GUILD } from '../../fakes/discord/payloads.ts'
import { openDiscord, TOKEN } from '../../fakes/discord/server.ts'
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

test('the menu is published to all servers, and again only after it changes', async () => {
  const published = await startTwice(null)
  expect(published.map(({ path }) => path)).toEqual(Array(2).fill('/applications/100000000000000001/commands'))
  expect(published[1]?.body).toHaveLength(1)
})

test('with DISCORD_GUILD_ID the menu is published to that server only', async () => {
  const published = await startTwice(GUILD)
  expect(published.map(({ path }) => path)).toEqual(
    Array(2).fill(`/applications/100000000000000001/guilds/${GUILD}/commands`),
  )
})

test('names, descriptions and options are in both languages, required options first', () => {
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
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  })
})

test('the menu of one server has neither contexts nor integration types', () => {
  for (const command of toMenu(commands, 'guild')) {
    expect(Object.keys(command)).not.toContain('contexts')
    expect(Object.keys(command)).not.toContain('integration_types')
  }
})

test.each(['guild', 'global'] as const)('Discord accepts the menu, including the bot’s own commands (%s)', scope => {
  expect(faultOfMenu(toMenu(commands, scope))).toBeNull()
  expect(faultOfMenu(toMenu(bundled, scope))).toBeNull()
})

test('the message menu has 出どころを探す, and button commands are in no menu', () => {
  const menu = toMenu(bundled, 'global')
  expect(menu).toContainEqual({
    type: 3,
    name: 'Find sources',
    name_localizations: { ja: '出どころを探す', 'en-US': 'Find sources' },
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  })
  expect(JSON.stringify(menu)).not.toContain('passages')
})

test('choices are named in both languages, and channel options accept only channels with messages', () => {
  const settings = defineCommand({
    name: 'settings',
    ja: '設定',
    description: { ja: '設定', en: 'Settings' },
    options: {
      mode: {
        type: 'choice',
        ja: '既定',
        description: { ja: '既定', en: 'Default' },
        choices: { public: { ja: '公開', en: 'Public' } },
      },
      channel: { type: 'channel', ja: '部屋', description: { ja: '部屋', en: 'Channel' } },
      secret: { type: 'text', ja: '秘', description: { ja: '秘', en: 'Secret' }, maxLength: 9, hidden: true },
    },
    run: () => ({ kind: 'error', private: true, pages: [], record: {} }),
  })
  const menu = toMenu([settings], 'global')
  expect(faultOfMenu(menu)).toBeNull()
  expect(menu).toMatchObject([
    {
      options: [
        {
          type: 3,
          choices: [{ name: 'Public', name_localizations: { ja: '公開', 'en-US': 'Public' }, value: 'public' }],
        },
        { type: 7, channel_types: [0, 5, 15, 11, 12] },
      ],
    },
  ])
  expect(JSON.stringify(menu)).not.toContain('Secret')
})

test('a diff lists what would be added, changed and removed', () => {
  const [ask = {}, whoSaid = {}] = toMenu(commands, 'global')
  const old = [{ ...ask, description: 'Older words' }, { name: 'gone' }]
  expect(compareMenus([ask, whoSaid], old)).toEqual({ added: ['who-said'], changed: ['ask'], removed: ['gone'] })
  expect(compareMenus([ask], [ask])).toBeNull()
})

test('if the menu cannot be published, the log says what to do and the bot still answers', async () => {
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

test('registering publishes the menu without a login, and a dry run only prints the diff', async () => {
  const discord = await openDiscord()
  stop.push(discord.stop)
  const request = { token: TOKEN, guildId: null, rest: discord.address }
  expect(await registerMenu({ commands }, { ...request, dryRun: true })).toBe(
    'Publishing to all servers would change:\n+ ask\n+ who-said',
  )
  expect(discord.rest.requests.filter(({ method }) => method === 'PUT')).toEqual([])
  expect(await registerMenu({ commands }, { ...request, dryRun: false })).toBe(
    'Published to all servers:\n+ ask\n+ who-said',
  )
  expect(await registerMenu({ commands: commands.slice(0, 1) }, { ...request, dryRun: true })).toContain('- who-said')
  expect(await registerMenu({ commands }, { ...request, dryRun: true })).toBe('The menu of all servers is unchanged.')
})

test('registering with a wrong token reports the name of its setting', async () => {
  const discord = await openDiscord()
  stop.push(discord.stop)
  const request = { token: 'wrong', guildId: null, dryRun: true, rest: discord.address }
  await expect(registerMenu({ commands }, request)).rejects.toThrow(/^Discord rejected the token in DISCORD_TOKEN/)
})
