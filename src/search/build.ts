import type { Article } from '../model.ts'
import type { ArticleTerms } from './article-terms.ts'
import { comparable } from './comparable.ts'
import { indexRows, type MiniSearchIndex } from './engines/minisearch.ts'
import { countGrams } from './grams.ts'
import { passagesOf } from './passages.ts'
import { documentFrequencies, meanLengths, rowCount } from './row-terms.ts'
import { StoreBuilder } from './store-builder.ts'
import type { TermColumns } from './term-store.ts'
import { variantColumns } from './variants.ts'
import type { VocabularyData } from './vocabulary.ts'

/** All that is found out of articles for search, in columns: what reads questions, and what the embedded engine keeps. */
export interface IndexColumns {
  readonly vocabulary: VocabularyData
  readonly store: TermColumns
  readonly engine: MiniSearchIndex
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
    const { vocabulary, store } = this.#store.done()
    return {
      vocabulary: {
        ...vocabulary,
        documentFrequency: documentFrequencies(store, vocabulary.words.length),
        passages: rowCount(store),
        meanLength: meanLengths(store),
        variants: variantColumns(vocabulary),
        grams: countGrams(textsOf(this.#articles), [2, 3]),
      },
      store,
      engine: indexRows(store),
    }
  }
}
