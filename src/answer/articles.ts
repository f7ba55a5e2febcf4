import type { Coverage } from '../model/coverage.ts'
import type { Filter } from '../model/filter.ts'
import type { Listed } from '../model/holdings.ts'
import type { Article } from '../model.ts'

const mostPassages = 100
/** Articles that are listed, at most. */
export const mostArticles = 1000
/** An article counts as found where one of its passages holds this share of the query. */
const enough = 0.5

/** Articles for a query, closest first; without one all of them, newest first. */
export async function findArticles(
  query: string | undefined,
  filter: Filter,
  coverage: Coverage,
): Promise<Listed<Article>> {
  if (query === undefined) return coverage.newest(filter, mostArticles)
  const { ranked } = await coverage.search(query, { filter, limit: mostPassages })
  const found = new Map(
    ranked.filter(({ share }) => share >= enough).map(({ article }) => [article.id, article] as const),
  )
  return { items: [...found.values()], total: found.size }
}

/** Articles whose id or title is what was typed, else those whose title holds it. */
export const articlesCalled = async (typed: string, coverage: Coverage, limit: number): Promise<readonly Article[]> =>
  (await coverage.called(typed, limit)).items
