import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PageState, packState, SLOTS, slotOf, unpackState } from '../../../src/transport/discord/state.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const anyState: fc.Arbitrary<PageState> = fc.record({
  command: fc.constantFrom('ask', 'who-said'),
  page: fc.nat(99),
  options: fc.dictionary(fc.constantFrom('question', 'outlet', 'from', 'private'), fc.oneof(anyText, fc.boolean()), {
    noNullPrototype: true,
  }),
})

test('what was packed comes out again, from ids of 1 to 100 characters in any order', () => {
  fc.assert(
    fc.property(anyState, state => {
      const ids = packState(state)
      if (ids === null) return
      expect(ids).toHaveLength(5)
      expect(new Set(ids).size).toBe(5)
      for (const id of ids) expect(id.length).toBeLessThanOrEqual(100)
      expect(ids.map(slotOf)).toEqual(SLOTS)
      expect(unpackState(JSON.parse(JSON.stringify([...ids].reverse().concat('other'))))).toEqual(state)
    }),
    { numRuns: 500 },
  )
})

test('options of 400 characters fit', () => {
  expect(
    packState({ command: 'who-said', page: 99, options: { speaker: '港'.repeat(200), topic: '𠮷'.repeat(100) } }),
  ).not.toBeNull()
})

test('options of 500 characters do not', () => {
  expect(packState({ command: 'ask', page: 0, options: { question: '港'.repeat(500) } })).toBeNull()
})

test('a state with a part missing, twice or changed is none', () => {
  const ids = packState({ command: 'ask', page: 1, options: { question: '港の工事' } }) ?? []
  const [first = '', ...rest] = ids
  expect(unpackState(rest)).toBeNull()
  expect(unpackState([first, ...ids])).toBeNull()
  expect(unpackState([first.replace('港', '門'), ...rest])).toBeNull()
})

test('ids of others have no slot', () => {
  for (const id of ['', 'someone-else', 'p00|x|', 'p15|x|', 'p10|x', ' p10|x|']) expect(slotOf(id)).toBeNull()
})
