import type { CoverageSizes, Tally } from '../model/coverage.ts'
import type { Article, Dropped, PlacedStatement, Problem, Speaker } from '../model.ts'
import { passagesOf } from '../search/passages.ts'

/** What every process keeps of a coverage in memory besides the vocabulary, wherever the articles are: plain data. */
export interface CoverageFacts {
  readonly sizes: CoverageSizes
  readonly tallies: readonly Tally[]
  readonly speakers: readonly Speaker[]
  /** Sources without a name, by their descriptions, the most quoted first. */
  readonly described: readonly Speaker[]
  readonly problems: readonly Problem[]
  readonly dropped: readonly Dropped[]
}

/** Counts articles by outlet, carrier and day. */
export class TallyCounter {
  readonly #groups = new Map<string, { -readonly [K in keyof Tally]: Tally[K] }>()

  /** Adds an article, or takes it away. */
  count({ outlet, carrier, published }: Article, passages: number, sign: 1 | -1 = 1): void {
    this.add({ outlet, carrier, day: published?.slice(0, 10) ?? null, articles: sign, passages: sign * passages })
  }

  add(tally: Tally): void {
    const key = JSON.stringify([tally.outlet, tally.carrier, tally.day])
    const group = this.#groups.get(key)
    if (group === undefined) this.#groups.set(key, { ...tally })
    else {
      group.articles += tally.articles
      group.passages += tally.passages
    }
  }

  done(): readonly Tally[] {
    return [...this.#groups.values()].filter(({ articles }) => articles > 0)
  }
}

/** Sources without a name, by how often each description is quoted: 捜査関係者. */
export function describedBy(counts: ReadonlyMap<string, number>): readonly Speaker[] {
  return [...counts]
    .map(([name, statements]) => ({ name, aliases: [], readings: [], statements }))
    .sort((a, b) => b.statements - a.statements)
}

/** Counts what a process keeps of articles and statements, which come in the order of the coverage. */
export class FactsCounter {
  readonly #tallies = new TallyCounter()
  readonly #described = new Map<string, number>()
  readonly #sizes = { articles: 0, passages: 0, statements: 0, bytes: 0 }

  addArticle(article: Article): void {
    const passages = passagesOf(article).length
    this.#tallies.count(article, passages)
    this.#sizes.articles++
    this.#sizes.passages += passages
    this.#sizes.bytes += Buffer.byteLength(article.body)
  }

  addStatement({ speaker, named }: PlacedStatement): void {
    this.#sizes.statements++
    if (speaker !== null && !named) this.#described.set(speaker, (this.#described.get(speaker) ?? 0) + 1)
  }

  done(others: Pick<CoverageFacts, 'speakers' | 'problems' | 'dropped'>): CoverageFacts {
    return {
      ...others,
      sizes: this.#sizes,
      tallies: this.#tallies.done(),
      described: describedBy(this.#described),
    }
  }
}
