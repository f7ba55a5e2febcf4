import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSettingsStore } from '../../src/store/settings-store.ts'
import { repository } from '../fakes/opened.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dedokoro-store-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const chosen = { private: true, publicChannels: ['300000000000000001', '300000000000000002'] }

test('a server without settings has public replies', () => {
  const store = openSettingsStore(folder)
  expect(store.of('1')).toEqual({ private: false, publicChannels: [] })
  store.close()
})

test('a server’s settings are its own and survive a restart', () => {
  const first = openSettingsStore(join(folder, 'made', 'on the way'))
  first.save('1', { ...chosen, private: false })
  first.save('1', chosen)
  expect([first.of('1'), first.of('2')]).toEqual([chosen, { private: false, publicChannels: [] }])
  first.close()
  const second = openSettingsStore(join(folder, 'made', 'on the way'))
  expect(second.of('1')).toEqual(chosen)
  second.close()
})

test('saved settings survive kill -9 in the middle of saving', async () => {
  const program = `
    import { openSettingsStore } from ${JSON.stringify(join(repository, 'src/store/settings-store.ts'))}
    const store = openSettingsStore(${JSON.stringify(folder)})
    for (let n = 0; ; n++) {
      store.save(String(n), { private: true, publicChannels: [String(n)] })
      process.stdout.write(n + '\\n')
    }`
  const file = join(folder, 'saving.mts')
  await writeFile(file, program)
  const saving = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  saving.stdout.on('data', chunk => {
    told += chunk
    if (told.split('\n').length > 50) saving.kill('SIGKILL')
  })
  await once(saving, 'close')
  const saved = told.split('\n').slice(0, -1)
  expect(saved.length).toBeGreaterThanOrEqual(50)
  const store = openSettingsStore(folder)
  for (const n of saved) expect(store.of(n)).toEqual({ private: true, publicChannels: [n] })
  store.close()
})

test('a file of a newer version is refused, with what to do', () => {
  openSettingsStore(folder).close()
  const database = new Database(join(folder, 'servers.sqlite'))
  database.exec('PRAGMA user_version = 9')
  database.close()
  expect(() => openSettingsStore(folder)).toThrow(
    /servers\.sqlite cannot be opened: .*newer version \(9.*update the bot/,
  )
})

test('a file that is not a database is reported by name', async () => {
  await writeFile(join(folder, 'servers.sqlite'), 'これは設定ではありません。'.repeat(100))
  expect(() => openSettingsStore(folder)).toThrow(/servers\.sqlite cannot be opened/)
})
