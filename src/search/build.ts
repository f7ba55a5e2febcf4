import type { Article } from '../model.ts'
import type { ArticleTerms } from './article-terms.ts'
import { indexRows, type MiniSearchIndex } from './engines/minisearch.ts'
import { countGrams, type GramCounts } from './grams.ts'
import { passagesOf } from './passages.ts'
import { documentFrequencies } from './row-terms.ts'
import { comparable } from './search.ts'
import { StoreBuilder } from './store-builder.ts'
import type { StoreColumns } from './term-store.ts'
import { type VariantColumns, variantColumns } from './variants.ts'

/** All that is found out of articles for search, in columns. */
export interface IndexColumns {
  readonly store: StoreColumns
  readonly engine: MiniSearchIndex
  readonly variants: VariantColumns
  readonly grams: GramCounts
}

function* textsOf(articles: readonly Article[]): Generator<string> {
  for (const article of articles) for (const passage of passagesOf(article)) yield comparable(passage, article)
}

/** Joins the terms of articles, which come in the articles' order, to columns. */
export class ColumnsBuilder {
  readonly #store = new StoreBuilder()
  readonly #articles: Article[] = []

  add(article: Article, terms: ArticleTerms): void {
    this.#articles.push(article)
    this.#store.add(
      terms,
      passagesOf(article).map(({ sentences }) => sentences.length),
    )
  }

  done(): IndexColumns {
    const joined = this.#store.done()
    const store = { ...joined, documentFrequency: documentFrequencies(joined) }
    return {
      store,
      engine: indexRows(store),
      variants: variantColumns(store),
      grams: countGrams(textsOf(this.#articles), [2, 3]),
    }
  }
}
