import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mutation, mutations } from './mutate/mutations.ts'

/*
 * Switches rules off one by one, and prints which of them the tests of their room notice: `npm run mutate -- [--room search]`.
 * It works on a copy of the repository. A rule that no test notices is either untested or unneeded.
 */

const repository = fileURLToPath(new URL('..', import.meta.url))
const copied = ['src', 'commands', 'test', 'index-data/lexicon', 'index-data/weights', 'seeds', 'package.json']
const configured = ['tsconfig.json', 'vitest.config.ts', 'package-lock.json']

function copyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dedokoro-mutate-'))
  for (const path of [...copied, ...configured])
    cpSync(join(repository, path), join(folder, path), { recursive: true, force: true })
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** The exit code is 1 if a test failed. */
function testsFail(folder: string, tests: readonly string[]): boolean {
  const vitest = join(repository, 'node_modules/vitest/vitest.mjs')
  const run = spawnSync(process.execPath, [vitest, 'run', ...tests, '--bail', '1', '--reporter', 'dot'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return run.status !== 0
}

/** @throws Error if the rule's text does not stand in its file exactly once: the list has to follow the code */
function isNoticed(folder: string, { file, find, replace, tests }: Mutation): boolean {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  if (text.split(find).length !== 2)
    throw new Error(`“${find}” does not stand in ${file} exactly once. Correct bench/mutate/mutations.ts.`)
  writeFileSync(
    path,
    text.replace(find, () => replace),
  )
  const noticed = testsFail(folder, tests)
  writeFileSync(path, text)
  return noticed
}

function main(): void {
  const at = process.argv.indexOf('--room')
  const asked = mutations.filter(({ room }) => at < 0 || room === process.argv[at + 1])
  const folder = copyRepository()
  const counts = new Map<string, { noticed: number; all: number }>()
  try {
    for (const room of new Set(asked.flatMap(({ tests }) => tests)))
      if (testsFail(folder, [room])) throw new Error(`${room} fails before anything is switched off.`)
    for (const mutation of asked) {
      const noticed = isNoticed(folder, mutation)
      console.log(`${noticed ? 'noticed' : 'MISSED '}  ${mutation.room}: ${mutation.rule}`)
      const count = counts.get(mutation.room) ?? { noticed: 0, all: 0 }
      counts.set(mutation.room, { noticed: count.noticed + (noticed ? 1 : 0), all: count.all + 1 })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  for (const [room, { noticed, all }] of counts) console.log(`${room}: ${noticed} of ${all} rules are noticed`)
}

main()
