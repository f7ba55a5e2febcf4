import { createHash } from 'node:crypto'
import { watch } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { harbour } from '../../fakes/documents.ts'
import { bundledFolder, writeFolder } from '../../fakes/opened.ts'
import { type Ended, runProgram, startProgram } from '../../fakes/program.ts'

/** A folder with one document, its cache as a first start leaves it, and what that start told. */
let [place, first]: [string, Ended] = ['', { code: null, out: '', err: '' }]
const seeds = () => join(place, 'seeds')
const writeSeeds = async () => {
  await rm(seeds(), { recursive: true, force: true })
  await mkdir(seeds())
  await writeFile(join(seeds(), 'harbour.md'), harbour)
}
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'dedokoro-snapshot-'))
  await writeSeeds()
  const env = { CACHE_DIR: join(place, 'made') }
  first = await runProgram({ args: ['inspect', '--json', '--seeds', seeds()], env, cwd: place })
})
afterAll(() => rm(place, { recursive: true, force: true }))

/** A cache, fresh or as after a first start, and a way to start the program on it. The name of a snapshot depends on the folder. */
async function setUp(state: 'fresh' | 'made') {
  const cache = await writeFolder({ 'keep.txt': 'made by somebody else' })
  if (state === 'made') await cp(join(place, 'made'), cache, { recursive: true })
  const run = { args: ['inspect', '--json', '--seeds', seeds()], env: { CACHE_DIR: cache }, cwd: cache }
  const snapshots = async () => (await readdir(cache)).filter(name => name.endsWith('.snapshot'))
  const snapshot = async () => join(cache, (await snapshots())[0] ?? 'none')
  // Compared as numbers in a list, megabytes take seconds.
  const bytes = async () =>
    createHash('sha256')
      .update(await readFile(await snapshot()))
      .digest('hex')
  return { cache, run, snapshots, snapshot, bytes, inspect: (): Promise<Ended> => runProgram(run) }
}

test('a coverage opened from a snapshot equals the original exactly', async () => {
  const { inspect, bytes, snapshots, run } = await setUp('made')
  const before = await bytes()
  expect(await inspect()).toEqual(first)
  expect(await bytes()).toBe(before)
  expect((await snapshots()).length).toBe(1)
  expect(first).toMatchObject({ code: 0, err: '' })
  const [again, anew] = await Promise.all([
    runProgram({ ...run, args: ['console', '--json', '--seeds', bundledFolder], input: '買収の金額は\n' }),
    runProgram({ args: ['console', '--json'], input: '買収の金額は\n', cwd: run.cwd, env: {} }),
  ])
  const shown = ({ out }: Ended) => JSON.parse(out).hits
  expect(shown(again)).toEqual(shown(anew))
})

test('a document that is changed, added or removed invalidates the snapshot', async () => {
  const { inspect, snapshots } = await setUp('made')
  onTestFinished(writeSeeds)
  const articles = async () => (await inspect()).out.split('\n').filter(line => line.startsWith('{"type":"article"'))
  await writeFile(
    join(seeds(), 'second.md'),
    harbour.replace(/^title: .*$/m, 'title: 二つ目の港').replaceAll('。', 'か。'),
  )
  const two = await articles()
  expect(two.length).toBe(2)
  await rm(join(seeds(), 'second.md'))
  expect((await articles()).length).toBe(1)
  await rename(join(seeds(), 'harbour.md'), join(seeds(), 'renamed.md'))
  expect((await articles())[0]).toContain('renamed.md')
  expect((await snapshots()).length).toBe(1)
})

test.each([
  ['torn', (file: string) => truncate(file, 3000), /is not used: it is incomplete\. It will be rebuilt\./],
  ['empty', (file: string) => truncate(file, 0), /is not used: it is not a snapshot\./],
  ['foreign', (file: string) => writeFile(file, '<html>'.repeat(100)), /is not used: it is not a snapshot\./],
  [
    'of another format',
    async (file: string) => {
      const bytes = await readFile(file)
      bytes.writeUInt32LE(99, 8)
      await writeFile(file, bytes)
    },
    /is not used: its format is 99, not 2\./,
  ],
])('a snapshot that is %s is refused with a sentence and rebuilt', async (_, spoil, sentence) => {
  const { inspect, snapshot, bytes } = await setUp('made')
  await spoil(await snapshot())
  const refused = await inspect()
  expect(refused.err).toMatch(sentence)
  expect(refused).toMatchObject({ code: 0, out: first.out })
  // What is made anew need not be the same bytes: V8 writes the same number in one of two ways.
  const anew = await bytes()
  expect(await inspect()).toEqual(first)
  expect(await bytes()).toBe(anew)
})

test('processes that start together all answer and leave one complete snapshot', async () => {
  const { inspect, cache, snapshots } = await setUp('fresh')
  for (const one of await Promise.all([inspect(), inspect(), inspect()])) expect(one).toEqual(first)
  expect((await snapshots()).length).toBe(1)
  expect((await readdir(cache)).filter(name => name.endsWith('.part'))).toEqual([])
})

test('an unwritable cache costs a warning, not the answer', async () => {
  const { run, cache } = await setUp('fresh')
  // A file in the place of the folder refuses everybody, even root.
  const blocked = { ...run, env: { CACHE_DIR: join(cache, 'keep.txt') } }
  await chmod(cache, 0o700)
  const ended = await runProgram(blocked)
  expect(ended.code).toBe(0)
  expect(ended.out).toContain('{"type":"article"')
  expect(ended.err).toMatch(/could not be saved: .+\. The next start will read the documents again\./)
})

/** Which change of which file the process does not outlive: its first, one in the middle, the part's renaming. */
const moments = [
  ['.readings', 2],
  ['.snapshot', 1],
  ['.snapshot', 2],
  ['.snapshot', 3],
] as const

test('a process killed while saving leaves a cache that the next one can start from', async () => {
  // The part of each file appears, is written piece by piece, and is renamed. Readings are written before the snapshot.
  for (const [file, moment] of moments) {
    const { run, inspect, cache, snapshot } = await setUp('made')
    await rm(await snapshot())
    const { child, ended } = startProgram(run)
    let changes = 0
    const watcher = watch(cache, (_, name) => {
      if (name?.includes(file) && ++changes === moment) child.kill('SIGKILL')
    })
    await ended
    watcher.close()
    expect(changes).toBeGreaterThanOrEqual(moment)
    expect(await inspect()).toEqual(first)
  }
}, 180_000)
