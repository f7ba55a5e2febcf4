/**
 * What 500 questions within a second from 50 members cost: who is answered, after how long, and what memory is left behind.
 * The stand-in for Discord shares the processor with the bot and holds every response to Discord's description of its API.
 */

import './help.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { allCommands, callFor } from '../commands/index.ts'
import { openCoverage } from '../src/coverage/open-coverage.ts'
import { toMessage } from '../src/present/message.ts'
import { startDiscord } from '../src/transport/discord/client.ts'
import { ASKER, commandData, interaction, member } from '../test/fakes/discord/payloads.ts'
import { openDiscord, TOKEN } from '../test/fakes/discord/server.ts'
import { quantileOf } from './figures.ts'

const users = 50
const each = 10
const rounds = 6
/** Milliseconds in which Discord waits for a response. */
const patience = 3000

const questions = [
  'ツイッター買収の金額は？',
  'ネルソン長官は何と言った？',
  'ゼレンスキー',
  'すたーりんく',
  '織田信長が建てた城はどこ？',
]

const coverage = await openCoverage(fileURLToPath(new URL('../seeds', import.meta.url)))
const discord = await openDiscord()
const bot = await startDiscord({
  token: TOKEN,
  guildId: null,
  commands: allCommands,
  context: locale => ({ coverage, locale, now: new Date() }),
  toMessage,
  route: callFor,
  log: pino({ level: 'warn' }),
  rest: discord.address,
})
await bot.published

interface Asked {
  readonly ms: number
  readonly isToWait: boolean
}

/** A question of a member in one of so many servers. Every round has members and servers of its own, who may ask anew. */
async function ask(
  n: number,
  { round, servers }: { readonly round: number; readonly servers: number },
): Promise<Asked> {
  const user = { ...ASKER, id: String(500_000_000_000_000_000n + BigInt(round * users + (n % users))) }
  const guild_id = String(600_000_000_000_000_000n + BigInt(round * users + (n % servers)))
  const data = commandData('ask', { question: questions[n % questions.length] ?? '' }, null)
  const sent = { ...interaction(2, data, 'ja'), guild_id, member: member(user) }
  const response = discord.rest.next('POST', new RegExp(`^/interactions/${sent.id}/`))
  const started = performance.now()
  discord.gateway.send('INTERACTION_CREATE', sent)
  const { body } = await response
  return { ms: performance.now() - started, isToWait: JSON.stringify(body).includes('少しお待ちいただいています') }
}

async function burst(round: number, servers: number): Promise<readonly Asked[]> {
  const asked: Promise<Asked>[] = []
  for (let batch = 0; batch < each; batch++) {
    const start = performance.now()
    for (let n = 0; n < users; n++) asked.push(ask(batch * users + n, { round, servers }))
    await sleep(Math.max(0, 1000 / each - (performance.now() - start)))
  }
  return Promise.all(asked)
}

function heap(): number {
  discord.rest.forget()
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}

if (!globalThis.gc) console.log('Without node --expose-gc the memory is not that of the bot alone.')
await burst(0, 10)
const before = heap()
for (let round = 1; round <= rounds; round++) {
  const servers = round % 2 === 0 ? 1 : 10
  const asked = await burst(round, servers)
  const times = asked.map(({ ms }) => ms)
  const wait = asked.filter(({ isToWait }) => isToWait).length
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map(share => quantileOf(times, share).toFixed(0))
  console.log(
    `${users * each} questions from ${users} members in ${servers} servers: ${asked.length - wait} answered, ${wait} told to wait, ` +
      `${times.filter(ms => ms > patience).length} after 3 s;   p50 ${p50} ms   p95 ${p95} ms   p99 ${p99} ms   max ${Math.max(...times).toFixed(0)} ms;   ` +
      `heap ${heap().toFixed(1)} MB`,
  )
}
console.log(`heap before ${before.toFixed(1)} MB, after ${rounds} bursts ${heap().toFixed(1)} MB`)
console.log(`responses against Discord's description: ${discord.rest.faults.length}`)
await bot.stop()
await discord.stop()
