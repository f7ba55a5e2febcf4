import { expect, test } from 'vitest'
import { freshly } from '../../src/coverage/freshly.ts'

/** Openings that end when they are told to. */
function openings() {
  const ends: ((value: number | Error) => void)[] = []
  const open = freshly(
    () =>
      new Promise<number>((resolve, reject) => {
        ends.push(value => (value instanceof Error ? reject(value) : resolve(value)))
      }),
  )
  return { open, ends }
}

test('an opening already in progress is awaited, and the next one serves everyone who asked meanwhile', async () => {
  const { open, ends } = openings()
  const first = open()
  const [second, third] = [open(), open()]
  expect(ends).toHaveLength(1)
  ends[0]?.(1)
  expect(await first).toBe(1)
  await Promise.resolve()
  expect(ends).toHaveLength(2)
  ends[1]?.(2)
  expect(await Promise.all([second, third])).toEqual([2, 2])
})

test('a failed opening does not make the next one fail', async () => {
  const { open, ends } = openings()
  const first = open()
  const second = open()
  ends[0]?.(new Error('torn'))
  await expect(first).rejects.toThrow('torn')
  await Promise.resolve()
  ends[1]?.(2)
  expect(await second).toBe(2)
})
