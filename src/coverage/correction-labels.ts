import type { Correction } from '../model/curation.ts'
import type { Article, PlacedStatement, Span } from '../model.ts'
import { findAnchors } from './anchors.ts'
import type { OpenCoverage } from './assemble.ts'
import { contentsOf } from './contents-of.ts'

/** Labels in the form of the project's own (`statements.jsonl`, `articles.json`, `not-statements.json`). */
export interface Labels {
  readonly statements: readonly object[]
  readonly articles: readonly object[]
  readonly notStatements: readonly object[]
}

const at = (statements: readonly PlacedStatement[], article: Article, span: Span) =>
  statements.filter(one => one.article === article.id && one.start < span.end && span.start < one.end)

function groupByDocument<T>(entries: readonly (readonly [document: string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [document, entry] of entries) groups.set(document, [...(groups.get(document) ?? []), entry])
  return groups
}

/** What corrections say of a coverage as it was read, for scoring the program on its own mistakes. */
export async function labelsOf(coverage: OpenCoverage, corrections: readonly Correction[]): Promise<Labels> {
  const find = await findAnchors(corrections, coverage)
  const contents = await contentsOf(coverage)
  const found = corrections.flatMap(correction =>
    find(correction).map(({ article, span }) => ({ correction, article, span })),
  )
  const statements = found.flatMap(({ correction, article, span }) => {
    if (correction.field !== 'speaker') return []
    return at(contents.statements, article, span).map(({ kind, text }) => ({
      ...{ id: `c${correction.id}`, doc: article.document, speaker: correction.value, kind, text },
    }))
  })
  const facts = found.flatMap(({ correction: { field, value }, article }) => {
    if (field !== 'outlet' && field !== 'published') return []
    const { title, outlet, authors, published, url, body, sentences } = article
    const [first, last] = [sentences[0], sentences.at(-1)]
    const starts = first === undefined ? '' : body.slice(first.start, first.end)
    const ends = last === undefined ? '' : body.slice(last.start, last.end)
    return [[article.document, { title, outlet, authors, published, url, starts, ends, [field]: value }] as const]
  })
  const removed = found.flatMap(({ correction, article, span }) =>
    correction.field === 'statement'
      ? at(contents.statements, article, span).map(({ text }) => [article.document, text] as const)
      : [],
  )
  return {
    statements,
    articles: [...groupByDocument(facts)].map(([doc, articles]) => ({ doc, articles, noise: [] })),
    notStatements: [...groupByDocument(removed)].map(([doc, texts]) => ({ doc, texts })),
  }
}
