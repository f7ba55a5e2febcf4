import type { Coverage } from '../model/coverage.ts'
import type { Anchor, Correction } from '../model/curation.ts'
import type { Article, PlacedStatement, Precision, Span } from '../model.ts'
import { bodyHash } from '../search/engines/body-hash.ts'
import { withSpeakers } from './corrected-speakers.ts'

/** A place as a correction remembers it. */
export const anchorOf = (article: Article, { start, end }: Span): Anchor => ({
  ...{ article: bodyHash(article), url: article.url, title: article.title },
  ...{ start, end, words: article.body.slice(start, end) },
})

/** Articles by what corrections know of them. */
export interface Lookup {
  readonly byHash: ReadonlyMap<string, readonly Article[]>
  readonly byUrl: ReadonlyMap<string, readonly Article[]>
  readonly byTitle: ReadonlyMap<string, readonly Article[]>
}

function groupBy(articles: readonly Article[], key: (article: Article) => string | null): Map<string, Article[]> {
  const groups = new Map<string, Article[]>()
  for (const article of articles) {
    const name = key(article)
    if (name === null) continue
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [article])
    else group.push(article)
  }
  return groups
}

export const lookupOf = (articles: readonly Article[]): Lookup => ({
  byHash: groupBy(articles, bodyHash),
  byUrl: groupBy(articles, ({ url }) => url),
  byTitle: groupBy(articles, ({ title }) => title),
})

/** The span of words that stand in a body once. */
function onlyPlace(body: string, words: string): Span | null {
  const start = words === '' ? -1 : body.indexOf(words)
  return start >= 0 && body.indexOf(words, start + 1) < 0 ? { start, end: start + words.length } : null
}

/**
 * Where a correction belongs: in the article with its hash, at its span. An article that was read otherwise since, or
 * updated, is known by its address or title, and the place by its words, if those stand there once.
 */
export function findAnchor(anchor: Anchor, lookup: Lookup): readonly { article: Article; span: Span }[] {
  const same = lookup.byHash.get(anchor.article) ?? []
  if (same.length > 0) return same.map(article => ({ article, span: { start: anchor.start, end: anchor.end } }))
  const byUrl = anchor.url === null ? undefined : lookup.byUrl.get(anchor.url)
  const others = byUrl ?? (anchor.title === null ? [] : (lookup.byTitle.get(anchor.title) ?? []))
  return others.flatMap(article => {
    const span = onlyPlace(article.body, anchor.words)
    return span === null ? [] : [{ article, span }]
  })
}

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

const isUnder = ({ article, span }: { article: Article; span: Span }, statement: PlacedStatement): boolean =>
  statement.article === article.id && touches(statement, span)

function correctedStatement(statement: PlacedStatement, value: string | null): PlacedStatement {
  const before = statement.corrected?.speaker ?? statement.speaker
  return { ...statement, speaker: value, named: value !== null, aliases: [], corrected: { speaker: before } }
}

/** Words that were attributed to two speakers are attributed to one once. */
function withoutDoubles(statements: readonly PlacedStatement[]): readonly PlacedStatement[] {
  const seen = new Set<string>()
  return statements.filter(({ article, start, end, speaker, corrected }) => {
    const key = [article, start, end, speaker].join(' ')
    if (corrected !== undefined && seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** What corrections make of what was read, and which of them found their place. */
interface Laid {
  readonly articles: Map<string, Article>
  statements: readonly PlacedStatement[]
  readonly applied: Set<number>
}

function lay(laid: Laid, correction: Correction, found: { article: Article; span: Span }): void {
  const { id } = found.article
  const article = laid.articles.get(id)
  if (article === undefined) return
  laid.applied.add(correction.id)
  if (correction.field === 'article') {
    laid.articles.delete(id)
    laid.statements = laid.statements.filter(statement => statement.article !== id)
  } else if (correction.field === 'statement') {
    laid.statements = laid.statements.filter(statement => !isUnder(found, statement))
  } else if (correction.field === 'speaker') {
    laid.statements = withoutDoubles(
      laid.statements.map(statement =>
        isUnder(found, statement) ? correctedStatement(statement, correction.value) : statement,
      ),
    )
  } else {
    laid.articles.set(id, correctedArticle(article, correction))
  }
}

/** Lays corrections over a coverage, in their order. What was given stays as it was read. */
export function correctCoverage(coverage: Coverage, corrections: readonly Correction[]): Coverage {
  if (corrections.length === 0) return coverage
  const lookup = lookupOf([...coverage.articles.values()])
  const laid: Laid = { articles: new Map(coverage.articles), statements: coverage.statements, applied: new Set() }
  for (const correction of corrections) for (const found of findAnchor(correction, lookup)) lay(laid, correction, found)
  return { ...assemble(coverage, laid), applied: laid.applied }
}

function assemble(coverage: Coverage, { articles, statements }: Laid): Coverage {
  const passages = coverage.passages.filter(({ article }) => articles.has(article))
  const search: Coverage['search'] = (question, scope) => {
    const allows = (read: Article) => {
      const article = articles.get(read.id)
      return article !== undefined && (scope.allows?.(article) ?? true)
    }
    const result = coverage.search(question, { ...scope, allows })
    const ranked = result.ranked.flatMap(one => {
      const article = articles.get(one.article.id)
      return article === undefined ? [] : [{ ...one, article }]
    })
    return { ...result, ranked, passages: passages.length }
  }
  return withSpeakers({ ...coverage, articles, passages, statements, search }, coverage)
}
