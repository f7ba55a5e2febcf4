/**
 * Ends the program with SIGKILL at fifty moments of its life, half of them while it saves what it found, and looks whether
 * the next start is clean: it tells what was told before, warns of nothing, and leaves no part of a file that is old.
 */

import './help.ts'
import { watch } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runProgram, startProgram } from '../test/fakes/program.ts'
import { chanceOf } from './soak/chance.ts'

const kills = 50
const chance = chanceOf(Number(process.argv[2] ?? 1))

const folder = await mkdtemp(join(tmpdir(), 'kills-'))
const cache = join(folder, 'cache')
await cp(fileURLToPath(new URL('../seeds', import.meta.url)), join(folder, 'seeds'), { recursive: true })
await mkdir(cache)
const run = {
  args: ['console', '--json', '--seeds', join(folder, 'seeds')],
  input: 'ツイッター買収の金額は？\nネルソン長官は何と言った？\n/timeline\n/sources\n',
  env: { CACHE_DIR: cache },
  cwd: folder,
}

const files = () => readdir(cache)
/** What the next start opens; everything else is a part of a file. */
const isWhole = (name: string): boolean => /\.(?:snapshot|readings|tsv)$/.test(name)
const isPart = (name: string): boolean => !isWhole(name)

async function removeIf(unwanted: (name: string) => boolean): Promise<void> {
  for (const name of (await files()).filter(unwanted)) await rm(join(cache, name))
}

/** As if they had been left yesterday. */
async function age(names: readonly string[]): Promise<void> {
  const yesterday = Date.now() / 1000 - 86_400
  for (const name of names) await utimes(join(cache, name), yesterday, yesterday)
}

const isSnapshotPart = (name: string | null): boolean => /\.snapshot\..+\.part$/.test(name ?? '')

/** Milliseconds from the start to the end of the process, and those in which the snapshot is written. */
async function measure(): Promise<{ readonly life: number; readonly writing: number }> {
  await removeIf(isWhole)
  const started = performance.now()
  const seen: number[] = []
  const watcher = watch(cache, (_, name) => isSnapshotPart(name) && seen.push(performance.now()))
  await runProgram(run)
  watcher.close()
  return { life: performance.now() - started, writing: (seen.at(-1) ?? 0) - (seen[0] ?? 0) }
}

/** Starts it with nothing saved, and ends it so long after its start, or after it began to write the snapshot. */
async function kill(after: number, from: 'start' | 'writing'): Promise<void> {
  await removeIf(isWhole)
  const { child, ended } = startProgram(run)
  const end = () => void sleep(after).then(() => child.kill('SIGKILL'))
  if (from === 'start') end()
  let isBegun = false
  const watcher = watch(cache, (_, name) => {
    if (from === 'start' || isBegun || !isSnapshotPart(name)) return
    isBegun = true
    end()
  })
  await ended
  watcher.close()
}

/** The answers, without the time that each took. */
const answersIn = (out: string): string => out.replaceAll(/"ms":[\d.]+/g, '')

/** What is wrong with the start after a kill; empty where nothing is. */
async function faultsOf(told: string): Promise<readonly string[]> {
  await age((await files()).filter(isPart))
  const { code, err, out } = await runProgram(run)
  // What was saved whole before the kill is opened and nothing swept: that is for whoever saves next.
  if ((await files()).some(isPart)) {
    await removeIf(isWhole)
    await runProgram(run)
  }
  const left = (await files()).filter(isPart)
  // Told once, not after every kill from now on.
  await removeIf(name => left.includes(name))
  return [
    ...(code === 0 ? [] : [`exit code ${code}`]),
    ...(err === '' ? [] : [`it warned: ${err.trim()}`]),
    ...(answersIn(out) === told ? [] : ['it told something else']),
    ...(left.length === 0 ? [] : [`old parts stay: ${left.join(', ')}`]),
  ]
}

const first = await runProgram(run)
if (first.code !== 0 || first.err !== '') throw new Error(`The first start ended with ${first.code}: ${first.err}`)
const { life, writing } = await measure()
console.log(`life ${life.toFixed(0)} ms, ${writing.toFixed(0)} ms of them writing the snapshot`)

const counts = { clean: 0, parts: 0, whole: 0 }
for (let n = 0; n < kills; n++) {
  const from = n % 2 === 0 ? 'start' : 'writing'
  // Beyond the end, so that some are ended with all saved and some not at all.
  const after = 1.1 * chance() * (from === 'start' ? life : writing)
  await kill(after, from)
  const left = await files()
  if (left.some(isPart)) counts.parts++
  if (left.some(name => name.endsWith('.snapshot'))) counts.whole++
  const faults = await faultsOf(answersIn(first.out))
  if (faults.length === 0) counts.clean++
  else console.log(`kill ${n + 1}, ${after.toFixed(0)} ms after ${from}: ${faults.join('; ')}`)
}
await rm(folder, { recursive: true })
const { clean, parts, whole } = counts
console.log(
  `${clean} of ${kills} starts after a kill were clean; ${parts} kills left a part of a file, ${whole} came when all was saved`,
)
process.exit(clean === kills ? 0 : 1)
