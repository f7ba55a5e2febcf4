import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Article, Passage, PlacedStatement } from '../../../model.ts'
import { bodyHash } from '../body-hash.ts'
import { calledName } from '../called-name.ts'
import type { ArticleKey, StoredArticle } from '../engine.ts'
import { filteredFields } from './filter-query.ts'
import { packTerms, unpackTerms } from './packed-terms.ts'

/** Lucene takes no term of more than 32,766 bytes, and addresses and titles may be longer. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** How an article's value under a key is asked for. */
export const keyTerm = (key: ArticleKey, value: string): string => (key === 'hash' ? value : digest(value))
export const keyField = { hash: 'hash', url: 'url', title: 'titled', document: 'document' } as const

/** Of a name so many characters are looked into for a part of it. */
const longestName = 1000
export const nameTerm = digest
export const partOf = (name: string): string => name.slice(0, longestName)

const leastFacts = v.looseObject({ id: v.string(), body: v.string() })
/** An article as the engine has it, spans as lists of numbers. Of each passage: how many sentences it holds, its start, its end. */
const schema = v.object({
  number: v.number(),
  row: v.number(),
  /** As text: the engine would give the fields of an object back in another order. */
  facts: v.pipe(
    v.string(),
    v.parseJson(),
    v.custom<Omit<Article, 'sentences'>>(value => v.is(leastFacts, value)),
  ),
  sentences: v.array(v.number()),
})
const wholeSchema = v.object({ ...schema.entries, passages: v.array(v.number()), terms: v.string() })

/** An article with its place in the coverage, and what is said in it. */
export interface PlacedArticle extends StoredArticle {
  readonly number: number
  readonly statements: readonly PlacedStatement[]
}

export function toArticleDocument({ article, number, firstRow, passages, terms, statements }: PlacedArticle) {
  const { sentences, ...facts } = article
  const name = calledName(article)
  return {
    ...filteredFields(article, statements),
    number,
    published: article.published ?? '',
    ...(article.url !== null && { url: keyTerm('url', article.url) }),
    ...(article.title !== null && { titled: keyTerm('title', article.title) }),
    hash: bodyHash(article),
    document: keyTerm('document', article.document),
    name: nameTerm(name),
    part: partOf(name),
    row: firstRow,
    facts: JSON.stringify(facts),
    sentences: sentences.flatMap(({ start, end }) => [start, end]),
    passages: passages.flatMap(({ sentences, start, end }) => [sentences.length, start, end]),
    terms: packTerms(terms),
  }
}

/** Fields that showing an article needs. */
export const articleFields = ['number', 'row', 'facts', 'sentences'] as const
/** Fields that rescoring needs as well. */
export const storedFields = [...articleFields, 'passages', 'terms'] as const

/** @throws ValiError if it is none */
export function readArticle(source: unknown): { readonly number: number; readonly article: Article } {
  const { number, facts, sentences } = v.parse(schema, source)
  const spans = Array.from({ length: sentences.length / 2 }, (_, n) => ({
    start: sentences[2 * n] ?? 0,
    end: sentences[2 * n + 1] ?? 0,
  }))
  return { number, article: { ...facts, sentences: spans } }
}

const passageWidth = 3

function passagesOf(article: Article, columns: readonly number[]): Passage[] {
  let from = 0
  return Array.from({ length: columns.length / passageWidth }, (_, n) => {
    const [count = 0, start = 0, end = 0] = columns.slice(n * passageWidth, (n + 1) * passageWidth)
    const sentences = article.sentences.slice(from, from + count)
    from += count
    return { id: `${article.id}-${n}`, article: article.id, start, end, sentences }
  })
}

/** @throws ValiError if it is none */
export function readStored(source: unknown): StoredArticle {
  const { article } = readArticle(source)
  const { row, passages, terms } = v.parse(wholeSchema, source)
  return { article, firstRow: row, passages: passagesOf(article, passages), terms: unpackTerms(terms) }
}
