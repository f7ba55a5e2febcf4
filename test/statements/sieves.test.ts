import { describe, expect, test } from 'vitest'
import { sieves } from '../../src/statements/sieves/index.ts'
import type { Sieve } from '../../src/statements/sieves/sieve.ts'
import { findStatements } from '../../src/statements/statements.ts'
import { articleOf, lexicon, lookUp } from './read.ts'

const foundIn = (text: string, by: readonly Sieve[] = sieves) =>
  findStatements([articleOf(text)], { lexicon, lookUp, sieves: by }).statements.map(
    ({ speaker, text: words, rule }) => ({
      speaker,
      words,
      rule,
    }),
  )

describe.each(sieves)('$name', sieve => {
  test.each(sieve.examples)('%s', (text, speaker, words) => {
    expect(foundIn(text)).toContainEqual({ speaker, words, rule: sieve.name })
  })

  test('is missed without the sieve', () => {
    const others = sieves.filter(other => other !== sieve)
    const kept = sieve.examples.filter(([text, speaker, words]) =>
      foundIn(text, others).some(found => found.speaker === speaker && found.words === words),
    )
    expect(kept.length).toBeLessThan(sieve.examples.length)
  })
})

test('no two sieves have the same name', () => {
  const names = sieves.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
