import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  carriersFor,
  type PageState,
  packState,
  type Role,
  readCarrier,
  unpackState,
} from '../../../src/transport/discord/state.ts'

const row = ['first', 'previous', 'count', 'next', 'last'] as const satisfies readonly Role[]
const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const anyState: fc.Arbitrary<PageState> = fc.record({
  command: fc.constantFrom('ask', 'who-said'),
  page: fc.nat(99),
  options: fc.dictionary(fc.constantFrom('question', 'outlet', 'from', 'private'), fc.oneof(anyText, fc.boolean()), {
    noNullPrototype: true,
  }),
  edition: fc.string({ maxLength: 7 }),
})
const asked = (options: PageState['options']): PageState => ({ command: 'ask', page: 1, options, edition: 'x1' })

test('unpacking restores what was packed, from ids of 1 to 100 characters in any order', () => {
  fc.assert(
    fc.property(anyState, fc.nat(25), (state, more) => {
      const roles: readonly Role[] = [...row, ...Array.from({ length: more }, () => 'choice' as const)]
      const ids = packState(state, roles)
      if (ids === null) return
      expect(ids).toHaveLength(roles.length)
      expect(new Set(ids).size).toBe(roles.length)
      for (const id of ids) expect(id.length).toBeLessThanOrEqual(100)
      expect(ids.map(id => readCarrier(id)?.role)).toEqual(roles)
      expect(unpackState(JSON.parse(JSON.stringify([...ids].reverse().concat('other'))))).toEqual(state)
    }),
    { numRuns: 500 },
  )
})

test('a state fits into exactly as many components as it says it needs', () => {
  fc.assert(
    fc.property(anyState, state => {
      const roles = Array.from({ length: carriersFor(state) }, () => 'filler' as const)
      expect(unpackState(packState(state, roles) ?? [])).toEqual(state)
      expect(packState(state, roles.slice(1))).toBeNull()
    }),
  )
})

test('400 characters of options fit into one row, 500 do not', () => {
  expect(packState(asked({ speaker: '港'.repeat(200), topic: '𠮷'.repeat(100) }), row)).not.toBeNull()
  expect(packState(asked({ question: '港'.repeat(500) }), row)).toBeNull()
})

test('a state with a missing, duplicate or changed part is rejected', () => {
  const ids = packState(asked({ question: '港の工事'.repeat(30) }), row) ?? []
  const [first = '', ...rest] = ids
  expect(unpackState(ids)).not.toBeNull()
  expect(unpackState(rest)).toBeNull()
  expect(unpackState([first, ...ids])).toBeNull()
  expect(unpackState([first.replace('港', '門'), ...rest])).toBeNull()
  expect(unpackState([])).toBeNull()
})

test('foreign ids contain no state', () => {
  for (const id of ['', 'someone-else', 'd00|x|', 'd1z0|x|', 'd1n0|x', ' d1n0|x|', 'p10|x|'])
    expect(readCarrier(id)).toBeNull()
})
