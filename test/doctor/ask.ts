import { onTestFinished } from 'vitest'
import { openDiscord, type StandIn } from '../fakes/discord/server.ts'
import { documents } from '../fakes/documents.ts'
import { writeFolder } from '../fakes/opened.ts'
import { runProgram } from '../fakes/program.ts'

export const GUILD = '200000000000000001'
/** View Channel, Read Message History, Send Messages, Send Messages in Threads. */
export const MAY = String((1n << 10n) | (1n << 16n) | (1n << 11n) | (1n << 38n))

export interface Asked {
  readonly discord?: StandIn
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Asks the doctor as `npm run doctor` does, in an environment of its own. */
export async function ask({ discord, args = [], env = {} }: Asked) {
  const cwd = await writeFolder({})
  const settings = { SEEDS_DIR: await writeFolder(documents), DATA_DIR: await writeFolder({}), ...env }
  const run = { program: 'src/doctor.ts', args: ['--json', ...args], env: settings, cwd }
  const { code, out, err } = await runProgram(discord ? { ...run, discord: discord.address } : run)
  const findings = out
    .trimEnd()
    .split('\n')
    .map((line): Record<'about' | 'level' | 'message', string> => JSON.parse(line))
  const about = (name: string) =>
    findings.filter(({ about }) => about === name).map(({ level, message }) => `${level}: ${message}`)
  return { code, out, err, findings, about, cwd }
}

export async function open(): Promise<StandIn> {
  const discord = await openDiscord()
  onTestFinished(discord.stop)
  return discord
}

/** What the stand-in answers to the next question of this kind. */
export const answers = ({ rest }: StandIn, path: RegExp, body: object) =>
  rest.failNext({ method: 'GET', path, status: 200, body })

export const gatewayOf = ({ address }: StandIn, remaining: number, shards = 1) => ({
  url: `ws://${new URL(address.api).host}`,
  shards,
  session_start_limit: { total: 1000, remaining, reset_after: 7_000_000, max_concurrency: 1 },
})

/** A bot that is in order at Discord. */
export async function openSound(): Promise<StandIn> {
  const discord = await open()
  answers(discord, /^\/users\/@me\/guilds/, [{ id: GUILD, name: '港', permissions: MAY }])
  return discord
}
