import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { harbour } from '../../fakes/documents.ts'
import { writeFolder } from '../../fakes/opened.ts'
import { type Ended, runProgram } from '../../fakes/program.ts'

let place: string
let whole: Ended
let sizes: { readonly smallest: number; readonly largest: number }

const seeds = () => join(place, 'seeds')

/** `LEFT` is where a disk of its own lists what it was left with. */
const run = (cache: string, within: readonly string[] = []): Promise<Ended> =>
  runProgram({
    args: ['inspect', '--json', '--seeds', seeds()],
    env: { CACHE_DIR: cache, LEFT: join(place, 'left') },
    cwd: place,
    within,
  })

/** What a process that is never refused tells and keeps. */
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'dedokoro-disk-'))
  const spacious = join(place, 'spacious')
  await Promise.all([mkdir(seeds()), mkdir(spacious)])
  await writeFile(join(seeds(), 'harbour.md'), harbour)
  whole = await run(spacious)
  expect(whole).toMatchObject({ code: 0, err: '' })
  const names = (await readdir(spacious)).filter(name => !name.startsWith('synonyms'))
  const bytes = await Promise.all(names.map(async name => (await stat(join(spacious, name))).size))
  sizes = { smallest: Math.min(...bytes), largest: Math.max(...bytes) }
})
afterAll(() => rm(place, { recursive: true, force: true }))

const isHalf = (name: string): boolean => name.endsWith('.part')

/** It told all that it tells, and one sentence with the file and what becomes of it. */
function expectToldOnce({ code, out, err }: Ended, cache: string): void {
  expect([code, out]).toEqual([0, whole.out])
  expect(err).toMatch(/^The snapshot \S+ could not be saved: .+\. The next start will read the documents again\.\n$/)
  expect(err).toContain(cache)
}

/** Kilobytes beyond which no file grows (EFBIG), for what runs in it. */
const limited = (kilobytes: number) => ['bash', '--norc', '-c', `ulimit -f ${kilobytes} && exec "$@"`, 'limited']

test.each([
  ['at its first bytes', () => 0],
  ['in the middle of the smallest file', () => sizes.smallest / 2],
  ['in the middle of the largest file', () => sizes.largest / 2],
])('if the disk refuses %s, a warning is printed and the next start saves', async (_, bytes) => {
  const cache = await writeFolder({})
  expectToldOnce(await run(cache, limited(Math.floor(bytes() / 1024))), cache)
  expect((await readdir(cache)).filter(isHalf)).toEqual([])
  expect(await run(cache)).toEqual(whole)
  // What is saved is opened from a disk that is full, too.
  expect(await run(cache, limited(0))).toEqual(whole)
})

/** A disk of its own over the cache, for what runs in it; what it leaves there is listed in `$LEFT`. */
const mounted = (options: string) => [
  ...['unshare', '--map-root-user', '--mount', 'bash', '--norc', '-c'],
  `mount -t tmpfs -o ${options} none "$CACHE_DIR" || exit 99; "$@"; code=$?; ls -A "$CACHE_DIR" > "$LEFT"; exit $code`,
  'mounted',
]

function mayMount(): boolean {
  const { status } = spawnSync('unshare', ['--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'])
  if (status !== 0)
    process.stderr.write('Disks that are full or read-only are not tried: nothing can be mounted here.\n')
  return status === 0
}

test.skipIf(!mayMount()).each([
  ['full', 'size=100k', 'ENOSPC'],
  ['read-only', 'ro', 'EROFS'],
])('if the disk is %s, a warning is printed and no partial file remains', async (_, options, reason) => {
  const cache = await writeFolder({})
  const ended = await run(cache, mounted(options))
  expectToldOnce(ended, cache)
  expect(ended.err).toContain(reason)
  expect((await readFile(join(place, 'left'), 'utf8')).split('\n').filter(isHalf)).toEqual([])
  expect(await run(cache)).toEqual(whole)
})
