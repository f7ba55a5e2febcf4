import { styleText } from 'node:util'
import type { Article, Coverage } from '../model.ts'
import { formatDate } from './date.ts'
import { articleRecord, passageRecord, problemRecord, statementRecord } from './record.ts'
import type { TerminalStyle } from './terminal.ts'
import { wordsOf } from './words.ts'

/** What was understood of the documents, as records in the order articles, passages, statements, problems. */
export function* inspectionRecords(coverage: Coverage): Generator<object> {
  for (const article of coverage.articles.values()) yield articleRecord(article)
  for (const passage of coverage.passages)
    yield passageRecord(passage, coverage.articles.get(passage.article)?.body ?? '')
  for (const statement of coverage.statements) yield statementRecord(statement)
  for (const problem of coverage.problems) yield problemRecord(problem)
}

const longestTitle = 60
const shorten = (text: string): string => (text.length > longestTitle ? `${text.slice(0, longestTitle)}…` : text)

function* articleLines(article: Article, coverage: Coverage, { locale }: TerminalStyle): Generator<string> {
  const words = wordsOf(locale)
  const passages = coverage.passages.filter(passage => passage.article === article.id).length
  const statements = coverage.statements.filter(statement => statement.article === article.id).length
  yield `  ${shorten(article.title ?? words.untitled)}`
  yield `    ${article.outlet ?? words.unknownOutlet}${article.carrier ? ` (${words.carriedBy(article.carrier)})` : ''} · ${article.authors.join('、') || '—'} · ${formatDate(article.published, locale)} (${article.precision}) · ${article.url ?? '—'}`
  yield `    ${article.id} · ${article.body.length} characters, ${passages} passages, ${statements} statements, ${article.references.length} references`
}

/** What was understood of the documents, for people: each document with its articles, what was dropped of it, and problems. */
export function* inspectionText(coverage: Coverage, style: TerminalStyle & { dropped: boolean }): Generator<string> {
  const paint = (format: 'bold' | 'dim' | 'red', text: string) => (style.colour ? styleText(format, text) : text)
  const documents = new Set([...coverage.articles.values()].map(article => article.document))
  for (const { document } of [...coverage.dropped, ...coverage.problems]) documents.add(document)
  for (const document of documents) {
    yield paint('bold', document)
    for (const article of coverage.articles.values())
      if (article.document === document) yield* articleLines(article, coverage, style)
    const dropped = coverage.dropped.filter(block => block.document === document)
    if (dropped.length > 0)
      yield paint(
        'dim',
        `  ${dropped.length} blocks dropped as no coverage${style.dropped ? ':' : ' (--dropped shows them)'}`,
      )
    if (style.dropped)
      for (const { reason, text } of dropped)
        yield paint('dim', `    [${reason}] ${shorten(text.replace(/\s+/g, ' '))}`)
    for (const problem of coverage.problems)
      if (problem.document === document) yield paint('red', `  ${problem.reason}`)
  }
  yield `${coverage.articles.size} articles, ${coverage.passages.length} passages, ${coverage.statements.length} statements, ${coverage.speakers.length} speakers, ${coverage.problems.length} problems`
}
