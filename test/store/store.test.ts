import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backUp } from '../../src/store/back-up.ts'
import { openKeptFiles } from '../../src/store/kept-files.ts'
import { openStore } from '../../src/store/store.ts'
import { correction, document, follow, report } from './rows.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dedokoro-store-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('everything stored survives a restart unchanged', () => {
  const first = openStore(folder)
  first.documents.save(document('d1', { facts: { url: 'https://example.com/a' } }))
  first.corrections.add(correction)
  first.reports.add(report)
  first.close()
  const second = openStore(folder)
  expect(second.documents.byAddress('https://example.com/d1')).toEqual(
    document('d1', { facts: { url: 'https://example.com/a' } }),
  )
  expect(second.corrections.all()).toEqual([{ id: 1, ...correction }])
  expect(second.reports.of('1')).toEqual([{ id: 1, ...report }])
  second.close()
})

test('a second correction of the same fact replaces the first', () => {
  const store = openStore(folder)
  store.corrections.add(correction)
  store.corrections.add({ ...correction, value: '佐伯静香' })
  expect(store.corrections.all().map(({ value }) => value)).toEqual(['佐伯静香'])
  store.close()
})

test('all data of one server can be deleted without touching another’s', () => {
  const store = openStore(folder)
  for (const server of ['1', '2']) {
    store.settings.save(server, { private: true, publicChannels: [] })
    store.documents.save(document(`d${server}`, { server }))
    store.corrections.add({ ...correction, server, start: Number(server) })
    store.reports.add({ ...report, server })
    store.feeds.add({ server, address: `https://example.com/${server}`, by: '9' })
    store.feeds.know(Number(server), ['item'], 1)
    store.follows.add({ ...follow, server, channel: server })
    store.notices.record([], [{ target: `c${server}`, key: 'k', follow: Number(server), at: 1, batch: null }])
    store.notices.sent(`c${server}`, 'none', 1)
  }
  store.forgetServer('1')
  const left = (server: string) => [
    store.settings.of(server).private,
    store.documents.of(server),
    store.reports.of(server),
  ]
  expect(left('1')).toEqual([false, [], []])
  expect(left('2').map(one => (Array.isArray(one) ? one.length : one))).toEqual([true, 1, 1])
  expect(store.corrections.all().map(({ server }) => server)).toEqual(['2'])
  expect([store.feeds.all().length, store.follows.all().length, store.notices.pending().length]).toEqual([1, 1, 1])
  expect([store.feeds.isKnown(1, 'item'), store.feeds.isKnown(2, 'item')]).toEqual([false, true])
  expect([store.notices.lastAt('c1'), store.notices.lastAt('c2')]).toEqual([null, 1])
  store.close()
  const bytes = new Database(join(folder, 'servers.sqlite'))
  for (const { name } of bytes.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
    name: string
  }[])
    expect(
      bytes
        .prepare(`SELECT * FROM ${name}`)
        .all()
        .filter(row => 'server' in Object(row) && Object(row).server === '1'),
    ).toEqual([])
  bytes.close()
})

test('the member who brought a document can be forgotten while the document stays', () => {
  const store = openStore(folder)
  store.documents.save(document('d1'))
  store.reports.add(report)
  store.corrections.add(correction)
  store.feeds.add({ server: '1', address: 'https://example.com/', by: '8' })
  store.forgetUser('9')
  expect(store.documents.find('d1')?.by).toBeNull()
  expect([store.reports.of('1')[0]?.by, store.corrections.all()[0]?.by, store.feeds.all()[0]?.by]).toEqual([
    null,
    null,
    '8',
  ])
  store.close()
})

test('a file of the first version is migrated with the servers’ settings', () => {
  const old = new Database(join(folder, 'servers.sqlite'))
  old.exec(`CREATE TABLE servers (id TEXT PRIMARY KEY, private INTEGER NOT NULL, public_channels TEXT NOT NULL) STRICT;
    INSERT INTO servers VALUES ('1', 1, '["7"]'); PRAGMA user_version = 1`)
  old.close()
  const store = openStore(folder)
  expect(store.settings.of('1')).toEqual({ private: true, publicChannels: ['7'] })
  store.documents.save(document('d1'))
  store.close()
})

test('writes that belong together are stored together or not at all', () => {
  const store = openStore(folder)
  const fail = () =>
    store.together(() => {
      store.corrections.add(correction)
      throw new Error('in between')
    })
  expect(fail).toThrow('in between')
  expect(store.corrections.all()).toEqual([])
  store.close()
})

test('two processes can have the file open, and each sees the other’s writes', () => {
  const [one, other] = [openStore(folder), openStore(folder)]
  one.corrections.add(correction)
  other.reports.add(report)
  expect([other.corrections.all().length, one.reports.of('1').length]).toEqual([1, 1])
  one.close()
  other.close()
})

test('a backup is complete even while writing continues, and is never overwritten', () => {
  const data = join(folder, 'data')
  const store = openStore(data)
  const files = openKeptFiles(data, store.documents)
  files.keep(document('d1'), Buffer.from('words'))
  backUp(data, store, join(folder, 'copy'))
  store.documents.remove('d1')
  const copy = openStore(join(folder, 'copy'))
  const [kept] = copy.documents.all()
  expect(kept && openKeptFiles(join(folder, 'copy'), copy.documents).read(kept).toString()).toBe('words')
  expect(() => backUp(data, store, join(folder, 'copy'))).toThrow(/copy already exists/)
  copy.close()
  store.close()
})

test('stored bytes, their facts and their row are created and deleted together', () => {
  const store = openStore(folder)
  const files = openKeptFiles(folder, store.documents)
  files.keep(document('d1', { facts: { url: 'https://example.com/a' } }), Buffer.from('first'))
  expect(readdirSync(files.folder).sort()).toEqual(['d1.html', 'd1.html.meta.json'])
  files.keep(document('d1', { name: 'd1.pdf', hash: 'other' }), Buffer.from('second'))
  expect(readdirSync(files.folder)).toEqual(['d1.pdf'])
  expect(files.read(document('d1', { name: 'd1.pdf' })).toString()).toBe('second')
  files.remove(document('d1', { name: 'd1.pdf' }))
  expect([readdirSync(files.folder), store.documents.all()]).toEqual([[], []])
  store.close()
})

test('a sweep finishes what a killed process began and removes files that no row names', async () => {
  const store = openStore(folder)
  const files = openKeptFiles(folder, store.documents)
  const incoming = join(folder, 'incoming')
  // Killed between the row and the file's place; before the row; and between a row's removal and its file's.
  store.documents.save(document('d1', { facts: { published: '2025-03-01' } }))
  await writeFile(join(incoming, 'hash-d1.d1.html'), 'words')
  await writeFile(join(incoming, 'hash-d2.d2.html'), 'words')
  await writeFile(join(files.folder, 'd3.html'), 'words')
  await writeFile(join(files.folder, 'young.html'), 'words')
  for (const file of [join(incoming, 'hash-d2.d2.html'), join(files.folder, 'd3.html')]) utimesSync(file, 1, 1)
  files.sweep()
  expect(readdirSync(files.folder).sort()).toEqual(['d1.html', 'd1.html.meta.json', 'young.html'])
  expect(existsSync(join(incoming, 'hash-d2.d2.html'))).toBe(false)
  store.close()
})
