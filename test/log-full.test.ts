import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { expect, test } from 'vitest'
import { repository } from './fakes/repository.ts'

const program = `
  const { openLog } = await import('./src/log.ts')
  const log = await openLog('info')
  for (let n = 0; n < 3; n++) {
    log.info('a line of the log')
    process.stderr.write('a line beside it')
    await new Promise(resolve => setImmediate(resolve))
  }
  process.stdout.write('alive')
`
const node = ['--import', 'tsx/esm', '--input-type=module', '--eval', program]

test.runIf(existsSync('/dev/full'))('a full disk under the log does not end the program', () => {
  const full = openSync('/dev/full', 'w')
  const { stdout, status } = spawnSync(process.execPath, node, { cwd: repository, stdio: ['ignore', 'pipe', full] })
  closeSync(full)
  expect([String(stdout), status]).toEqual(['alive', 0])
})

test.skipIf(process.platform === 'win32')('nor does a log that nobody reads any more', () => {
  const call = [process.execPath, ...node].map(word => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
  const { stdout } = spawnSync('sh', ['-c', `${call} 2>&-; echo " $?"`], { cwd: repository })
  expect(String(stdout).trim()).toBe('alive 0')
})
