import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { contentsOf } from '../../src/coverage/contents-of.ts'
import { type Health, openHealth } from '../../src/health/health.ts'
import type { Watched } from '../../src/health/watched.ts'
import { bridge } from '../fakes/bridge.ts'
import { openDocuments } from '../fakes/opened.ts'
import { openBot } from '../transport/discord/bot.ts'
import { metricsOf } from './metrics.ts'

const starting: Watched = {
  coverage: () => null,
  load: () => null,
  gateway: () => ({ state: 'connecting', ping: null, reconnects: 0 }),
}

async function open(watched: Partial<Watched> = {}): Promise<Health & { url: string }> {
  const health = await openHealth({ host: '127.0.0.1', port: 0 }, { ...starting, ...watched })
  onTestFinished(health.close)
  return { ...health, url: `http://127.0.0.1:${health.port}` }
}

const ready = async (watched: Partial<Watched>) => {
  const response = await fetch(`${(await open(watched)).url}/readyz`)
  return [response.status, await response.json()]
}

test('the bot is alive from the first moment, and ready once it can answer', async () => {
  const coverage = await openDocuments(bridge)
  const { url } = await open()
  const alive = await fetch(`${url}/healthz`)
  expect([alive.status, await alive.json()]).toEqual([200, { alive: true }])
  expect(await ready({})).toEqual([
    503,
    { ready: false, reasons: ['The coverage is being opened.', 'The bot is logging in to Discord.'] },
  ])
  const open200 = { coverage: () => coverage, gateway: () => ({ state: 'ready', ping: 40, reconnects: 0 }) as const }
  expect(await ready(open200)).toEqual([200, { ready: true, reasons: [] }])
})

test('documents that were given up are listed with readiness and counted, but do not delay it', async () => {
  const opened = await openDocuments(bridge)
  const problems = [
    { document: 'slow.html', reason: 'Parsing it took longer than 10 s and was given up.', isGivenUp: true },
    { document: 'empty.txt', reason: 'The file is empty.' },
  ] as const
  const coverage = () => ({ ...opened, problems })
  const gateway = () => ({ state: 'ready', ping: 40, reconnects: 0 }) as const
  expect(await ready({ coverage, gateway })).toEqual([200, { ready: true, reasons: [], givenUp: ['slow.html'] }])
  const metrics = await fetch(`${(await open({ coverage, gateway })).url}/metrics`)
  expect(await metrics.text()).toContain('\ndedokoro_index_given_up 1\n')
})

test.each([
  ['reconnecting', 'The connection to Discord is lost; the bot is reconnecting.'],
  ['closed', 'The connection to Discord is closed; the bot is stopping.'],
] as const)('while the connection is %s, the bot is not ready and says why in a sentence', async (state, reason) => {
  const coverage = await openDocuments(bridge)
  const gateway = () => ({ state, ping: 40, reconnects: 2 })
  expect(await ready({ coverage: () => coverage, gateway })).toEqual([503, { ready: false, reasons: [reason] }])
})

test('other paths and methods are refused, and HEAD has no body', async () => {
  const { url } = await open()
  const ask = async (path: string, method: string) => {
    const response = await fetch(url + path, { method })
    return [response.status, response.headers.get('allow'), await response.text()]
  }
  expect(await ask('/', 'GET')).toEqual([404, null, 'There is no / here. Available: /healthz, /readyz, /metrics.\n'])
  expect((await ask('/toString', 'GET'))[0]).toBe(404)
  expect((await ask('/healthz?verbose=1', 'GET'))[0]).toBe(200)
  expect(await ask('/metrics', 'POST')).toEqual([405, 'GET, HEAD', '/metrics supports only GET and HEAD.\n'])
  expect(await ask('/readyz', 'HEAD')).toEqual([503, null, ''])
  const head = await fetch(`${url}/healthz`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '15'])
})

