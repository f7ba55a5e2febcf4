import { beforeAll, expect, test } from 'vitest'
import { editionOf, holdCoverage } from '../../src/coverage/holder.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import { bridge } from '../fakes/bridge.ts'
import { openDocuments } from '../fakes/opened.ts'

let first: Coverage
let second: Coverage
beforeAll(async () => {
  first = await openDocuments(bridge)
  second = await openDocuments({ ...bridge, '5.md': '' })
})

test('a reload replaces the coverage and reports when it finished and how long it took', async () => {
  const coverages = [first, second]
  let now = 1000
  const open = async () => {
    now += 250
    return coverages.shift() ?? first
  }
  const held = await holdCoverage(open, () => now)
  expect([held.coverage(), held.load()]).toEqual([first, { at: new Date(1250), milliseconds: 250 }])
  const edition = held.edition()
  await held.reload()
  expect(held.coverage()).toBe(second)
  expect(held.load().at).toEqual(new Date(1500))
  expect(held.edition()).not.toBe(edition)
})

test('an opening during which the clock is set back took no negative time', async () => {
  const times = [5000, 1000, 1000]
  const held = await holdCoverage(
    async () => first,
    () => times.shift() ?? 1000,
  )
  expect(held.load()).toEqual({ at: new Date(1000), milliseconds: 0 })
})

test('if a reload fails, the old coverage stays and the next reload is attempted', async () => {
  const outcomes = [async () => first, async () => Promise.reject(new Error('the folder is gone')), async () => second]
  const held = await holdCoverage(() => outcomes.shift()?.() ?? Promise.reject(new Error('no more')))
  await expect(held.reload()).rejects.toThrow('the folder is gone')
  expect(held.coverage()).toBe(first)
  await held.reload()
  expect(held.coverage()).toBe(second)
})

test('reloads requested at the same time run once', async () => {
  let opened = 0
  const held = await holdCoverage(async () => {
    opened++
    return first
  })
  await Promise.all([held.reload(), held.reload(), held.reload()])
  expect(opened).toBe(2)
})

test('the same text gives the same edition, and different text a different one', async () => {
  expect(await editionOf(await openDocuments({ ...bridge }))).toBe(await editionOf(first))
  const changed = await openDocuments({ ...bridge, '1.md': bridge['1.md'].replace('60年前', '61年前') })
  expect(await editionOf(changed)).not.toBe(await editionOf(first))
})
