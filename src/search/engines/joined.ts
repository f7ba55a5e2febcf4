import type { Listed } from '../../model/holdings.ts'
import type { Article } from '../../model.ts'
import { calledName, plainName } from './called-name.ts'
import type { Engine } from './engine.ts'
import { byDay, bySaying, merge, without } from './merged.ts'

/** How a second engine stands beside a first one. */
export interface Joint {
  /** Ids of articles of the first one that are none any more: changed ones are the second one's. */
  readonly hidden: readonly string[]
  /** Rows of the first one: those of the second one follow. */
  readonly rows: number
}

/** Both lists, of articles that are called what was typed only those, if there are some. */
function calledIn(typed: string, lists: readonly Listed<Article>[], limit: number): Listed<Article> {
  const wanted = plainName(typed)
  const isWhole = (article: Article) => article.id === typed || calledName(article) === wanted
  const hasWhole = lists.some(({ items }) => items.some(isWhole))
  const kept = hasWhole ? lists.filter(({ items }) => items.some(isWhole)) : lists
  return {
    items: kept.flatMap(({ items }) => items).slice(0, limit),
    total: kept.reduce((sum, { total }) => sum + total, 0),
  }
}

const joinedCounts = (lists: readonly ReadonlyMap<string, number>[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const list of lists) for (const [name, count] of list) counts.set(name, (counts.get(name) ?? 0) + count)
  return counts
}

/** Two engines as one. Candidates of the second one come behind the first one's limit: scores order those of one engine. */
export function joinEngines(first: Engine, second: Engine, { hidden, rows }: Joint): Engine {
  const isHidden = new Set(hidden)
  const isThere = ({ id }: Article) => !isHidden.has(id)
  return {
    candidates: async (terms, filter, limit) => {
      const [found, beside] = await Promise.all([
        first.candidates(terms, without(filter, hidden), limit),
        second.candidates(terms, filter, limit),
      ])
      return [...found, ...beside.map(({ row, score }) => ({ row: rows + row, score }))]
    },
    articlesOf: async wanted => {
      const [own, others] = [wanted.filter(row => row < rows), wanted.filter(row => row >= rows)]
      const beside = await second.articlesOf(others.map(row => row - rows))
      return [
        ...(await first.articlesOf(own)),
        ...beside.map(stored => ({ ...stored, firstRow: rows + stored.firstRow })),
      ]
    },
    articles: async ids =>
      new Map([...(await first.articles(ids.filter(id => !isHidden.has(id)))), ...(await second.articles(ids))]),
    articlesBy: async (key, values) => [
      ...(await first.articlesBy(key, values)).filter(isThere),
      ...(await second.articlesBy(key, values)),
    ],
    newest: async (filter, limit) => {
      const [own, beside] = [await first.newest(without(filter, hidden), limit), await second.newest(filter, limit)]
      return { items: merge(own.items, beside.items, byDay).slice(0, limit), total: own.total + beside.total }
    },
    called: async (typed, limit) => {
      const { items, total } = await first.called(typed, limit + hidden.length)
      const there = items.filter(isThere)
      const own = { items: there, total: total - (items.length - there.length) }
      return calledIn(typed, [own, await second.called(typed, limit)], limit)
    },
    statements: async (wanted, limit) => {
      const own = await first.statements({ ...wanted, filter: without(wanted.filter, hidden) }, limit)
      const beside = await second.statements(wanted, limit)
      return { items: merge(own.items, beside.items, bySaying).slice(0, limit), total: own.total + beside.total }
    },
    quoted: async filter => joinedCounts([await first.quoted(without(filter, hidden)), await second.quoted(filter)]),
    all: async function* () {
      for await (const part of first.all()) yield part.filter(({ article }) => isThere(article))
      yield* second.all()
    },
    // The first one may be joined with others.
    close: second.close,
  }
}
