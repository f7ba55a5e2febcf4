import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { patternsIn } from '../.ci/regex/patterns.ts'
import { repository } from './fakes/repository.ts'

test('regular expressions are found in every notation, with their line', () => {
  const text =
    "const a = /a+$/gu\n\nconst b = new RegExp('b+', 'i')\nconst c = RegExp(a.source)\n// /d+/\nconst e = '/e/'\n"
  expect(patternsIn('some.ts', text)).toEqual([
    { file: 'some.ts', line: 1, source: 'a+$', flags: 'gu' },
    { file: 'some.ts', line: 3, source: 'b+', flags: 'i' },
    { file: 'some.ts', line: 4, source: null, flags: '' },
  ])
})

test('a non-linear expression fails the check, with its location and a text that demonstrates it', () => {
  const lint = (path: string) =>
    spawnSync(process.execPath, ['--import', 'tsx/esm', '.ci/regex/main.ts', path], {
      cwd: repository,
      encoding: 'utf8',
    })
  const faulty = lint('test/fakes/exponential.ts')
  expect([faulty.status, faulty.stderr]).toEqual([1, ''])
  expect(faulty.stdout).toMatch(/^test\/fakes\/exponential\.ts:2: exponential, e\.g\. .+repeat/)
  expect(lint(join('src', 'files')).status).toBe(0)
}, 120_000)
