import './help.ts'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Mutation, rooms } from './mutate/mutation.ts'
import { mutations } from './mutate/mutations.ts'

/*
 * Switches rules off one by one and prints which of them the tests of their room notice, then a summary per room and in all:
 * `npm run mutate -- [--room search] [--rule WORDS]...`. It works on a copy of the repository in the temporary folder.
 * A rule that no test notices is either untested or unneeded.
 */

const repository = fileURLToPath(new URL('..', import.meta.url))
const copied = ['src', 'commands', 'test', 'index-data', 'seeds', 'bench', 'package.json']
const configured = ['tsconfig.json', 'vitest.config.ts', 'package-lock.json']

function copyRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dedokoro-mutate-'))
  for (const path of [...copied, ...configured])
    cpSync(join(repository, path), join(folder, path), { recursive: true, force: true })
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

interface Run {
  readonly failed: boolean
  readonly output: string
}

const broken = /SyntaxError|ReferenceError|PARSE_ERROR|Transform failed/

/** @throws Error if vitest ends before running a test or the mutated file does not compile: either would wrongly count as noticed */
function run(folder: string, tests: readonly string[]): Run {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const options = ['--bail', '1', '--reporter', 'dot', '--maxWorkers', '1']
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', ...tests, ...options], {
    cwd: folder,
    encoding: 'utf8',
  })
  const output = `${stdout}\n${stderr}`
  if (!/Tests .*\d/.test(output) || broken.test(output))
    throw new Error(`vitest ran no test of ${tests.join(', ')}:\n${output}`)
  return { failed: status !== 0, output }
}

/** @throws Error unless the rule’s text occurs exactly once in its file: the list must match the code */
function switchedOff(folder: string, { file, find, replace }: Mutation): string {
  const text = readFileSync(join(folder, file), 'utf8')
  if (text.split(find).length !== 2)
    throw new Error(`“${find}” does not occur exactly once in ${file}. Correct the lists in bench/mutate.`)
  return text.replace(find, () => replace)
}

function isNoticed(folder: string, mutation: Mutation): boolean {
  const path = join(folder, mutation.file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, switchedOff(folder, mutation))
  try {
    return run(folder, mutation.tests).failed
  } finally {
    writeFileSync(path, text)
  }
}

/** @throws Error if a test fails before any rule is switched off: every rule would count as noticed */
function check(folder: string, asked: readonly Mutation[]): void {
  for (const mutation of asked) switchedOff(folder, mutation)
  const { failed, output } = run(folder, [...new Set(asked.flatMap(({ tests }) => tests))])
  if (failed) throw new Error(`Tests fail before any rule is switched off:\n${output}`)
}

function summarize(name: string, asked: readonly Mutation[], noticed: ReadonlySet<Mutation>): void {
  if (asked.length === 0) return
  const count = asked.filter(mutation => noticed.has(mutation)).length
  const share = ((100 * count) / asked.length).toFixed(1)
  console.log(`${name}: ${count} of ${asked.length} rules are noticed (${share} %)`)
}

function main(): void {
  const { values } = parseArgs({ options: { room: { type: 'string' }, rule: { type: 'string', multiple: true } } })
  const { rule: words = [''] } = values
  const isAsked = ({ room, rule }: Mutation) =>
    room === (values.room ?? room) && words.some(word => rule.includes(word))
  const asked = mutations.filter(isAsked)
  if (asked.length === 0) throw new Error(`There is no such rule. The rooms are ${rooms.join(', ')}.`)
  const folder = copyRepository()
  const noticed = new Set<Mutation>()
  try {
    check(folder, asked)
    for (const mutation of asked) {
      if (isNoticed(folder, mutation)) noticed.add(mutation)
      console.log(`${noticed.has(mutation) ? 'noticed' : 'MISSED '}  ${mutation.room}: ${mutation.rule}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  for (const room of rooms)
    summarize(
      room,
      asked.filter(mutation => mutation.room === room),
      noticed,
    )
  summarize('all rooms', asked, noticed)
}

main()
