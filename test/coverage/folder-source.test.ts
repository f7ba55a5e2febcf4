import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderSource } from '../../src/coverage/folder-source.ts'
import { defaultLimits } from '../../src/coverage/reading/limits.ts'
import { openMorphology } from '../../src/language/analyzer.ts'
import { newsroom } from '../fakes/newsroom.ts'
import { reply, writeFolder } from '../fakes/opened.ts'
import { wordsShown } from '../fakes/shown.ts'

const never = 2 ** 30
const dictionary = openMorphology()

async function openSource(quiet: number) {
  const [folder, cache] = [await writeFolder(newsroom), await writeFolder({})]
  const warned: string[] = []
  const tools = { dictionary, warn: (sentence: string) => void warned.push(sentence) }
  const source = folderSource({ folder, cache, limits: defaultLimits }, tools, { least: 1, most: 3, quiet })
  return { source, folder, warned }
}

const changed = newsroom['ferry.md'].replace('一日に八往復になる。', '一日に十二往復になる。')

test('a change is laid over what was already read, and nothing is reopened when nothing changed', async () => {
  const { source, folder, warned } = await openSource(never)
  const first = await source.open()
  expect(await source.open()).toBe(first)
  await writeFile(join(folder, 'ferry.md'), changed)
  await rm(join(folder, 'whale.md'))
  const second = await source.open()
  expect(wordsShown(await reply(second, '渡し船は一日に何往復？'))).toContain('十二往復')
  expect(second.sizes.articles).toBe(first.sizes.articles - 1)
  expect(await source.open()).toBe(second)
  await writeFile(join(folder, 'ferry.md'), `${changed}\n`)
  await writeFile(join(folder, 'whale.md'), newsroom['whale.md'])
  const third = await source.open()
  expect(third.sizes.articles).toBe(first.sizes.articles)
  expect(wordsShown(await reply(third, '渡し船は一日に何往復？'))).toContain('十二往復')
  expect(warned).toEqual([])
})

test('a changed sidecar, or too many changes, cause everything to be read again', async () => {
  const { source, folder } = await openSource(never)
  await source.open()
  await writeFile(join(folder, 'tower.meta.json'), JSON.stringify({ outlet: '塔の新聞' }))
  const told = await source.open()
  expect(told.tallies.map(({ outlet }) => outlet)).toContain('塔の新聞')
  for (const name of ['a', 'b', 'c', 'd'])
    await writeFile(join(folder, `${name}.md`), newsroom['lamp.md'].replaceAll('街灯', `${name}の明かり`))
  expect((await source.open()).sizes.articles).toBeGreaterThan(told.sizes.articles)
})

test('after a while without changes, everything is read again', async () => {
  const { source, folder } = await openSource(1)
  await source.open()
  let notice = (): void => undefined
  const stop = source.watch(async () => notice())
  await writeFile(join(folder, 'ferry.md'), changed)
  const beside = await source.open()
  let whole = beside
  // The watcher may call before, for the change itself.
  while (whole === beside) {
    await new Promise<void>(resolve => {
      notice = resolve
    })
    whole = await source.open()
  }
  expect(whole.sizes).toEqual(beside.sizes)
  expect(wordsShown(await reply(whole, '渡し船は一日に何往復？'))).toContain('十二往復')
  await stop()
})

test('a change made before the folder is watched is not missed', async () => {
  const { source, folder } = await openSource(never)
  const first = await source.open()
  await writeFile(join(folder, 'ferry.md'), changed)
  let stop: (() => unknown) | undefined
  await new Promise<void>(resolve => {
    stop = source.watch(async () => resolve())
  })
  await stop?.()
  const second = await source.open()
  expect(second).not.toBe(first)
  expect(wordsShown(await reply(second, '渡し船は一日に何往復？'))).toContain('十二往復')
})
