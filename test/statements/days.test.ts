import { expect, test } from 'vitest'
import { statementsIn } from './read.ts'

/** The day of the mayor's words, in an article of 20 March 2024. */
const when = (day: string) => statementsIn(`小林誠市長は${day}「橋を必ず守る」と答えた。`)[0]?.when

test.each([
  ['18日取材に', '2024-03-18'],
  ['18日の取材に', '2024-03-18'],
  ['3日連続取材に', null],
  ['3日目の取材に', null],
  ['2日ぶり取材に', null],
  ['18日以降会見に', null],
])('the day of what was said is read from %s: %s', (words, day) => {
  expect(when(words)).toBe(day)
})
