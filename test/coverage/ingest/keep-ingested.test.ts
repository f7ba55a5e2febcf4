import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { keepIngested } from '../../../src/coverage/ingest/keep-ingested.ts'
import { documents } from '../../fakes/documents.ts'
import { writeFolder } from '../../fakes/opened.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** Ingests a folder; when it is watched, more than the time passes that a change waits for others. The number of runs. */
async function runsWhile(during: (folder: string) => Promise<void>): Promise<number> {
  const folder = await writeFolder(documents)
  let runs = 0
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let tell = () => {}
  const isReady = new Promise<void>(resolve => {
    tell = resolve
  })
  const run = async () => {
    runs++
    if (runs === 1) await during(folder)
  }
  const stop = await keepIngested({ folder }, { run, ready: () => tell() })
  await isReady
  await vi.advanceTimersByTimeAsync(1000)
  await stop()
  return runs
}

test('a folder that did not change is not ingested again when the watch begins', async () => {
  expect(await runsWhile(async () => undefined)).toBe(1)
})

test('a document that came during the first run is ingested when the watch begins', async () => {
  expect(await runsWhile(folder => writeFile(join(folder, 'market.md'), '青浜の朝市に三店が並んだ。\n'))).toBe(2)
})
