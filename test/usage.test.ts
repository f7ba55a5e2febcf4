import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from './fakes/repository.ts'

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(repository, 'package.json'), 'utf8'),
)
const mains = Object.entries(scripts).filter(([, script]) => /^node .*src\/\S+\.ts/.test(script))

test('scripts of the program are found', () => {
  expect(mains.map(([name]) => name)).toEqual(expect.arrayContaining(['start', 'doctor', 'preview']))
})

test.concurrent.each(mains)('npm run %s -- --help prints its usage and does nothing else', (name, script) => {
  const [, ...words] = script.split(' ')
  const { stdout, stderr, status } = spawnSync(process.execPath, [...words, '--help'], { cwd: repository })
  expect([String(stderr), status]).toEqual(['', 0])
  expect(String(stdout)).toMatch(new RegExp(`^Usage: .*npm (?:run (?:-s )?)?${name}\\b`))
})
