import type { Lexicon } from '../../model.ts'
import { type Desk, keepNothing } from './articles.ts'
import { Budgets } from './budgets.ts'
import { defaultLimits as limits } from './limits.ts'
import { Losses } from './losses.ts'
import { openReader, type ReaderMorphology } from './reader.ts'
import { failureOf, type Readers } from './readers.ts'

/** A reader on this thread: nothing can take the time from it that it needs. For tests and benches, on trusted documents. */
export function openLocalReaders(morphology: ReaderMorphology, lexicon: Lexicon): Readers {
  const reader = openReader(lexicon)
  reader.open(morphology)
  return {
    ask: async (work, argument) => {
      const started = performance.now()
      try {
        const value = await Reflect.apply(reader[work], reader, [argument])
        return { kind: 'done', value, milliseconds: performance.now() - started }
      } catch (error) {
        return failureOf(error)
      }
    },
    tell: (known, argument) => {
      // It has a dictionary already.
      if (known !== 'open') Reflect.apply(reader[known], reader, [argument])
    },
    close: () => undefined,
  }
}

/** What articles are read with on this thread. */
export const localDesk = (morphology: ReaderMorphology, lexicon: Lexicon): Desk => ({
  readers: openLocalReaders(morphology, lexicon),
  budgets: new Budgets(limits, []),
  losses: new Losses(limits),
  limits,
  kept: keepNothing,
})
