import type { Analyze, AnalyzedArticle, Article, Span } from '../model.ts'
import { countGrams, type GramCounts } from './grams.ts'
import { passagesOf } from './passages.ts'
import { documentFrequencies, type FieldPostings, invert } from './postings.ts'
import { comparable } from './search.ts'
import { StoreBuilder } from './store-builder.ts'
import type { StoreColumns } from './term-store.ts'
import { termsOf } from './terms.ts'
import { type VariantColumns, variantColumns } from './variants.ts'

// ※Title of a source (outlet, date), or its bare address: it tells where something stands, and answers nothing.
const sourceNote = /^(?:※.*[)）]」?。?|[^。]*https?:\/\/\S+)$/su
const isSourceNote = (sentence: string): boolean => sourceNote.test(sentence)

/** What an article is known by beside its words: title, outlets, and the day of publication as Japanese writes it. */
function headOf({ title, section, outlet, carrier, published }: Article): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published ?? '') ?? []
  const date = `${year ? `${year}年` : ''}${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  return [title ?? section, outlet, carrier, date].filter(Boolean).join('。')
}

/** All that is found out of articles for search, in columns. */
export interface IndexColumns {
  readonly store: StoreColumns
  readonly postings: FieldPostings
  readonly variants: VariantColumns
  readonly grams: GramCounts
}

/** Reads articles into columns, passage by passage. */
export function columnsOf(analyzed: readonly AnalyzedArticle[], analyze: Analyze): IndexColumns {
  const builder = new StoreBuilder()
  const texts: string[] = []
  for (const { article, tokens } of analyzed) {
    let sentence = 0
    const termsIn = ({ start, end }: Span) => {
      const found = termsOf(tokens[sentence++] ?? [])
      return isSourceNote(article.body.slice(start, end)) ? [] : found
    }
    const passages = passagesOf(article)
    builder.add({
      title: termsOf(analyze(headOf(article))),
      passages: passages.map(({ sentences }) => sentences.map(termsIn)),
    })
    for (const passage of passages) texts.push(comparable(passage, article))
  }
  const joined = builder.done()
  const store = { ...joined, documentFrequency: documentFrequencies(joined) }
  return { store, postings: invert(store), variants: variantColumns(store), grams: countGrams(texts, [2, 3]) }
}
