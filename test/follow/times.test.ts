import { expect, test } from 'vitest'
import { mayTell } from '../../src/follow/times.ts'

const at = (time: string) => Date.parse(`2025-04-01T${time}:00+09:00`)
const times = { minutes: 15, zone: 'Asia/Tokyo', quiet: { from: 22, to: 7 } }

test('a channel that has never been notified may be notified; one that has must wait', () => {
  expect(mayTell(times, null, at('12:00'))).toBe(true)
  expect(mayTell(times, at('11:46'), at('12:00'))).toBe(false)
  expect(mayTell(times, at('11:45'), at('12:00'))).toBe(true)
})

test('a message sent before the clock was set back does not delay the next', () => {
  expect(mayTell(times, at('12:00'), at('11:00'))).toBe(true)
})

test.each([
  ['21:59', true],
  ['22:00', false],
  ['03:00', false],
  ['06:59', false],
  ['07:00', true],
])('with quiet hours from 22 to 7 at %s: %s', (time, expected) => {
  expect(mayTell(times, null, at(time))).toBe(expected)
})

test('quiet hours are in the server’s time zone', () => {
  expect(mayTell({ ...times, zone: 'America/New_York' }, null, at('12:00'))).toBe(false)
  expect(mayTell({ ...times, quiet: null }, null, at('03:00'))).toBe(true)
})
