import { createServer } from 'node:net'
import type { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { openDiscord, type StandIn, TOKEN } from '../fakes/discord/server.ts'
import { documents } from '../fakes/documents.ts'
import { writeFolder } from '../fakes/opened.ts'
import { type Running, startProgram } from '../fakes/program.ts'
import { metricsOf } from './metrics.ts'

async function listen(): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const close = () => new Promise<void>(resolve => server.close(() => resolve()))
  return { port: typeof address === 'object' && address ? address.port : 0, close }
}

async function freePort(): Promise<number> {
  const { port, close } = await listen()
  await close()
  return port
}

/** The whole bot as `npm start` runs it, with the stand-in in the place of Discord. */
async function startBot(discord: StandIn, port: number, env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const settings = {
    DISCORD_TOKEN: TOKEN,
    SEEDS_DIR: await writeFolder(documents),
    DATA_DIR: await writeFolder({}),
    LOG_LEVEL: 'trace',
    HEALTH_PORT: String(port),
  }
  const running = startProgram({ discord: discord.address, env: { ...settings, ...env }, cwd: await writeFolder({}) })
  onTestFinished(async () => {
    running.child.kill('SIGKILL')
    await discord.stop()
  })
  return running
}

/** What is kept of a server that the bot left more than a week ago, while it was off. */
function keepOfLeftServer(folder: string): void {
  const store = openStore(folder)
  store.settings.save('200000000000000777', { private: true, publicChannels: [] })
  store.absences.begin('200000000000000777', 0)
  store.close()
}

function keptServers(folder: string): readonly string[] {
  const store = openStore(folder)
  const servers = store.servers()
  store.close()
  return servers
}

/** Resolves when a stream has brought these words. */
function brings(stream: Readable | null, words: string): Promise<void> {
  let text = ''
  return new Promise(resolve => {
    stream?.on('data', chunk => {
      text += chunk
      if (text.includes(words)) resolve()
    })
  })
}

test('the bot reports its state from before login until it stops, without any words that were asked', async () => {
  const discord = await openDiscord()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const ready = async () => {
    const response = await fetch(`${url}/readyz`)
    const { reasons }: { reasons: readonly string[] } = JSON.parse(await response.text())
    return [response.status, reasons]
  }
  let letIn = () => {}
  const after = new Promise<void>(resolve => {
    letIn = resolve
  })
  const body = { url: `ws://${new URL(discord.address.api).host}`, shards: 1, session_start_limit: { remaining: 9 } }
  discord.rest.failNext({ method: 'GET', path: /gateway/, status: 200, body, after })
  const asked = discord.rest.next('GET', /gateway/)
  const DATA_DIR = await writeFolder({})
  keepOfLeftServer(DATA_DIR)
  const { child, ended } = await startBot(discord, port, { DATA_DIR })
  await asked
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect(await ready()).toEqual([503, ['The bot is logging in to Discord.']])
  letIn()
  await brings(child.stderr, 'Published the menu')
  expect(await ready()).toEqual([200, []])
  await discord.slash('ask', { question: '北埠頭の工事費はいくら？' })
  await discord.slash('ask', { question: '東京都知事選の投票率は' })
  const back = brings(child.stderr, 'The connection to Discord is back.')
  discord.gateway.close(4000)
  await back
  const metrics = await metricsOf({ url })
  expect(metrics.value('dedokoro_questions_total', 'command="ask",outcome="answer"')).toBe(1)
  expect(metrics.value('dedokoro_misses_total', 'command="ask"')).toBe(1)
  expect(metrics.value('dedokoro_gateway_state', 'state="ready"')).toBe(1)
  expect(metrics.value('dedokoro_gateway_reconnects_total')).toBe(1)
  expect(metrics.value('dedokoro_index_articles')).toBe(Object.keys(documents).length)
  expect(metrics.value('dedokoro_builds_total', 'outcome="opened"')).toBe(1)
  expect(metrics.text).not.toMatch(/埠頭|投票/)
  child.kill('SIGTERM')
  const { code, err } = await ended
  expect(code, err).toBe(0)
  expect(err).not.toMatch(/埠頭|投票|38億/)
  expect(err).not.toContain(TOKEN)
  expect(keptServers(DATA_DIR)).toEqual([])
  await expect(fetch(`${url}/healthz`)).rejects.toThrow()
})

test('a port in use stops the start with a sentence, before Discord is contacted', async () => {
  const discord = await openDiscord()
  const { port, close } = await listen()
  onTestFinished(close)
  const { ended } = await startBot(discord, port)
  const { code, err } = await ended
  expect(code).toBe(1)
  expect(err).toMatch(
    new RegExp(`^The health server cannot listen on HEALTH_PORT=${port} at 127\\.0\\.0\\.1 \\(EADDRINUSE\\)\\. .+\\n$`),
  )
  expect(discord.rest.requests).toEqual([])
})

test('an uncaught error ends the bot and is logged without what was being sent', async () => {
  const discord = await openDiscord()
  const fault = `const error = Object.assign(new Error('It broke.'), { requestBody: '灯台' })
    process.once('SIGUSR2', () => void Promise.reject(error))`
  const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(fault)}`
  const { child, ended } = await startBot(discord, await freePort(), { NODE_OPTIONS })
  await brings(child.stderr, 'Published the menu')
  child.kill('SIGUSR2')
  const { code, err } = await ended
  expect(code).toBe(1)
  expect(JSON.parse(err.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({
    level: 60,
    msg: 'An uncaught error ends the bot.',
    err: { message: 'It broke.' },
  })
  expect(err).not.toContain('灯台')
})
