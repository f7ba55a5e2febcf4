import type { Article, Parsed, Passage, PlacedStatement, Speaker, Statement } from '../../model.ts'
import { ColumnsBuilder, type IndexColumns } from '../../search/build.ts'
import { passagesOf } from '../../search/passages.ts'
import { speakersOf } from '../../statements/entities/speaker-list.ts'
import { type Attributed, attributionRounds, type Named, type Round } from '../../statements/rounds.ts'
import type { ArticleReading } from './article.ts'
import { articleKey, askAbout, type Desk } from './articles.ts'
import { Ledger } from './ledger.ts'
import type { Attributable, NamesOfArticle } from './reader.ts'
import { inOrder } from './readers.ts'

/** The last passage of an article that begins at or before a place; passages stand in the order of their beginnings. */
function passageAt(passages: readonly Passage[], place: number): Passage | undefined {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((passages[middle]?.start ?? Number.POSITIVE_INFINITY) <= place) low = middle + 1
    else high = middle
  }
  return passages[low - 1]
}

/** Gives each statement the passage that it begins in. */
export function placeStatements(statements: readonly Statement[], passages: readonly Passage[]): PlacedStatement[] {
  const byArticle = new Map<string, Passage[]>()
  for (const passage of passages) {
    const group = byArticle.get(passage.article)
    if (group === undefined) byArticle.set(passage.article, [passage])
    else group.push(passage)
  }
  return statements.flatMap(statement => {
    const passage = passageAt(byArticle.get(statement.article) ?? [], statement.start)
    return passage === undefined ? [] : [{ ...statement, passage: passage.id }]
  })
}

/** All that was found out of documents, as plain data: what a snapshot contains. */
export interface CoverageContents {
  readonly parsed: Parsed
  readonly statements: readonly PlacedStatement[]
  readonly speakers: readonly Speaker[]
  readonly columns: IndexColumns
}

/** Joins what was read of articles: indexes passages for search, and finds out who said what. */
export class CoverageBuilder {
  readonly #columns = new ColumnsBuilder()
  readonly #names: NamesOfArticle[] = []
  readonly #attributable: Named<Attributable>[] = []

  /** Takes the reading of an article; articles come in the order of the coverage. */
  add(article: Article, { terms, names, tokens }: ArticleReading): void {
    this.#columns.add(article, terms)
    this.#names.push({ article: article.id, ...names })
    if (tokens !== null) this.#attributable.push({ item: { article, tokens }, names })
  }

  /** @throws Error if readers ended */
  async done(parsed: Parsed, desk: Desk): Promise<CoverageContents> {
    const { readers } = desk
    readers.tell('know', this.#names)
    // Readers begin to attribute meanwhile.
    const attributing = this.#attribute(desk)
    attributing.catch(() => undefined)
    const columns = this.#columns.done()
    const statements = await attributing
    const names = [...new Set(statements.flatMap(({ named, speaker }) => (named && speaker !== null ? [speaker] : [])))]
    const asked = await readers.ask('bearers', names)
    const bearers = new Map(names.map((name, n) => [name, asked.kind === 'done' ? asked.value[n] : undefined]))
    const speakers = speakersOf(statements, name => bearers.get(name) ?? { readings: [] })
    return { parsed, statements: placeStatements(statements, parsed.articles.flatMap(passagesOf)), speakers, columns }
  }

  async #attribute(desk: Desk): Promise<readonly Statement[]> {
    const rounds = attributionRounds(this.#attributable)
    let round = rounds.next()
    while (!round.done) round = rounds.next(await attributeRound(round.value, desk))
    return round.value
  }
}

/** What the articles of a round told; those that had to be given up are losses. */
async function attributeRound({ confirm, items }: Round<Attributable>, desk: Desk): Promise<readonly Attributed[]> {
  const { readers, kept, limits, losses } = desk
  const ledger = new Ledger(kept, limits)
  if (confirm.length > 0) readers.tell('confirm', confirm)
  const attribute = (item: Attributable) =>
    ledger.unlessGivenUp(
      () => ['attribute', articleKey(item.article)],
      () => askAbout(item.article, desk, milliseconds => readers.ask('attribute', item, milliseconds)),
    )
  const told: Attributed[] = []
  for await (const [{ article }, outcome] of inOrder(items, attribute)) {
    if (outcome.kind === 'done') told.push(outcome.value)
    else losses.add(article.document, 'attribute', { title: article.title, givenUp: outcome })
  }
  return told
}
