import type { Filter } from '../../model/filter.ts'
import type { StoredStatement } from '../../model/holdings.ts'
import type { Article } from '../../model.ts'
import { saidOn } from './told-order.ts'

/** Merges two lists that are in order; of equal ones those of the first come first. */
export function merge<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): T[] {
  const merged: T[] = []
  let at = 0
  for (const one of second) {
    for (let next = first[at]; next !== undefined && compare(next, one) <= 0; next = first[++at]) merged.push(next)
    merged.push(one)
  }
  return [...merged, ...first.slice(at)]
}

const newer = (a: string, b: string): number => (a === b ? 0 : b > a ? 1 : -1)

export const byDay = (a: Article, b: Article): number => newer(a.published ?? '', b.published ?? '')

export const bySaying = (a: StoredStatement, b: StoredStatement): number =>
  newer(saidOn(a.statement, a.article), saidOn(b.statement, b.article))

/** A filter that some more articles are none of. */
export const without = (filter: Filter, ids: readonly string[]): Filter =>
  ids.length === 0 ? filter : { ...filter, except: [...(filter.except ?? []), ...ids] }
