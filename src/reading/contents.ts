import type { Article, Lexicon, Parsed, Passage, PlacedStatement, Speaker, Statement } from '../model.ts'
import type { Morphology } from '../search/analyzer.ts'
import { ColumnsBuilder, type IndexColumns } from '../search/build.ts'
import { type PackedTokens, unpackTokens } from '../search/packed-tokens.ts'
import { passagesOf } from '../search/passages.ts'
import type { ArticleNames } from '../statements/names.ts'
import { openAttributor } from '../statements/statements.ts'
import { vocabularyOf } from '../statements/vocabulary.ts'
import type { ArticleReading } from './article.ts'

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
  readonly #telling: { readonly article: Article; readonly tokens: PackedTokens }[] = []

  /** Takes the reading of an article; articles come in the order of the coverage. */
  add(article: Article, { terms, names, tokens }: ArticleReading): void {
    this.#columns.add(article, terms)
    this.#names.push({ article: article.id, ...names })
    if (tokens !== null) this.#telling.push({ article, tokens })
  }

  done(
    parsed: Parsed,
    { wordAt, lexicon }: { readonly lexicon: Lexicon } & Pick<Morphology, 'wordAt'>,
  ): CoverageContents {
    const columns = this.#columns.done()
    const attributor = openAttributor(this.#names.splice(0), vocabularyOf(lexicon))
    const statements = this.#telling
      .splice(0)
      .flatMap(({ article, tokens }) =>
        attributor.statementsIn({ article, tokens: unpackTokens(tokens, article.body, wordAt) }),
      )
    const speakers = attributor.speakersOf(statements)
    return { parsed, statements: place(statements, parsed.articles.flatMap(passagesOf)), speakers, columns }
  }
}
