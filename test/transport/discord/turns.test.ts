import { setImmediate as nextRound } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openTurns } from '../../../src/transport/discord/turns.ts'

test('one member’s simultaneous questions take turns with those of others', async () => {
  const turns = openTurns()
  const order: string[] = []
  const ask = (asker: string, name: string) => turns(asker).then(() => void order.push(name))
  const all = [ask('a', 'a1'), ask('a', 'a2'), ask('a', 'a3'), ask('a', 'a4'), ask('b', 'b1')]
  await nextRound()
  all.push(ask('c', 'c1'))
  await Promise.all(all)
  expect([...order].sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'c1'])
  expect(order.filter(name => name.startsWith('a'))).toEqual(['a1', 'a2', 'a3', 'a4'])
  expect(order.slice(0, 2)).toEqual(['a1', 'b1'])
  expect(order.indexOf('c1')).toBeLessThan(order.indexOf('a4'))
})

test('a member who waited for the answers is answered at once', async () => {
  const turns = openTurns()
  await turns('a')
  await turns('a')
  await nextRound()
  await nextRound()
  let isAnswered = false
  void turns('a').then(() => {
    isAnswered = true
  })
  await Promise.resolve()
  expect(isAnswered).toBe(true)
})
