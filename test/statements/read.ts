import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { analyzeArticle } from '../../src/coverage/reading/article.ts'
import { sentencesOf } from '../../src/documents/sentences.ts'
import type { AnalyzedArticle } from '../../src/language/analyzed-article.ts'
import { openMorphology } from '../../src/language/analyzer.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import type { Article, Statement } from '../../src/model.ts'
import { findStatements } from '../../src/statements/statements.ts'

export const { analyze, lookUp } = await openMorphology()
export const lexicon = await readLexicon()

/** An article with the body, read as the coverage reads it. */
export function articleOf(body: string, facts: Partial<Article> = {}): AnalyzedArticle {
  const sentences = sentencesOf(body)
  const unknown = {
    title: null,
    outlet: null,
    carrier: null,
    authors: [],
    published: null,
    url: null,
    section: null,
    origins: {},
  }
  const article: Article = {
    ...unknown,
    id: 'a',
    document: 'a.txt',
    kind: 'report',
    precision: 'unknown',
    body,
    sentences,
    references: [],
    ...facts,
  }
  return analyzeArticle(article, analyze)
}

export const findIn = (...articles: readonly AnalyzedArticle[]) => findStatements(articles, { lexicon, lookUp })

/** The statements of a text that appeared on 20 March 2024. */
export const statementsIn = (body: string): readonly Statement[] =>
  findIn(articleOf(body, { published: '2024-03-20', precision: 'day' })).statements

/** Speaker and words of each statement. */
export const saidIn = (body: string): readonly (readonly [string | null, string])[] =>
  statementsIn(body).map(({ speaker, text }) => [speaker, text] as const)

export interface Label {
  readonly document: string
  readonly speaker: string | null
  readonly kind: string
  readonly text: string
  readonly term?: string
}

const folder = fileURLToPath(new URL('../documents/statements/held-in', import.meta.url))

export const labels: readonly Label[] = readFileSync(`${folder}/labels.jsonl`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line))

/** The documents that the labels belong to. */
export const documents: readonly AnalyzedArticle[] = readdirSync(folder)
  .filter(file => file.endsWith('.txt'))
  .map(file => {
    const [title = '', outlet = '', published = '', , ...rest] = readFileSync(`${folder}/${file}`, 'utf8').split('\n')
    const facts = { id: file.slice(0, 2), document: file, title, outlet, published, precision: 'day' } as const
    return articleOf(rest.join('\n').trimEnd(), facts)
  })
