/**
 * An hour of the real program: members ask without a pause, the coverage is reloaded again and again, and what answers take
 * and what memory is held is looked at every minute. The stand-in for Discord shares the processor with the bot.
 */

import './help.ts'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openDiscord } from '../test/fakes/discord/server.ts'
import { chanceOf } from './soak/chance.ts'
import { openCrowd } from './soak/crowd.ts'
import { openRecorder } from './soak/minutes.ts'
import { drawSoak, takePicture } from './soak/picture.ts'
import { openProgram } from './soak/program.ts'
import { openReloads } from './soak/reloads.ts'
import { heapLimit, verdictsOn } from './soak/verdicts.ts'
import { readWords } from './soak/words.ts'

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

function readOptions() {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      /** Questions a second. */
      rate: { type: 'string', default: '20' },
      /** Seconds from one reload to the next. */
      reload: { type: 'string', default: '60' },
      seeds: { type: 'string' },
      out: { type: 'string', default: place('../docs') },
    },
  })
  const [minutes = 0, rate = 0, reload = 0] = [values.minutes, values.rate, values.reload].map(Number)
  if (!Number.isInteger(minutes) || minutes < 2) throw new Error(`--minutes ${values.minutes} is less than 2 minutes.`)
  if (!(rate > 0)) throw new Error(`--rate ${values.rate} is no number of questions a second.`)
  if (!(reload >= 1)) throw new Error(`--reload ${values.reload} is no number of seconds from 1 on.`)
  const shared = place('../../shared/seeds')
  return {
    minutes,
    rate,
    reload,
    out: values.out,
    seeds: values.seeds ?? (existsSync(shared) ? shared : place('../seeds')),
  }
}

const { minutes, rate, reload, seeds, out } = readOptions()
const folder = await mkdtemp(join(tmpdir(), 'soak-'))
await cp(seeds, join(folder, 'seeds'), { recursive: true })
await mkdir(join(folder, 'data'))
const discord = await openDiscord()
const recorder = openRecorder()
const program = await openProgram(discord, { folder, fault: recorder.fault })
const crowd = openCrowd(discord, { words: readWords(), chance: chanceOf(1), rate })
const reloads = openReloads({ discord, program, folder: join(folder, 'seeds') })

const over = new AbortController()
let isStopped = false
program.ended.then(({ code, err }) => {
  if (!isStopped) recorder.fault(`the program ended with ${code}: ${err.slice(-2000)}`)
  over.abort()
})
/** Milliseconds late from which on the machine stood still: the run is then that much longer, and nothing is made up for. */
const standstill = 1000
let began = performance.now()
let stood = 0

/** False where the run is over before. */
async function until(milliseconds: number): Promise<boolean> {
  const wait = began + milliseconds - performance.now()
  const isOn = await sleep(wait, true, { signal: over.signal }).catch(() => false)
  const late = performance.now() - began - milliseconds
  if (wait > 0 && late > standstill) {
    began += late
    stood += late
  }
  return isOn
}

const length = minutes * 60_000

async function ask(): Promise<void> {
  for (let n = 0; (n * 1000) / rate < length && (await until((n * 1000) / rate)); n++)
    void crowd.ask().then(recorder.add)
}

async function reloadAgain(): Promise<void> {
  // In the middle between two, so that the end of a minute falls on none.
  for (let at = reload * 500; at < length && (await until(at)); at += reload * 1000)
    await reloads.next().catch((error: Error) => recorder.fault(error.message))
}

const columns = [
  'minute',
  'questions',
  'p50',
  'p95',
  'p99',
  'max',
  'outdated',
  'errors',
  'heap',
  'external',
  'rss',
  'stall',
  'reloads',
] as const
const row = (cells: readonly (string | number)[]): string => cells.map(cell => String(cell).padStart(9)).join(' ')

async function record(): Promise<void> {
  let described = 0
  console.log(row(columns))
  for (let minute = 1; minute <= minutes && (await until(minute * 60_000)); minute++) {
    const seen = await recorder.close(program).catch((error: Error) => error)
    if (seen instanceof Error) {
      recorder.fault(`the figures of minute ${minute} cannot be read: ${seen.message}`)
      break
    }
    for (const fault of discord.rest.faults.slice(described)) recorder.fault(`Discord’s description: ${fault}`)
    described = discord.rest.faults.length
    discord.rest.forget()
    if (minutes <= 15 || minute % 5 === 0 || seen.errors > 0) console.log(row(columns.map(column => seen[column])))
  }
  over.abort()
}

await Promise.all([ask(), reloadAgain(), record()])
isStopped = true
const { code } = await program.stop()
if (code !== 0) recorder.fault(`the program ended with ${code} when it was told to stop`)
await discord.stop()
await rm(folder, { recursive: true })

const verdicts = verdictsOn(recorder)
if (stood > 0) console.log(`The machine stood still for ${(stood / 1000).toFixed(0)} s of the run, see stall.`)
const shown = 20
for (const fault of recorder.faults.slice(0, shown)) console.log(fault)
for (const { told, holds } of verdicts) console.log(`${holds ? 'holds' : 'DOES NOT HOLD'}: ${told}`)

const { faults, minutes: seen } = recorder
const questions = seen.reduce((sum, minute) => sum + minute.questions, 0)
const title = `${seen.length} minutes at ${rate} questions a second`
const machine = `Node ${process.version}, ${availableParallelism()} processors`
const note = `${questions.toLocaleString('en')} questions, ${seen.at(-1)?.reloads ?? 0} reloads, ${faults.length} errors; ${machine}`
// What broke off at once has no curve.
if (seen.length < 2) process.exit(1)
await mkdir(out, { recursive: true })
const rows = seen.map(minute => `    ${JSON.stringify(minute)}`).join(',\n')
const about = JSON.stringify({ rate, reload, node: process.version, processors: availableParallelism(), verdicts })
await writeFile(join(out, 'soak.json'), `{\n  "about": ${about},\n  "minutes": [\n${rows}\n  ]\n}\n`)
await takePicture(drawSoak({ minutes: seen, title, note, limit: heapLimit(seen) }), join(out, 'soak.png'))
process.exit(verdicts.every(({ holds }) => holds) ? 0 : 1)
