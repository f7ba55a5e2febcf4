import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { logTo } from '../../../src/log.ts'
import { recommendedShards } from '../../../src/transport/discord/shard-count.ts'
import { openShards, type ShardsOptions } from '../../../src/transport/discord/shards.ts'
import { clockPast } from '../../fakes/discord/clock.ts'
import { openDiscord, TOKEN } from '../../fakes/discord/server.ts'
import { writeFolder } from '../../fakes/opened.ts'

/** The time between two logins, and the time that shards have to stop. */
const [LOGIN, STOP] = [5000, 6000]

const staying = "setInterval(() => {}, 1000); process.send('ready');"
const obedient = `process.on('SIGTERM', () => process.exit(0)); ${staying}`

/** Runs shards of a program, and collects the lines of the log. */
async function open(source: string, changes: Partial<ShardsOptions> = {}) {
  const lines: string[] = []
  let waiting: (() => void)[] = []
  const write = (text: string) => {
    lines.push(JSON.parse(text).msg)
    const told = waiting
    waiting = []
    for (const tell of told) tell()
  }
  const folder = await writeFolder({ 'shard.cjs': source })
  const program = { file: join(folder, 'shard.cjs'), execArgv: [] }
  const usual = { token: TOKEN, count: 2, log: logTo({ write }, 'info'), clock: clockPast(LOGIN) }
  const shards = openShards({ ...usual, program, ...changes })
  onTestFinished(shards.stop)
  const count = (line: string) => lines.filter(told => told === line).length
  const logged = async (line: string, times = 1) => {
    while (count(line) < times) await new Promise<void>(resolve => waiting.push(resolve))
  }
  return { shards, lines, logged }
}

test('a shard that ends after it was ready is restarted, and the others stay', async () => {
  const program = `
    const { existsSync, writeFileSync } = require('node:fs')
    const marker = __filename + '.crashed'
    if (process.env.SHARDS === '0' && !existsSync(marker)) {
      writeFileSync(marker, '')
      process.send('ready', () => process.exit(3))
    } else {
      ${obedient}
    }`
  const { logged, lines } = await open(program)
  await logged('Shard 0 of 2 is ready.', 2)
  await logged('Shard 1 of 2 is ready.')
  expect(lines).toContain('Shard 0 of 2 ended (exit code 3); restarting it.')
  expect(lines.filter(line => line.startsWith('Shard 1'))).toEqual(['Shard 1 of 2 is ready.'])
})

test('a shard that ends before it has logged in is not restarted', async () => {
  const { shards, lines } = await open(`if (process.env.SHARDS === '1') process.exit(1); ${obedient}`)
  expect((await shards.closed).message).toBe(
    'Shard 1 of 2 ended before it had logged in (exit code 1): its last log line says why.',
  )
  expect(lines).toEqual(['Shard 0 of 2 is ready.'])
})

test('a shard that keeps ending early is given up after five starts', async () => {
  const { shards, lines } = await open("process.send('ready', () => process.exit(1))", { count: 1 })
  expect((await shards.closed).message).toBe('Shard 0 of 1 ended too often (exit code 1): see its log lines.')
  expect(lines.filter(line => line.endsWith('is ready.'))).toHaveLength(5)
})

test('a shard that ignores SIGTERM is killed', async () => {
  const folder = await writeFolder({})
  const file = JSON.stringify(join(folder, 'pid'))
  const deaf = `process.on('SIGTERM', () => {}); require('node:fs').writeFileSync(${file}, String(process.pid)); ${staying}`
  const { shards, logged } = await open(deaf, { count: 1, clock: clockPast(STOP) })
  await logged('Shard 0 of 1 is ready.')
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8'))
  expect(process.kill(pid, 0)).toBe(true)
  await shards.stop()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})

test('a shard waiting for its turn is not started once all are being stopped', async () => {
  const { shards, lines, logged } = await open(obedient, { clock: clockPast() })
  await logged('Shard 0 of 2 is ready.')
  await shards.stop()
  expect(lines).toEqual(['Shard 0 of 2 is ready.'])
})

test('a token that Discord does not know is reported with the name of the setting', async () => {
  const discord = await openDiscord()
  onTestFinished(discord.stop)
  const asking = recommendedShards({ token: 'wrong', log: logTo({ write: () => true }, 'info'), rest: discord.address })
  await expect(asking).rejects.toThrow(/^Discord rejected the token in DISCORD_TOKEN/)
})
