import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { openLog } from './log.ts'
import { readSettings } from './settings.ts'
import { recommendedShards } from './transport/discord/shard-count.ts'
import { openShards } from './transport/discord/shards.ts'
import { tellUsage } from './usage.ts'

const bot = fileURLToPath(new URL('main.ts', import.meta.url))

/** How many shards are asked for; null for as many as Discord recommends. */
function readCount(): number | null {
  const { count } = parseArgs({ options: { count: { type: 'string' } } }).values
  if (count === undefined) return null
  if (/^[1-9]\d{0,3}$/.test(count)) return Number(count)
  throw new Error(`--count must be a number from 1, not ${count}; leave it out for what Discord recommends.`)
}

const usage = 'Usage: npm run shards -- [--count N]. Without --count it starts as many processes as Discord recommends.'

async function main(): Promise<void> {
  tellUsage(process, usage)
  config({ quiet: true })
  const wanted = readCount()
  const { token, logLevel } = readSettings()
  if (token === null) throw new Error('DISCORD_TOKEN is not set: write the token of your bot into .env.')
  const log = await openLog(logLevel)
  const count = wanted ?? (await recommendedShards({ token, log }))
  log.info(`Starting ${count} shards, each a process with its own index.`)
  const shards = openShards({ token, count, program: { file: bot, execArgv: process.execArgv }, log })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => shards.stop().finally(() => process.exit(0)))
  const reason = await shards.closed
  await shards.stop()
  throw reason
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
