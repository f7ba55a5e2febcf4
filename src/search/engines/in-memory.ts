import { setImmediate as pause } from 'node:timers/promises'
import { allowsArticle, type Filter } from '../../model/filter.ts'
import type { ArticleKey, Holdings, Listed, ReportedArticle, StatementsWanted } from '../../model/holdings.ts'
import type { Article, PlacedStatement } from '../../model.ts'
import { bodyHash } from './body-hash.ts'
import { calledName, plainName } from './called-name.ts'
import { newestPlaces, saidOn } from './told-order.ts'

/** Articles that are handed out in one part. */
const together = 500

/** Makes something when it is first needed. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function put<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

function listed<T>(items: Iterable<T>, fits: (item: T) => boolean, limit: number): Listed<T> {
  const found: T[] = []
  let total = 0
  for (const item of items) {
    if (!fits(item)) continue
    if (total++ < limit) found.push(item)
  }
  return { items: found, total }
}

/** Whether an article, by its place, is one of a filter's; null if all are. */
export type Allows = ((place: number) => boolean) | null

/** Articles and statements in arrays, with look-ups that are made when they are first needed. */
export class ArticlesInMemory {
  readonly articles: readonly Article[]
  readonly #statements: readonly PlacedStatement[]
  readonly #places: ReadonlyMap<string, number>
  /** By article; within one in the order of its text. */
  readonly #said = once(() => this.#bySaid())
  readonly #names = once(() => this.articles.map(calledName))
  readonly #hashes = once(() => this.articles.map(bodyHash))
  readonly #newest = once(() => newestPlaces(this.articles.map(({ published }) => published ?? '')))
  readonly #newestSaid = once(() => this.#newestOf(this.#statements))
  readonly #bySpeaker = once(() => this.#speakersStatements())

  constructor(articles: readonly Article[], statements: readonly PlacedStatement[]) {
    this.articles = articles
    this.#statements = statements
    this.#places = new Map(articles.map(({ id }, place) => [id, place]))
  }

  #bySaid(): readonly (readonly PlacedStatement[])[] {
    const said: PlacedStatement[][] = this.articles.map(() => [])
    for (const statement of this.#statements) said[this.#places.get(statement.article) ?? -1]?.push(statement)
    return said
  }

  #newestOf(statements: readonly PlacedStatement[]): readonly PlacedStatement[] {
    const dates = statements.map(statement => {
      const article = this.#articleOf(statement)
      return article === undefined ? '' : saidOn(statement, article)
    })
    return Array.from(newestPlaces(dates)).flatMap(place => statements[place] ?? [])
  }

  /** The statements of each speaker, newest first. */
  #speakersStatements(): ReadonlyMap<string, readonly PlacedStatement[]> {
    const groups = new Map<string, PlacedStatement[]>()
    for (const statement of this.#newestSaid())
      if (statement.speaker !== null) put(groups, statement.speaker, statement)
    return groups
  }

  #articleOf({ article }: PlacedStatement): Article | undefined {
    return this.articles[this.#places.get(article) ?? -1]
  }

  /** Places of articles with a statement of one of the speakers. */
  #quoting(speakers: readonly string[]): ReadonlySet<number> {
    const said = speakers.flatMap(speaker => this.#bySpeaker().get(speaker) ?? [])
    return new Set(said.map(({ article }) => this.#places.get(article) ?? -1))
  }

  allows(filter: Filter): Allows {
    if (Object.values(filter).every(condition => condition === undefined)) return null
    const { articles, except, speakers, statements, ...facts } = filter
    const only = articles && new Set(articles)
    const left = new Set(except)
    const quoting = speakers && this.#quoting(speakers)
    const reports = (place: number) =>
      this.#said()[place]?.some(({ when }) => statements === 'any' || when !== null) === true
    return place => {
      const article = this.articles[place]
      if (article === undefined || only?.has(article.id) === false || left.has(article.id)) return false
      if (!allowsArticle(facts, article) || quoting?.has(place) === false) return false
      return statements === undefined || reports(place)
    }
  }

  /** The statements that may be wanted, newest first. */
  #mayBeWanted({ speakers, filter: { articles } }: StatementsWanted): readonly PlacedStatement[] {
    if (speakers?.length === 1) return this.#bySpeaker().get(speakers[0] ?? '') ?? []
    if (speakers !== undefined) {
      const names = new Set(speakers)
      return this.#newestSaid().filter(({ speaker }) => speaker !== null && names.has(speaker))
    }
    if (articles === undefined) return this.#newestSaid()
    const places = [...new Set(articles)].map(id => this.#places.get(id) ?? -1).sort((a, b) => a - b)
    return this.#newestOf(places.flatMap(place => this.#said()[place] ?? []))
  }

  async *#parts(): AsyncGenerator<readonly ReportedArticle[]> {
    for (let at = 0; at < this.articles.length; at += together) {
      const part = this.articles.slice(at, at + together)
      yield part.map((article, n) => ({ article, statements: this.#said()[at + n] ?? [] }))
      await pause()
    }
  }

  #valueOf(key: ArticleKey): (place: number) => string | null {
    if (key === 'hash') return place => this.#hashes()[place] ?? null
    return place => this.articles[place]?.[key] ?? null
  }

  holdings(): Holdings {
    return {
      articles: async ids =>
        new Map(
          ids.flatMap(id => {
            const article = this.articles[this.#places.get(id) ?? -1]
            return article === undefined ? [] : [[id, article] as const]
          }),
        ),
      articlesBy: async (key, values) => {
        const [wanted, told] = [new Set(values), this.#valueOf(key)]
        return this.articles.filter((_, place) => wanted.has(told(place) ?? ''))
      },
      newest: async (filter, limit) => {
        const allows = this.allows(filter) ?? (() => true)
        const { items, total } = listed(this.#newest(), allows, limit)
        return { items: items.flatMap(place => this.articles[place] ?? []), total }
      },
      called: async (typed, limit) => this.#called(typed, limit),
      statements: async (wanted, limit) => {
        const allows = this.allows(wanted.filter)
        const fits = ({ article, when }: PlacedStatement) =>
          (wanted.dated !== true || when !== null) && (allows === null || allows(this.#places.get(article) ?? -1))
        const { items, total } = listed(this.#mayBeWanted(wanted), fits, limit)
        return {
          items: items.flatMap(statement => {
            const article = this.#articleOf(statement)
            return article === undefined ? [] : [{ statement, article }]
          }),
          total,
        }
      },
      quoted: async filter => {
        const allows = this.allows(filter)
        const counts = new Map<string, number>()
        for (const { speaker, article } of this.#statements) {
          if (speaker === null || allows?.(this.#places.get(article) ?? -1) === false) continue
          counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
        }
        return counts
      },
      all: () => this.#parts(),
    }
  }

  #called(typed: string, limit: number): Listed<Article> {
    const [names, wanted] = [this.#names(), plainName(typed)]
    const whole = this.articles.filter(({ id }, place) => id === typed || names[place] === wanted)
    if (whole.length > 0) return { items: whole.slice(0, limit), total: whole.length }
    const within = this.articles.filter((_, place) => names[place]?.includes(wanted))
    return { items: within.slice(0, limit), total: within.length }
  }
}
