import { createHash } from 'node:crypto'
import { watch } from 'node:fs'
import { chmod, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { harbour } from '../../fakes/documents.ts'
import { bundledFolder, writeFolder } from '../../fakes/opened.ts'
import { type Ended, runProgram, startProgram } from '../../fakes/program.ts'

/** Folders for documents and cache, and a way to start the program on them. */
async function setUp(files: Readonly<Record<string, string>>) {
  const [seeds, cache] = await Promise.all([writeFolder(files), writeFolder({ 'keep.txt': 'made by somebody else' })])
  const run = { args: ['inspect', '--json', '--seeds', seeds], env: { CACHE_DIR: cache }, cwd: cache }
  const snapshots = async () => (await readdir(cache)).filter(name => name.endsWith('.snapshot'))
  const snapshot = async () => join(cache, (await snapshots())[0] ?? 'none')
  // Compared as numbers in a list, megabytes take seconds.
  const bytes = async () =>
    createHash('sha256')
      .update(await readFile(await snapshot()))
      .digest('hex')
  return { seeds, cache, run, snapshots, snapshot, bytes, inspect: (): Promise<Ended> => runProgram(run) }
}

test('a snapshot tells what the documents told, to the last letter', async () => {
  const { inspect, bytes, run } = await setUp({ 'harbour.md': harbour })
  const first = await inspect()
  const made = await bytes()
  const second = await inspect()
  expect(second).toEqual(first)
  expect(await bytes()).toBe(made)
  expect(first).toMatchObject({ code: 0, err: '' })
  const [again, anew] = await Promise.all([
    runProgram({ ...run, args: ['console', '--json', '--seeds', bundledFolder], input: '買収の金額は\n' }),
    runProgram({ args: ['console', '--json'], input: '買収の金額は\n', cwd: run.cwd, env: {} }),
  ])
  const shown = ({ out }: Ended) => JSON.parse(out).hits
  expect(shown(again)).toEqual(shown(anew))
})

test('a document that changed, came or went makes the snapshot anew', async () => {
  const { inspect, seeds, snapshots } = await setUp({ 'harbour.md': harbour })
  await inspect()
  const articles = async () => (await inspect()).out.split('\n').filter(line => line.startsWith('{"type":"article"'))
  await writeFile(
    join(seeds, 'second.md'),
    harbour.replace(/^title: .*$/m, 'title: 二つ目の港').replaceAll('。', 'か。'),
  )
  const two = await articles()
  expect(two.length).toBe(2)
  await rm(join(seeds, 'second.md'))
  expect((await articles()).length).toBe(1)
  await rename(join(seeds, 'harbour.md'), join(seeds, 'renamed.md'))
  expect((await articles())[0]).toContain('renamed.md')
  expect((await snapshots()).length).toBe(1)
})

test.each([
  ['torn', (file: string) => truncate(file, 3000), /is not used: it is torn\. It is made anew\./],
  ['empty', (file: string) => truncate(file, 0), /is not used: it is no snapshot\./],
  ['foreign', (file: string) => writeFile(file, '<html>'.repeat(100)), /is not used: it is no snapshot\./],
  [
    'of another format',
    async (file: string) => {
      const bytes = await readFile(file)
      bytes.writeUInt32LE(99, 8)
      await writeFile(file, bytes)
    },
    /is not used: its format is 99, not 2\./,
  ],
])('a snapshot that is %s is refused with a sentence, and made anew', async (_, spoil, sentence) => {
  const { inspect, snapshot, bytes } = await setUp({ 'harbour.md': harbour })
  const first = await inspect()
  await spoil(await snapshot())
  const refused = await inspect()
  expect(refused.err).toMatch(sentence)
  expect(refused).toMatchObject({ code: 0, out: first.out })
  // What is made anew need not be the same bytes: V8 writes the same number in one of two ways.
  const anew = await bytes()
  expect(await inspect()).toEqual(first)
  expect(await bytes()).toBe(anew)
})

test('processes that start at once each answer, and leave one snapshot and no part of one', async () => {
  const { inspect, cache, snapshots } = await setUp({ 'harbour.md': harbour })
  const ended = await Promise.all([inspect(), inspect(), inspect()])
  for (const one of ended) expect(one).toEqual({ code: 0, err: '', out: ended[0]?.out })
  expect((await snapshots()).length).toBe(1)
  expect((await readdir(cache)).filter(name => name.endsWith('.part'))).toEqual([])
})

test('a cache that cannot be written costs a sentence, not the answer', async () => {
  const { run, cache } = await setUp({ 'harbour.md': harbour })
  // A file in the place of the folder refuses everybody, even root.
  const blocked = { ...run, env: { CACHE_DIR: join(cache, 'keep.txt') } }
  await chmod(cache, 0o700)
  const ended = await runProgram(blocked)
  expect(ended.code).toBe(0)
  expect(ended.out).toContain('{"type":"article"')
  expect(ended.err).toMatch(/could not be saved: .+\. The next start reads the documents again\./)
})

test('a process that is killed while it saves leaves a cache that the next one starts from', async () => {
  const { run, inspect, cache, snapshot } = await setUp({ 'harbour.md': harbour })
  const whole = await inspect()
  for (let moment = 1; moment <= 8; moment++) {
    await rm(await snapshot(), { force: true })
    const { child, ended } = startProgram(run)
    let changes = 0
    // The part appears, is written piece by piece, and is renamed: each process is killed one change later.
    const watcher = watch(cache, () => {
      if (++changes === moment) child.kill('SIGKILL')
    })
    await ended
    watcher.close()
    expect(await inspect()).toEqual(whole)
  }
}, 180_000)
