import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingNames } from '../../src/settings.ts'
import { repository } from '../fakes/opened.ts'
import { readDeployed } from './image.ts'

const unit = join(repository, 'deploy/dedokoro.service')
const directives = [...readDeployed('deploy/dedokoro.service').matchAll(/^(\w+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => ({ name, value }),
)
const directive = (wanted: string) => directives.find(({ name }) => name === wanted)?.value ?? ''

const analyze = (...args: readonly string[]) => spawnSync('systemd-analyze', [...args, unit], { encoding: 'utf8' })
const missing = spawnSync('systemd-analyze', ['--version']).status !== 0
if (missing) console.warn('systemd-analyze is not installed: the unit is not checked by systemd itself.')

test.skipIf(missing)('systemd accepts the unit', () => {
  const { status, stdout, stderr } = analyze('verify')
  expect({ status, told: stdout + stderr }).toEqual({ status: 0, told: '' })
})

test.skipIf(missing)('systemd rates its exposure as low', () => {
  // From 0 to 10; of the 1.1 that remain, 1.0 are the network and 0.1 is V8's machine code.
  const { status, stdout } = analyze('security', '--offline=true', '--threshold=15')
  expect({ status, stdout }).toMatchObject({ status: 0 })
  expect(stdout).toContain('Overall exposure level')
})

test('it runs what npm start runs and uses known settings', () => {
  const { scripts } = JSON.parse(readDeployed('package.json'))
  const command = directive('ExecStart')
  expect(command.endsWith(` /usr/bin/${scripts.start}`)).toBe(true)
  const names = [...command.matchAll(/\b([A-Z_]+)=/g)].map(([, name = '']) => name)
  expect(names.filter(name => name !== 'NODE_ENV' && !settingNames.includes(name))).toEqual([])
  expect(names).toEqual(expect.arrayContaining(['DATA_DIR', 'CACHE_DIR']))
})

test('systemd creates the folders that it writes to', () => {
  expect(directive('ExecStart')).toContain(`DATA_DIR=%S/${directive('StateDirectory')} `)
  expect(directive('ExecStart')).toContain(`CACHE_DIR=%C/${directive('CacheDirectory')} `)
})

test('it gives the bot five seconds to stop', () => {
  expect(Number(/^(\d+)s$/.exec(directive('TimeoutStopSec'))?.[1])).toBeGreaterThan(5)
})

test('V8 may write machine code', () => {
  expect(directives.map(({ name }) => name)).not.toContain('MemoryDenyWriteExecute')
})
