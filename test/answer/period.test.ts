import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPeriod } from '../../src/answer/period.ts'
import { periodForms } from '../../src/answer/period-forms.ts'

const now = new Date('2025-04-02T03:00:00Z')

test.each(periodForms.flatMap(({ name, examples }) => examples.map(example => [name, ...example] as const)))(
  '%s: %s is %s to %s',
  (_, written, from, to) => {
    expect(readPeriod(written, now)).toEqual({ from, to })
  },
)

test('every form has an example that no earlier form matches', () => {
  for (const [n, { examples, pattern }] of periodForms.entries()) {
    const isOwn = examples.some(([written]) => pattern.test(written.toLowerCase()))
    expect([periodForms[n]?.name, isOwn || n === 0]).toEqual([periodForms[n]?.name, true])
  }
})

test.each([
  '__proto__',
  'constructor',
  'toString',
  'まだ',
  '10/25',
  '2024年13月',
  '0月',
  '2月30日',
  '九十九',
  '',
  '年',
  '前',
])('%s is not a period', written => {
  expect(readPeriod(written, now)).toBeNull()
})

test('a day begins at midnight in Japan', () => {
  expect(readPeriod('今日', new Date('2025-04-01T14:59:59Z'))?.from).toBe('2025-04-01')
  expect(readPeriod('きょう', new Date('2025-04-01T15:00:00Z'))?.from).toBe('2025-04-02')
})

test('a month or season without a year is the most recent one that has begun', () => {
  expect(readPeriod('4月', now)?.from).toBe('2025-04-01')
  expect(readPeriod('12月', now)?.from).toBe('2024-12-01')
  expect(readPeriod('春', now)?.from).toBe('2025-03-01')
  expect(readPeriod('夏', now)?.from).toBe('2024-06-01')
})

test('any text is either read or refused, and every period begins before it ends', () => {
  const words = fc.constantFrom(
    '去年',
    'の',
    '夏',
    '3',
    '三',
    '十',
    '日',
    '月',
    '前',
    '年',
    '週間',
    '2024',
    'last ',
    '-',
    '曜',
  )
  const written = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 6 }).map(all => all.join('')),
  )
  fc.assert(
    fc.property(written, typed => {
      const period = readPeriod(typed, now)
      if (period === null) return
      expect(period.from <= period.to).toBe(true)
      for (const day of [period.from, period.to]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }),
    { numRuns: 1000 },
  )
})
