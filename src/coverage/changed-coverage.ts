import type { ReportedArticle } from '../model/holdings.ts'
import type { Article, PlacedStatement, Speaker } from '../model.ts'
import { openEmbedded } from '../search/engines/embedded.ts'
import { joinEngines } from '../search/engines/joined.ts'
import { indexRows } from '../search/engines/minisearch.ts'
import { extendReader, renumbered } from '../search/extend.ts'
import { assembleCoverage, type OpenCoverage } from './assemble.ts'
import { correctEngine } from './corrected-engine.ts'
import { correctFacts } from './corrected-facts.ts'
import type { Laid } from './corrections.ts'
import type { CoverageFacts } from './facts.ts'
import type { CoverageContents } from './reading/contents.ts'

/** Documents that changed since a coverage was read. */
export interface ChangedDocuments {
  /** Paths of documents that were removed or changed. */
  readonly stale: readonly string[]
  /** What was found out of those that came or changed, read by themselves; null without such. */
  readonly contents: CoverageContents | null
}

/** Statements of the documents that changed at once; more are not counted. */
const mostStatements = 10_000

/** Statements under the names that the coverage has for their speakers: a name that one speaker alone has is that speaker's. */
function underKnownNames(
  statements: readonly PlacedStatement[],
  { speakers }: Pick<CoverageFacts, 'speakers'>,
): readonly PlacedStatement[] {
  const byName = new Map<string, Speaker | null>()
  for (const speaker of speakers)
    for (const name of new Set([speaker.name, ...speaker.aliases])) byName.set(name, byName.has(name) ? null : speaker)
  const own = new Set(speakers.map(({ name }) => name))
  return statements.map(statement => {
    const { speaker, named } = statement
    const known = speaker === null || !named || own.has(speaker) ? null : byName.get(speaker)
    return known ? { ...statement, speaker: known.name, aliases: known.aliases } : statement
  })
}

/** Articles by id, each with its statements. */
function reported(
  articles: readonly Article[],
  statements: readonly PlacedStatement[],
): ReadonlyMap<string, ReportedArticle> {
  const said = new Map(articles.map(({ id }) => [id, [] as PlacedStatement[]]))
  for (const statement of statements) said.get(statement.article)?.push(statement)
  return new Map(articles.map(article => [article.id, { article, statements: said.get(article.id) ?? [] }]))
}

async function reportedIn({ articlesBy, statements }: OpenCoverage, documents: readonly string[]) {
  const articles = documents.length === 0 ? [] : await articlesBy('document', documents)
  const filter = { articles: articles.map(({ id }) => id) }
  const { items } = await statements({ filter }, mostStatements)
  return reported(
    articles,
    items.map(({ statement }) => statement),
  )
}

/** The facts kept in memory, updated by the changes. */
function changedFacts(base: OpenCoverage, laid: Laid, { stale, contents }: ChangedDocuments): CoverageFacts {
  const { facts } = base.parts
  const known = new Set(facts.speakers.map(({ name }) => name))
  const added = contents?.speakers.filter(({ name }) => !known.has(name)) ?? []
  const speakers = [...facts.speakers, ...added.map(speaker => ({ ...speaker, statements: 0 }))]
  const gone = new Set(stale)
  const isLeft = ({ document }: { readonly document: string }) => !gone.has(document)
  const changed = correctFacts({ ...base.parts, facts: { ...facts, speakers } }, laid).facts
  return {
    ...changed,
    speakers: changed.speakers.filter(({ statements }) => statements > 0),
    problems: [...facts.problems.filter(isLeft), ...(contents?.parsed.problems ?? [])],
    dropped: [...facts.dropped.filter(isLeft), ...(contents?.parsed.dropped ?? [])],
  }
}

/**
 * A coverage with some documents changed, at their own cost: they are kept by an engine of their own beside the one before,
 * and read with no other names than their own and those of its speakers. @throws EngineFault
 */
export async function changeCoverage(base: OpenCoverage, changes: ChangedDocuments): Promise<OpenCoverage> {
  const { contents, stale } = changes
  const { parts } = base
  const before = await reportedIn(base, stale)
  const statements = contents === null ? [] : underKnownNames(contents.statements, parts.facts)
  const laid = { before, after: reported(contents?.parsed.articles ?? [], statements) }
  const facts = changedFacts(base, laid, changes)
  if (contents === null) return assembleCoverage({ ...parts, facts, engine: correctEngine(parts.engine, laid) })
  const { lexicon } = parts
  const { vocabulary, store: columns } = contents.columns
  const { reader, numbers } = extendReader(parts.reader, vocabulary, { lexicon, speakers: facts.speakers })
  const store = renumbered(columns, numbers)
  const { documentFrequency } = reader.store
  const { articles } = contents.parsed
  const own = await openEmbedded({ articles, statements, store, index: indexRows(store), documentFrequency })
  const engine = joinEngines(parts.engine, own, { hidden: [...before.keys()], rows: parts.reader.store.size })
  return assembleCoverage({ engine, reader, facts, lexicon })
}
