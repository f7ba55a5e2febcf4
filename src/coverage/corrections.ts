import { hash } from 'node:crypto'
import type { Correction } from '../model/curation.ts'
import type { ReportedArticle } from '../model/holdings.ts'
import type { Article, PlacedStatement, Precision, Span } from '../model.ts'
import { type AnchoredPlace, findAnchors } from './anchors.ts'
import { assembleCoverage, type OpenCoverage } from './assemble.ts'
import { correctEngine } from './corrected-engine.ts'
import { correctFacts } from './corrected-facts.ts'

const precisions: Readonly<Record<number, Precision>> = { 4: 'year', 7: 'month', 10: 'day' }

/** An article with a fact put right, which remembers what was read. */
function correctedArticle(article: Article, { field, value }: Correction): Article {
  if (field !== 'outlet' && field !== 'published') return article
  const before = article.corrected?.[field] === undefined ? article[field] : article.corrected[field]
  const precision = field === 'published' ? { precision: precisions[value?.length ?? 0] ?? ('minute' as const) } : {}
  const origins = { ...article.origins, [field]: 'correction' }
  return { ...article, [field]: value, ...precision, origins, corrected: { ...article.corrected, [field]: before } }
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function correctedStatement(statement: PlacedStatement, value: string | null): PlacedStatement {
  const before = statement.corrected?.speaker ?? statement.speaker
  return { ...statement, speaker: value, named: value !== null, aliases: [], corrected: { speaker: before } }
}

/** Words that were attributed to two speakers are attributed to one once. */
function withoutDoubles(statements: readonly PlacedStatement[]): readonly PlacedStatement[] {
  const seen = new Set<string>()
  return statements.filter(({ start, end, speaker, corrected }) => {
    const key = [start, end, speaker].join(' ')
    if (corrected !== undefined && seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** An article with one more thing put right; null if it is taken out. */
function corrected(
  { article, statements }: ReportedArticle,
  correction: Correction,
  span: Span,
): ReportedArticle | null {
  const { field, value } = correction
  if (field === 'article') return null
  if (field === 'statement') return { article, statements: statements.filter(one => !touches(one, span)) }
  if (field === 'speaker') {
    const put = statements.map(one => (touches(one, span) ? correctedStatement(one, value) : one))
    return { article, statements: withoutDoubles(put) }
  }
  return { article: correctedArticle(article, correction), statements }
}

/** What corrections change: the articles that they touch, as they were read and as they are right. */
export interface Laid {
  readonly before: ReadonlyMap<string, ReportedArticle>
  /** Those that stay. */
  readonly after: ReadonlyMap<string, ReportedArticle>
}

/** Statements that one article may have; more are not corrected. */
const mostStatements = 10_000

async function readTouched(
  { statements }: OpenCoverage,
  places: readonly AnchoredPlace[],
): Promise<Map<string, ReportedArticle>> {
  const touched = new Map(places.map(({ article }) => [article.id, article]))
  const { items } = await statements({ filter: { articles: [...touched.keys()] } }, mostStatements)
  const inText = items.map(({ statement }) => statement).sort((a, b) => a.start - b.start)
  return new Map(
    [...touched].map(([id, article]) => [
      id,
      { article, statements: inText.filter(statement => statement.article === id) },
    ]),
  )
}

/** Tells a generation with these corrections from it with others, in as many characters. */
const editionWith = (edition: string, corrections: readonly Correction[]): string =>
  hash('sha256', `${edition}\n${JSON.stringify(corrections)}`, 'base64url').slice(0, edition.length)

/** Lays corrections over a coverage, in their order. What was given stays as it was read. @throws EngineFault */
export async function correctCoverage(
  coverage: OpenCoverage,
  corrections: readonly Correction[],
): Promise<OpenCoverage> {
  if (corrections.length === 0) return coverage
  const find = await findAnchors(corrections, coverage)
  const found = corrections.map(correction => ({ correction, places: find(correction) }))
  const before = await readTouched(
    coverage,
    found.flatMap(({ places }) => places),
  )
  const after = new Map(before)
  const applied = new Set<number>()
  for (const { correction, places } of found)
    for (const { article, span } of places) {
      const current = after.get(article.id)
      if (current === undefined) continue
      applied.add(correction.id)
      const right = corrected(current, correction, span)
      if (right === null) after.delete(article.id)
      else after.set(article.id, right)
    }
  const edition = coverage.edition && editionWith(coverage.edition, corrections)
  return { ...lay(coverage, { before, after }), applied, ...(edition && { edition }) }
}

function lay({ parts }: OpenCoverage, read: Laid): OpenCoverage {
  const { facts, laid } = correctFacts(parts, read)
  return assembleCoverage({ ...parts, facts, engine: correctEngine(parts.engine, laid) })
}
