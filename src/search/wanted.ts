import type { Wanted } from '../model/search.ts'
import { type TermStore, termKinds } from './term-store.ts'

/** Whether the word at a place of the store may be the answer itself. */
export type IsWanted = (at: number) => boolean

/** Reads what the answer may look like: with counters a number must carry one of them, without any kind will do. */
export function wantedIn(wanted: Wanted | undefined, store: TermStore): IsWanted {
  if (wanted === undefined || wanted.kinds.length === 0) return () => false
  const kinds = new Set(wanted.kinds.map(kind => termKinds.indexOf(kind)))
  const counted = wanted.counters
  return at => {
    if (!kinds.has(store.kinds[at] ?? 0)) return false
    if (counted.length === 0) return true
    const word = store.words[store.ids[at] ?? -1] ?? ''
    return counted.some(counter => word.endsWith(counter))
  }
}
