import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openingOf } from '../bench/help.ts'
import { repository } from './fakes/repository.ts'

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(repository, 'package.json'), 'utf8'),
)
const measured = Object.entries(scripts).flatMap(([name, script]) =>
  (/\bbench\/\S+\.ts/.exec(script) ?? []).map(file => [name, file] as const),
)

test('some scripts measure', () => {
  expect(measured.length).toBeGreaterThan(20)
})

test.each(measured)('npm run %s -- --help describes the measurement before anything is loaded', (_, file) => {
  const text = readFileSync(join(repository, file), 'utf8')
  expect(/^import .*$/m.exec(text)?.[0]).toBe("import './help.ts'")
  expect(openingOf(text).length).toBeGreaterThan(60)
})

test('--help prints only the opening comment', () => {
  const args = ['--import', 'tsx/esm', 'bench/change.ts', '--help']
  const told = execFileSync(process.execPath, args, { cwd: repository, encoding: 'utf8' })
  expect(told).toMatch(/^What one changed article costs among many: /)
  expect(told).not.toContain('*')
})
