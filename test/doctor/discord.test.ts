import { expect, test } from 'vitest'
import { openDiscord, TOKEN } from '../fakes/discord/server.ts'
import { type Asked, answers, ask, GUILD, gatewayOf, MAY, open, openSound } from './ask.ts'

const askDiscord = (asked: Asked) => ask({ ...asked, args: ['--only', 'Discord', ...(asked.args ?? [])] })

test('a token that Discord rejects is a fault', async () => {
  const discord = await open()
  const stranger = TOKEN.replace('stands', 'others')
  const { code, out, about } = await askDiscord({ discord, env: { DISCORD_TOKEN: stranger } })
  expect(about('Discord')).toEqual([
    expect.stringMatching(/^fault: Discord rejected the token in DISCORD_TOKEN: copy it again/),
  ])
  expect(code).toBe(1)
  expect(out).not.toContain(stranger)
})

test('an unreachable Discord is reported and stops nothing', async () => {
  const discord = await openDiscord()
  await discord.stop()
  const { code, err, about } = await ask({ discord, env: { DISCORD_TOKEN: TOKEN } })
  expect(about('Discord')).toEqual([
    expect.stringMatching(/^warning: Discord cannot be reached \(.*ECONNREFUSED.*\)\. Check the network/),
  ])
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('--offline does not contact Discord', async () => {
  const discord = await open()
  const { about } = await askDiscord({ discord, args: ['--offline'], env: { DISCORD_TOKEN: TOKEN } })
  expect(about('Discord')).toEqual(['skipped: Not checked: --offline was given.'])
  expect(discord.rest.requests).toEqual([])
})

test('a server that the bot has not joined is a fault, with the invitation link', async () => {
  const discord = await open()
  answers(discord, /^\/users\/@me\/guilds/, [{ id: '299999999999999999', name: '別', permissions: MAY }])
  const { code, about } = await askDiscord({ discord, env: { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: GUILD } })
  expect(about('Discord').at(-1)).toMatch(
    /^fault: The bot is not in the server DISCORD_GUILD_ID=200000000000000001\. .+https:\/\/discord\.com\/oauth2\/authorize\?client_id=100000000000000001&/,
  )
  expect(discord.rest.requests.at(-1)?.path).toBe('/users/@me/guilds?after=200000000000000000&limit=1')
  expect(code).toBe(1)
})

test('missing permissions are listed by name, and an administrator lacks none', async () => {
  const servers = [
    { id: '1', name: '港', permissions: MAY },
    { id: '2', name: '灯台', permissions: String(1n << 10n) },
    { id: '3', name: '市場', permissions: String(1n << 3n) },
  ]
  const discord = await open()
  answers(discord, /^\/users\/@me\/guilds/, servers)
  expect((await askDiscord({ discord, env: { DISCORD_TOKEN: TOKEN } })).about('Discord').at(-1)).toMatch(
    /^warning: In the server 灯台 the bot lacks Send Messages, Read Message History, Send Messages In Threads: invite it again\.$/,
  )
})

test('having no logins left is a fault; having few left while shards are to start is a warning', async () => {
  const discord = await openSound()
  answers(discord, /^\/gateway\/bot/, gatewayOf(discord, 0))
  const none = await askDiscord({ discord, env: { DISCORD_TOKEN: TOKEN } })
  expect(none.about('Discord')).toContainEqual(
    expect.stringMatching(/^fault: 0 of 1000 logins are left, for 2 h more\. Wait/),
  )
  expect(none.code).toBe(1)
  answers(discord, /^\/gateway\/bot/, gatewayOf(discord, 7, 3))
  answers(discord, /^\/users\/@me\/guilds/, [])
  expect((await askDiscord({ discord, env: { DISCORD_TOKEN: TOKEN } })).about('Discord').slice(2)).toEqual([
    expect.stringMatching(/^warning: 7 of 1000 logins are left/),
    expect.stringMatching(/^warning: Discord recommends 3 shards/),
    expect.stringMatching(/^warning: The bot is in no server yet\. Invite it: https/),
  ])
})

test('an application with an interactions endpoint elsewhere is a fault', async () => {
  const discord = await openSound()
  const elsewhere = { id: '1', name: '別', interactions_endpoint_url: 'https://example.com/interactions' }
  answers(discord, /^\/applications\/@me/, elsewhere)
  expect((await askDiscord({ discord, env: { DISCORD_TOKEN: TOKEN } })).about('Discord')[1]).toMatch(
    /^fault: Discord sends members’ questions to https:\/\/example\.com\/interactions instead of the bot\./,
  )
})
