import type { Coverage } from '../model/coverage.ts'
import { allowsArticle, type Filter } from '../model/filter.ts'
import type { Article } from '../model.ts'

/** What an answer was looked for in: articles and passages after the filter, their outlets and period. */
export interface Searched {
  readonly articles: number
  readonly passages: number
  readonly outlets: readonly string[]
  /** First and last known day of publication, or null where no article tells one. */
  readonly from: string | null
  readonly to: string | null
}

/** Articles by day of publication, newest first; those without one last, in their own order. */
export const newestFirst = (a: Article, b: Article): number =>
  a.published === b.published ? 0 : (b.published ?? '') > (a.published ?? '') ? 1 : -1

/** Articles that no filter but one of ids tells apart. */
interface Group {
  readonly example: Article
  articles: number
  passages: number
}

/** Counted once for a coverage: a sum over 67,000 articles takes longer than the search. */
interface Counts {
  readonly groups: readonly Group[]
  /** By article. */
  readonly passages: ReadonlyMap<string, number>
}

const known = new WeakMap<Coverage, Counts>()

function countsOf(coverage: Coverage): Counts {
  const passages = new Map<string, number>()
  for (const { article } of coverage.passages) passages.set(article, (passages.get(article) ?? 0) + 1)
  const groups = new Map<string, Group>()
  for (const article of coverage.articles.values()) {
    const key = `${article.outlet}\n${article.carrier}\n${article.published?.slice(0, 10)}`
    const group = groups.get(key) ?? { example: article, articles: 0, passages: 0 }
    group.articles++
    group.passages += passages.get(article.id) ?? 0
    groups.set(key, group)
  }
  return { groups: [...groups.values()], passages }
}

function groupsWithin({ articles: ids }: Filter, coverage: Coverage): readonly Group[] {
  const counts = known.get(coverage) ?? countsOf(coverage)
  known.set(coverage, counts)
  if (ids === undefined) return counts.groups
  return [...new Set(ids)].flatMap(id => {
    const example = coverage.articles.get(id)
    return example === undefined ? [] : [{ example, articles: 1, passages: counts.passages.get(id) ?? 0 }]
  })
}

/** Sums up what the filter leaves of the coverage. */
export function searchedIn(coverage: Coverage, filter: Filter): Searched {
  const groups = groupsWithin(filter, coverage).filter(({ example }) => allowsArticle(filter, example))
  const sum = (of: 'articles' | 'passages') => groups.reduce((total, group) => total + group[of], 0)
  const days = groups.flatMap(({ example }) => example.published?.slice(0, 10) ?? []).sort((a, b) => (a < b ? -1 : 1))
  const outlets = [...new Set(groups.flatMap(({ example }) => example.outlet ?? []))]
  return {
    articles: sum('articles'),
    passages: sum('passages'),
    outlets: outlets.sort((a, b) => a.localeCompare(b, 'ja')),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}
