import type { Coverage } from '../model/coverage.ts'
import type { Filter } from '../model/filter.ts'
import type { OutletEntry } from '../model.ts'
import { readPeriod } from './period.ts'

/** Filter options as people type them. */
export interface TypedFilter {
  readonly outlet?: string
  readonly from?: string
  readonly to?: string
}

/** A filter, or the option that could not be read. */
export type ReadFilter =
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'bad-date'; readonly option: 'from' | 'to'; readonly value: string }
  | { readonly kind: 'unknown-outlet'; readonly value: string; readonly known: readonly string[] }

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・]/g, '')

/** Outlets and carriers of the coverage, by number of articles. */
export function outletsOf(coverage: Coverage): string[] {
  const counts = new Map<string, number>()
  for (const { outlet, carrier, articles } of coverage.tallies)
    for (const name of [outlet, carrier]) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + articles)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

const namesOf = (outlet: string, entries: readonly OutletEntry[]): readonly string[] => [
  outlet,
  ...(entries.find(({ name }) => name === outlet)?.aliases ?? []),
]

/** The outlet of the coverage that a typed name means: by its name, an alias of the lexicon, or a part of either. */
export function findOutlet(typed: string, coverage: Coverage): string | undefined {
  const wanted = plain(typed)
  const names = (outlet: string) => namesOf(outlet, coverage.lexicon.outlets).map(plain)
  const known = outletsOf(coverage)
  return (
    known.find(outlet => names(outlet).includes(wanted)) ??
    known.find(outlet => names(outlet).some(name => name.includes(wanted)))
  )
}

/** Reads the filter options of a command. A period counts from its first day in `from`, to its last in `to`. */
export function readFilter(typed: TypedFilter, coverage: Coverage, now: Date): ReadFilter {
  const from = typed.from === undefined ? undefined : readPeriod(typed.from, now)
  if (from === null) return { kind: 'bad-date', option: 'from', value: typed.from ?? '' }
  const to = typed.to === undefined ? undefined : readPeriod(typed.to, now)
  if (to === null) return { kind: 'bad-date', option: 'to', value: typed.to ?? '' }
  const outlet = typed.outlet === undefined ? undefined : findOutlet(typed.outlet, coverage)
  if (typed.outlet !== undefined && outlet === undefined)
    return { kind: 'unknown-outlet', value: typed.outlet, known: outletsOf(coverage) }
  return {
    kind: 'filter',
    filter: { ...(outlet && { outlet }), ...(from && { from: from.from }), ...(to && { to: to.to }) },
  }
}
