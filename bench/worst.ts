/**
 * What the worst questions of one member cost the others: 20 of them at once, while 100 members ask an ordinary one each
 * within two seconds, then all in the same instant, by the whole way to Discord and back; beside it the same without the worst ones. The stand-in for
 * Discord shares the processor with the bot and holds every response to Discord's description of its API. Then what each kind of worst question takes of the thread that answers.
 * usage: npm run bench:worst -- [--seeds DIR]
 */

import './help.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { allCommands, callFor } from '../commands/index.ts'
import { openCoverage } from '../src/coverage/open-coverage.ts'
import { toMessage } from '../src/present/message.ts'
import { startDiscord } from '../src/transport/discord/client.ts'
import {
  ASKER,
  commandData,
  interaction,
  member,
  memberMessage,
  messageMenuData,
} from '../test/fakes/discord/payloads.ts'
import { openDiscord, TOKEN } from '../test/fakes/discord/server.ts'
import { medianOf, quantileOf } from './figures.ts'

const { values } = parseArgs({ options: { seeds: { type: 'string' } } })
const rounds = 5
/** Milliseconds within which the ordinary questions come: spread, and in the same instant as the worst ones. */
const spreads = { 'within 2 s': 2000, 'at once': 0 } as const
const ordinary = 100
const ordinaryQuestions = [
  'ツイッター買収の金額は？',
  'ネルソン長官は何と言った？',
  'ゼレンスキー',
  'すたーりんく',
  '織田信長が建てた城はどこ？',
]

/** A text of so many characters in no order, the same each time. */
const shuffled = (alphabet: string, length: number): string =>
  Array.from({ length }, (_, n) => alphabet.charAt((n * 7919 + n * n * 31) % alphabet.length)).join('')

const hiragana = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん'
const katakana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const worst: Readonly<Record<string, (length: number) => string>> = {
  'one kana': length => 'は'.repeat(length),
  hiragana: length => shuffled(hiragana, length),
  katakana: length => shuffled(katakana, length),
  kanji: length => shuffled('国大学生人年会中本気力上下左右前後市長橋山川田', length),
  'Latin words': length => shuffled('abcdefghijklmnopqrstuvw    ', length),
  digits: length => shuffled('1234567890年月日', length),
  'half width': length => shuffled('ｱｲｳｴｵｶｷｸｹｺﾞﾟ', length),
  emoji: length => '👨‍👩‍👧‍👦'.repeat(length / 11),
  'names of the coverage': length => 'プーチン大統領の、マスク氏とトランプ氏への'.repeat(length / 21),
  'who said': length => `誰が${'とって、'.repeat(length / 4 - 6)}と言った`,
}
const questionLength = 300
const messageLength = 4000

const coverage = await openCoverage(values.seeds ?? fileURLToPath(new URL('../seeds', import.meta.url)))
const discord = await openDiscord()
const context = (locale: 'ja' | 'en') => ({ coverage, locale, now: new Date() })
const log = pino({ level: 'warn' })
const desk = { commands: allCommands, context, toMessage, route: callFor }
const bot = await startDiscord({ ...desk, token: TOKEN, guildId: null, log, rest: discord.address })
await bot.published

interface Asked {
  readonly ms: number
  /** Milliseconds of the processor that this process had meanwhile, for all questions: what else the machine does takes none of them. */
  readonly processor: number
  readonly isAnswered: boolean
}

/** Sends an interaction of a member and waits for the bot's response. */
async function ask(data: object, asker: bigint): Promise<Asked> {
  const user = { ...ASKER, id: String(asker) }
  const guild_id = String(asker - (asker % 10n))
  const sent = { ...interaction(2, data, 'ja'), guild_id, member: member(user) }
  const response = discord.rest.next('POST', new RegExp(`^/interactions/${sent.id}/`))
  const started = performance.now()
  const before = process.cpuUsage()
  discord.gateway.send('INTERACTION_CREATE', sent)
  const { body } = await response
  const spent = process.cpuUsage(before)
  const processor = (spent.user + spent.system) / 1000
  return {
    ms: performance.now() - started,
    processor,
    isAnswered: !JSON.stringify(body).includes('少しお待ちいただいています'),
  }
}

const makers = Object.values(worst)
const worstData = (n: number): object => {
  const make = makers[n % makers.length] ?? worst.hiragana
  if (n % 2 === 0) return commandData('ask', { question: make?.(questionLength) ?? '' }, null)
  return messageMenuData('Find sources', memberMessage(make?.(messageLength) ?? '', { mentions: [] }))
}

async function round(number: number, worstOnes: number, within: number) {
  const first = 500_000_000_000_000_000n + BigInt(number * 1000)
  const own = Array.from({ length: worstOnes }, (_, n) => ask(worstData(n), first))
  const others: Promise<Asked>[] = []
  for (let n = 0; n < ordinary; n++) {
    const question = ordinaryQuestions[n % ordinaryQuestions.length] ?? ''
    others.push(ask(commandData('ask', { question }, null), first + BigInt(n + 1)))
    if (within > 0) await sleep(within / ordinary)
  }
  return { others: await Promise.all(others), own: await Promise.all(own) }
}

const told = (name: string, asked: readonly Asked[]) => {
  const times = asked.map(({ ms }) => ms)
  const [p50, p99] = [0.5, 0.99].map(share => quantileOf(times, share).toFixed(0))
  const processor = quantileOf(
    asked.map(one => one.processor),
    0.99,
  ).toFixed(0)
  return `${name}: ${asked.filter(({ isAnswered }) => isAnswered).length} of ${asked.length} answered, p50 ${p50} ms, p99 ${p99} ms (${processor} of the processor)`
}

let number = 0
await round(number++, 20, 0)
for (const [name, within] of Object.entries(spreads)) {
  console.log(`${ordinary} ordinary questions ${name}`)
  for (let again = 0; again < rounds; again++) {
    const alone = await round(number++, 0, within)
    const { others, own } = await round(number++, 20, within)
    console.log(`${told('alone', alone.others)};   ${told('beside them', others)};   ${told('the worst', own)}`)
  }
}
await bot.stop()
await discord.stop()

console.log(
  `\nmilliseconds of the answering thread (median of 5)   /ask, ${questionLength} characters   message, ${messageLength}`,
)
const [asking, finding] = ['ask', 'find-sources'].map(name => allCommands.find(command => command.name === name))
async function timed(run: () => Promise<unknown> | undefined): Promise<string> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  return medianOf(times).toFixed(1)
}
for (const [name, make] of Object.entries(worst)) {
  const question = await timed(() =>
    asking?.run({ question: make(questionLength).slice(0, questionLength) }, context('ja')),
  )
  const message = await timed(() =>
    finding?.run({ message: make(messageLength).slice(0, messageLength) }, context('ja')),
  )
  console.log(`${name.padEnd(24)} ${question.padStart(8)} ${message.padStart(8)}`)
}
