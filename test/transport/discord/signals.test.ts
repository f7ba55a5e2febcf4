import { createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { commandData, interaction } from '../../fakes/discord/payloads.ts'
import { openDiscord, type StandIn, TOKEN } from '../../fakes/discord/server.ts'
import { harbour } from '../../fakes/documents.ts'
import { writeFolder } from '../../fakes/opened.ts'
import { type Ended, logOf, startProgram } from '../../fakes/program.ts'

interface Started {
  readonly signal: (name: NodeJS.Signals) => void
  readonly ended: Promise<Ended>
  /** Resolves when the log holds these words. */
  readonly logged: (words: string) => Promise<void>
}

/** The whole program as npm starts it, in a process of its own. */
async function start(api: string): Promise<Started> {
  const folder = await writeFolder({ 'seeds/harbour.md': harbour })
  const env = { DISCORD_TOKEN: TOKEN, SEEDS_DIR: `${folder}/seeds`, DATA_DIR: `${folder}/data` }
  const running = startProgram({ discord: { api }, env, cwd: folder })
  const { child, ended } = running
  onTestFinished(() => void child.kill('SIGKILL'))
  return { signal: name => void child.kill(name), ended, logged: logOf(running) }
}

async function openBotProcess(): Promise<Started & { readonly discord: StandIn }> {
  const discord = await openDiscord()
  onTestFinished(discord.stop)
  const started = await start(discord.address.api)
  await started.logged('Published the menu')
  return { ...started, discord }
}

/** An answer that Discord is slow to take; resolves when the bot has sent it. */
async function askSlowly(discord: StandIn, after: Promise<unknown>): Promise<void> {
  discord.rest.failNext({ method: 'POST', path: /callback/, status: 'taken', after })
  const received = discord.rest.next('POST', /callback/)
  const data = commandData('ask', { question: '北埠頭の工事費はいくら？' }, null)
  discord.gateway.send('INTERACTION_CREATE', interaction(2, data, 'ja'))
  await received
}

/** It ended by itself with 0, and warned of nothing but what it was told to. */
function expectClean({ code, err }: Ended, told: readonly string[] = []): void {
  expect(code, err).toBe(0)
  const lines = err
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  const warnings = lines.filter(({ level }) => level >= 40).map(({ msg }) => msg)
  for (const warning of warnings)
    expect(
      told.some(words => warning.includes(words)),
      warning,
    ).toBe(true)
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s lets answers in progress finish, then exits with 0', async signal => {
  const { discord, ended, signal: send } = await openBotProcess()
  let release = () => {}
  await askSlowly(
    discord,
    new Promise<void>(resolve => {
      release = resolve
    }),
  )
  const left = discord.gateway.next('gone')
  send(signal)
  release()
  await left
  expectClean(await ended)
  expect(discord.rest.taken).toHaveLength(1)
})

test('an answer that Discord does not accept does not keep the bot from ending', async () => {
  const { discord, ended, signal } = await openBotProcess()
  await askSlowly(discord, new Promise(() => undefined))
  signal('SIGTERM')
  expectClean(await ended, ['could not be reached in time'])
})

test('a second SIGTERM ends the bot at once', async () => {
  const { discord, ended, signal, logged } = await openBotProcess()
  await askSlowly(discord, new Promise(() => undefined))
  signal('SIGTERM')
  await logged('Leaving')
  signal('SIGTERM')
  // Node has no code for a process that a signal ended.
  expect((await ended).code).toBeNull()
})

test('SIGTERM ends the bot while Discord is gone', async () => {
  const { discord, ended, signal, logged } = await openBotProcess()
  await discord.crash()
  await logged('The connection to Discord is lost')
  signal('SIGTERM')
  expectClean(await ended, ['The connection to Discord is lost'])
})

test('SIGTERM ends the bot while it waits to log in again', async () => {
  const discord = await openDiscord()
  await discord.crash()
  const { ended, signal, logged } = await start(discord.address.api)
  await logged('Discord cannot be reached')
  signal('SIGTERM')
  expectClean(await ended, ['Discord cannot be reached'])
})

test('SIGTERM ends the bot while it logs in', async () => {
  const silent = createServer()
  const sockets: Socket[] = []
  const asked = new Promise<void>(resolve => {
    silent.on('connection', socket => {
      sockets.push(socket)
      resolve()
    })
  })
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    silent.close()
  })
  const address = silent.address()
  const { ended, signal } = await start(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api`)
  await asked
  signal('SIGTERM')
  const { code, err } = await ended
  expect([code, err]).toEqual([0, ''])
})

// Which codes those are, and the sentence of each: gateway-faults.test.ts.
test('a final close code ends the program with exit code 1 and a sentence', async () => {
  const { discord, ended } = await openBotProcess()
  discord.gateway.close(4014)
  const { code: exit, err } = await ended
  expect(exit).toBe(1)
  expect(err.trimEnd().split('\n').at(-1)).toMatch(/^Discord .+ \(Discord closed with 4014\.\)$/)
})
