import type { Article, Parsed, Passage, PlacedStatement, Speaker, Statement } from '../../model.ts'
import { ColumnsBuilder, type IndexColumns } from '../../search/build.ts'
import { passagesOf } from '../../search/passages.ts'
import type { ArticleNames } from '../../statements/entities/names.ts'
import { speakersOf } from '../../statements/entities/speaker-list.ts'
import { Rounds, type Told } from '../../statements/statements.ts'
import type { ArticleReading } from './article.ts'
import type { Crew } from './crew.ts'
import type { Telling } from './reader.ts'

/** Gives each statement the passage that it begins in. */
function place(statements: readonly Statement[], passages: readonly Passage[]): PlacedStatement[] {
  const byArticle = new Map<string, Passage[]>()
  for (const passage of passages) {
    const group = byArticle.get(passage.article)
    if (group === undefined) byArticle.set(passage.article, [passage])
    else group.push(passage)
  }
  return statements.flatMap(statement => {
    const passage = byArticle.get(statement.article)?.findLast(({ start }) => start <= statement.start)
    return passage === undefined ? [] : [{ ...statement, passage: passage.id }]
  })
}

/** All that was found out of documents, as plain data: what a snapshot holds. */
export interface CoverageContents {
  readonly parsed: Parsed
  readonly statements: readonly PlacedStatement[]
  readonly speakers: readonly Speaker[]
  readonly columns: IndexColumns
}

/** Joins what was read of articles: indexes passages for search, and finds out who said what. */
export class CoverageBuilder {
  readonly #columns = new ColumnsBuilder()
  readonly #names: ({ readonly article: string } & ArticleNames)[] = []
  readonly #telling: Telling[] = []

  /** Takes the reading of an article; articles come in the order of the coverage. */
  add(article: Article, { terms, names, tokens }: ArticleReading): void {
    this.#columns.add(article, terms)
    this.#names.push({ article: article.id, ...names })
    if (tokens !== null) this.#telling.push({ article, tokens })
  }

  async done(parsed: Parsed, crew: Crew): Promise<CoverageContents> {
    crew.know(this.#names)
    // The others begin to tell meanwhile.
    const telling = crew.tell(this.#telling)
    const columns = this.#columns.done()
    const statements = await this.#tellAll(telling, crew)
    const names = [...new Set(statements.flatMap(({ named, speaker }) => (named && speaker !== null ? [speaker] : [])))]
    const readings = crew.readings(names)
    const readingsOf = new Map(names.map((name, n) => [name, readings[n] ?? []]))
    const speakers = speakersOf(statements, name => readingsOf.get(name) ?? [])
    return { parsed, statements: place(statements, parsed.articles.flatMap(passagesOf)), speakers, columns }
  }

  async #tellAll(telling: AsyncIterable<Told>, crew: Crew): Promise<readonly Statement[]> {
    const rounds = new Rounds()
    for await (const told of telling) rounds.take(told)
    crew.prove(rounds.adopted)
    const concerned = new Set(this.#names.filter(rounds.concerns()).map(({ article }) => article))
    for await (const told of crew.tell(this.#telling.filter(({ article }) => concerned.has(article.id))))
      rounds.take(told)
    return rounds.statements
  }
}
