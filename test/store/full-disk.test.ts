import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { writeFolder } from '../fakes/opened.ts'
import { repository } from '../fakes/repository.ts'
import { correction } from './rows.ts'

const from = (path: string) => JSON.stringify(join(repository, path))

/** Writes corrections, one by one and two by two, until the disk refuses; its lines. */
async function writeUntilFull(folder: string): Promise<readonly string[]> {
  const program = join(folder, 'writing.mts')
  await writeFile(
    program,
    `import { openStore } from ${from('src/store/store.ts')}
    const store = openStore(${JSON.stringify(folder)})
    const correction = ${JSON.stringify(correction)}
    const add = start => store.corrections.add({ ...correction, start, value: 'x'.repeat(2000) })
    const write = n => (n % 2 === 0 ? add(n) : store.together(() => { add(n); add(n + 100_000) }))
    let refused = 0
    for (let n = 0; refused < 5; n++) {
      try {
        write(n)
        console.log('written ' + n)
      } catch (error) {
        refused++
        console.log('refused ' + error.message)
      }
    }
    console.log('read ' + store.corrections.all().length)`,
  )
  const limited = ['--norc', '-c', 'ulimit -f 400 && exec "$@"', 'limited']
  const child = spawn('bash', [...limited, process.execPath, '--import', 'tsx', program], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', chunk => {
    out += chunk
  })
  expect((await once(child, 'close'))[0]).toBe(0)
  return out.trim().split('\n')
}

const numbersOf = (lines: readonly string[]) =>
  lines.flatMap(line => (line.startsWith('written ') ? [Number(line.slice('written '.length))] : []))

test('a full disk loses nothing that was confirmed, is told by its own fault, and leaves a whole file', async () => {
  const folder = await writeFolder({})
  const lines = await writeUntilFull(folder)
  const written = numbersOf(lines)
  expect(written.length).toBeGreaterThan(10)
  const refused = lines.filter(line => line.startsWith('refused '))
  expect(refused).toHaveLength(5)
  expect(refused.filter(line => !/disk|full|I\/O/i.test(line))).toEqual([])
  const expected = written.flatMap(n => (n % 2 === 0 ? [n] : [n, n + 100_000])).toSorted((a, b) => a - b)
  expect(lines.at(-1)).toBe(`read ${expected.length}`)
  const store = openStore(folder)
  expect(
    store.corrections
      .all()
      .map(({ start }) => start)
      .toSorted((a, b) => a - b),
  ).toEqual(expected)
  store.corrections.add({ ...correction, start: 7_000_000 })
  store.close()
  const file = new Database(join(folder, 'servers.sqlite'))
  expect(file.prepare('PRAGMA integrity_check').all()).toEqual([expect.objectContaining({ integrity_check: 'ok' })])
  file.close()
})
