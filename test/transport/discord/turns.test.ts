import { setImmediate as nextRound } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { openTurns, type Turn, type Turns } from '../../../src/transport/discord/turns.ts'

let now: number
let turns: Turns
let order: string[]
beforeEach(() => {
  now = 0
  order = []
  turns = openTurns({ now: () => now, random: () => 1, sleep: () => new Promise(() => undefined) })
})

/** Asks a question that does nothing but be answered. */
async function ask(asker: string, name: string): Promise<void> {
  const { end } = await turns(asker)
  order.push(name)
  end()
}

/** Asks a question that takes the processor, and milliseconds by the clock. */
async function askMuch(asker: string, name: string, milliseconds: number): Promise<void> {
  const { end } = await turns(asker)
  order.push(name)
  const until = process.cpuUsage().user + milliseconds * 1000
  while (process.cpuUsage().user < until);
  now += milliseconds
  end()
}

test('one member’s simultaneous questions take turns with those of others', async () => {
  const all = [ask('a', 'a1'), ask('a', 'a2'), ask('a', 'a3'), ask('a', 'a4'), ask('b', 'b1')]
  await nextRound()
  all.push(ask('c', 'c1'))
  await Promise.all(all)
  expect([...order].sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'c1'])
  expect(order.filter(name => name.startsWith('a'))).toEqual(['a1', 'a2', 'a3', 'a4'])
  expect(order.slice(0, 2)).toEqual(['a1', 'b1'])
  expect(order.indexOf('c1')).toBeLessThan(order.indexOf('a3'))
})

test('what many ask in the same instant comes before the second of whoever asked twenty', async () => {
  const own = Array.from({ length: 20 }, (_, at) => ask('a', `a${at}`))
  await Promise.all([...own, ...Array.from({ length: 100 }, (_, at) => ask(`b${at}`, 'b'))])
  expect(order.slice(0, 101).filter(name => name !== 'b')).toEqual(['a0'])
  expect(order).toHaveLength(120)
})

test('whoever asks what takes long comes after several questions of one who asks what does not', async () => {
  const heavy = ['a1', 'a2'].map(name => askMuch('a', name, 10))
  const light = Array.from({ length: 6 }, (_, at) => ask('b', `b${at}`))
  await Promise.all([...heavy, ...light])
  expect(order).toEqual(['a1', 'b0', 'b1', 'b2', 'b3', 'b4', 'b5', 'a2'])
})

test('a member has one turn at a time, others do not wait for it to end', async () => {
  const first = await turns('a')
  let second: Turn | null = null
  const waiting = turns('a').then(turn => {
    second = turn
  })
  await ask('b', 'b1')
  await ask('c', 'c1')
  expect([second, order]).toEqual([null, ['b1', 'c1']])
  first.end()
  first.end()
  await waiting
  expect(second).not.toBeNull()
})

test('a member who waited for the answers is answered at once', async () => {
  await ask('a', 'a1')
  await ask('a', 'a2')
  await nextRound()
  await nextRound()
  let isAnswered = false
  void turns('a').then(() => {
    isAnswered = true
  })
  await Promise.resolve()
  expect(isAnswered).toBe(true)
})