test('the reported index size is that of the coverage', async () => {
  const coverage = await openDocuments(bridge)
  const load = () => ({ at: new Date('2025-01-01T00:00:00Z'), milliseconds: 1500 })
  const metrics = await metricsOf(await open({ coverage: () => coverage, load }))
  expect(metrics.type).toMatch(/^text\/plain; version=0\.0\.4/)
  const { articles, passages, statements } = await contentsOf(coverage)
  const bodies = [...articles.values()].map(({ body }) => body).join('')
  expect(metrics.value('dedokoro_index_articles')).toBe(6)
  expect(metrics.value('dedokoro_index_passages')).toBe(passages.length)
  expect(metrics.value('dedokoro_index_statements')).toBe(statements.length)
  expect(metrics.value('dedokoro_index_text_bytes')).toBe(Buffer.byteLength(bodies))
  expect(metrics.value('dedokoro_build_seconds')).toBe(1.5)
  expect(metrics.value('dedokoro_build_timestamp_seconds')).toBe(1_735_689_600)
})

test('the connection is reported by its state, ping and number of reconnects', async () => {
  const health = await open({ gateway: () => ({ state: 'reconnecting', ping: 120, reconnects: 3 }) })
  for (const _ of 'ab') {
    const metrics = await metricsOf(health)
    expect(metrics.value('dedokoro_gateway_state', 'state="reconnecting"')).toBe(1)
    expect(metrics.value('dedokoro_gateway_state', 'state="ready"')).toBe(0)
    expect(metrics.value('dedokoro_gateway_ping_seconds')).toBe(0.12)
    expect(metrics.value('dedokoro_gateway_reconnects_total')).toBe(3)
  }
})

test('questions are counted by command and outcome with their duration, page turns separately', async () => {
  const health = await open()
  const bot = await openBot({ observe: health.observe })
  const { discord } = bot
  const first = await discord.slash('ask', { question: '3 pages' })
  await discord.press(first, '›')
  await discord.write('<@100000000000000001> 港')
  await discord.slash('ask', { question: '無い' })
  await discord.slash('ask', { question: '故障' })
  await discord.complete('who-said', { speaker: '市長' }, 'speaker')
  await discord.slash('who-said', { speaker: '市長' })
  await bot.stop()
  const metrics = await metricsOf(health)
  const questions = (command: string, outcome: string) =>
    metrics.value('dedokoro_questions_total', `command="${command}",outcome="${outcome}"`)
  expect(questions('ask', 'answer')).toBe(2)
  expect(questions('ask', 'nothing-found')).toBe(1)
  expect(questions('ask', 'failed')).toBe(1)
  expect(questions('who-said', 'answer')).toBe(1)
  expect(metrics.value('dedokoro_misses_total', 'command="ask"')).toBe(1)
  expect(metrics.value('dedokoro_pages_turned_total', 'command="ask"')).toBe(1)
  expect(metrics.value('dedokoro_question_seconds_count', 'command="ask"')).toBe(4)
  expect(metrics.value('dedokoro_question_seconds_bucket', 'le="+Inf",command="who-said"')).toBe(1)
})

test('openings of the coverage and refusals are counted, starting at zero', async () => {
  const health = await open()
  const builds = async (outcome: string) =>
    (await metricsOf(health)).value('dedokoro_builds_total', `outcome="${outcome}"`)
  expect([await builds('opened'), await builds('failed')]).toEqual([0, 0])
  health.countBuild('opened')
  health.countBuild('failed')
  health.countBuild('failed')
  health.countRefusal('server')
  expect([await builds('opened'), await builds('failed')]).toEqual([1, 2])
  expect((await metricsOf(health)).value('dedokoro_refusals_total', 'who="server"')).toBe(1)
})

test('two bots in one process are counted separately', async () => {
  const [one, other] = [await open(), await open()]
  one.countRefusal('user')
  expect((await metricsOf(one)).value('dedokoro_refusals_total', 'who="user"')).toBe(1)
  expect((await metricsOf(other)).value('dedokoro_refusals_total', 'who="user"')).toBe(0)
  expect((await metricsOf(other)).value('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
})

test('a port in use is reported with what to do', async () => {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(openHealth({ host: '127.0.0.1', port }, starting)).rejects.toThrow(
    `The health server cannot listen on HEALTH_PORT=${port} at 127.0.0.1 (EADDRINUSE). Another program, or another copy of the bot, is listening there: stop it, or set HEALTH_PORT to a free port.`,
  )
  await expect(openHealth({ host: '192.0.2.1', port: 0 }, starting)).rejects.toThrow(/\(EADDRNOTAVAIL\)\..*HEALTH_HOST/)
})
