import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeptFiles } from '../../src/store/kept-files.ts'
import { openStore } from '../../src/store/store.ts'
import { repository } from '../fakes/repository.ts'
import { correction, document, follow, report } from './rows.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dedokoro-store-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const writes = {
  documents: `files.keep({ ...document, id: 'd' + n, name: 'd' + n + '.html', hash: 'h' + n }, Buffer.from('words ' + n))`,
  corrections: `store.corrections.add({ ...correction, start: n })`,
  reports: `store.reports.add({ ...report, start: n })`,
  follows: `store.follows.add({ ...follow, name: String(n) })`,
  notices: `store.notices.record(['k' + n], [{ target: 'c1', key: String(n), follow: 1, at: n, batch: null }])`,
  seen: `store.notices.record([String(n)], [])`,
  feeds: `store.feeds.add({ server: '1', address: 'https://example.com/' + n, by: null })`,
  feed_items: `if (n === 0) store.feeds.add({ server: '1', address: 'a', by: null }); store.feeds.know(1, [String(n)], n)`,
} as const
const read: Readonly<Record<keyof typeof writes, (store: ReturnType<typeof openStore>) => readonly number[]>> = {
  documents: store => {
    const files = openKeptFiles(folder, store.documents)
    files.sweep()
    return store.documents.all().map(one => Number(files.read(one).toString().slice('words '.length)))
  },
  corrections: store => store.corrections.all().map(({ start }) => start),
  reports: store => store.reports.of('1').map(({ start }) => start),
  follows: store => store.follows.all().map(({ name }) => Number(name)),
  notices: store => store.notices.pending().map(({ key }) => Number(key)),
  seen: store => [...store.notices.seen()].map(Number),
  feeds: store => store.feeds.all().map(({ address }) => Number(address.slice('https://example.com/'.length))),
  feed_items: store => Array.from({ length: 5000 }, (_, n) => n).filter(n => store.feeds.isKnown(1, String(n))),
}

test.each(Object.keys(writes) as (keyof typeof writes)[])('what was written to %s survives kill -9', async table => {
  const program = join(folder, 'writing.mts')
  const from = (path: string) => JSON.stringify(join(repository, path))
  await writeFile(
    program,
    `import { openStore } from ${from('src/store/store.ts')}
    import { openKeptFiles } from ${from('src/store/kept-files.ts')}
    const store = openStore(${JSON.stringify(folder)})
    const files = openKeptFiles(${JSON.stringify(folder)}, store.documents)
    const [document, correction, report, follow] = ${JSON.stringify([document('d'), correction, report, follow])}
    for (let n = 0; ; n++) {
      ${writes[table]}
      process.stdout.write(n + '\\n')
    }`,
  )
  const writing = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  writing.stdout.on('data', chunk => {
    told += chunk
    if (told.split('\n').length > 50) writing.kill('SIGKILL')
  })
  await once(writing, 'close')
  const written = told.split('\n').slice(0, -1).map(Number)
  expect(written.length).toBeGreaterThanOrEqual(50)
  const store = openStore(folder)
  const found = new Set(read[table](store))
  expect(written.filter(n => !found.has(n))).toEqual([])
  store.close()
})
