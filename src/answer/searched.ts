import type { Coverage, Tally } from '../model/coverage.ts'
import { allowsArticle, type Filter } from '../model/filter.ts'

/** What an answer was looked for in: articles and passages after the filter, their outlets and period. */
export interface Searched {
  readonly articles: number
  readonly passages: number
  readonly outlets: readonly string[]
  /** First and last known day of publication, or null where no article tells one. */
  readonly from: string | null
  readonly to: string | null
}

/** Things that something dates, newest first; those without a date last, in their own order. */
export const newestFirst = (a: { published: string | null }, b: { published: string | null }): number =>
  a.published === b.published ? 0 : (b.published ?? '') > (a.published ?? '') ? 1 : -1

/** What the filter leaves of the coverage, counted. */
async function talliesWithin({ articles, ...filter }: Filter, coverage: Coverage): Promise<readonly Tally[]> {
  const tallies = articles === undefined ? coverage.tallies : await coverage.talliesOf(articles)
  return tallies.filter(({ outlet, carrier, day }) =>
    allowsArticle(filter, { id: '', outlet, carrier, published: day }),
  )
}

/** How many articles the filter leaves that tell no date. */
export async function undatedIn(coverage: Coverage, filter: Filter): Promise<number> {
  const tallies = await talliesWithin(filter, coverage)
  return tallies.reduce((sum, { day, articles }) => sum + (day === null ? articles : 0), 0)
}

/** Sums up what the filter leaves of the coverage. */
export async function searchedIn(coverage: Coverage, filter: Filter): Promise<Searched> {
  const tallies = await talliesWithin(filter, coverage)
  const sum = (of: 'articles' | 'passages') => tallies.reduce((total, tally) => total + tally[of], 0)
  const days = tallies.flatMap(({ day }) => day ?? []).sort((a, b) => (a < b ? -1 : 1))
  const outlets = [...new Set(tallies.flatMap(({ outlet }) => outlet ?? []))]
  return {
    articles: sum('articles'),
    passages: sum('passages'),
    outlets: outlets.sort((a, b) => a.localeCompare(b, 'ja')),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}
