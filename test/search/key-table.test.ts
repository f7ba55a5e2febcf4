import { expect, test } from 'vitest'
import { keyTable, numbersUnder } from '../../src/search/key-table.ts'

test('each number is found under its key, however large it is', () => {
  const numbers = [0, 1, 2_097_152, 3_000_000_000, 2 ** 32 - 1]
  const table = keyTable([
    ...numbers.map(number => ['汽船', number] as const),
    ...Array.from({ length: 5000 }, (_, number) => [`船${number}`, number] as const),
  ])
  expect([...numbersUnder(table, '汽船')]).toEqual(numbers)
  for (let number = 0; number < 5000; number += 7) expect(numbersUnder(table, `船${number}`)).toContain(number)
  expect(numbersUnder(table, '山')).toHaveLength(0)
  expect(numbersUnder(keyTable([]), '汽船')).toHaveLength(0)
})
