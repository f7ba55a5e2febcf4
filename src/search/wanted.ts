import type { Wanted } from '../model/search.ts'
import { type Row, termKinds } from './term-store.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Whether the word at a place of a row's article may be the answer itself. */
export type IsWanted = (row: Row, at: number) => boolean

/** Reads what the answer may look like: with counters a number must carry one of them, without any kind will do. */
export function wantedIn(wanted: Wanted | undefined, { words }: Pick<Vocabulary, 'words'>): IsWanted {
  if (wanted === undefined || wanted.kinds.length === 0) return () => false
  const kinds = new Set(wanted.kinds.map(kind => termKinds.indexOf(kind)))
  const counted = wanted.counters
  return ({ terms }, at) => {
    if (!kinds.has(terms.kinds[at] ?? 0)) return false
    if (counted.length === 0) return true
    const word = words[terms.ids[at] ?? -1] ?? ''
    return counted.some(counter => word.endsWith(counter))
  }
}
