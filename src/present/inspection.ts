import { styleText } from 'node:util'
import { sentenceOf } from '../documents/problems.ts'
import type { Contents } from '../model/contents.ts'
import type { Article, Dropped, Origins } from '../model.ts'
import { formatDate } from './date.ts'
import { inspectionSummary } from './inspection-summary.ts'
import { articleRecord, passageRecord, problemRecord, statementRecord } from './record.ts'
import type { TerminalStyle } from './terminal.ts'
import { wordsOf } from './words.ts'

/** What was understood of the documents, as records in the order articles, passages, statements, problems. */
export function* inspectionRecords(contents: Contents): Generator<object> {
  for (const article of contents.articles.values()) yield articleRecord(article)
  for (const passage of contents.passages)
    yield passageRecord(passage, contents.articles.get(passage.article)?.body ?? '')
  for (const statement of contents.statements) yield statementRecord(statement)
  for (const problem of contents.problems) yield problemRecord(problem)
}

export interface InspectionStyle extends TerminalStyle {
  /** Show the blocks that were dropped, not only their number. */
  readonly dropped: boolean
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string

const longestShown = 100
// Control characters of a document could move the cursor or set the window's title.
const control = /\p{Cc}+/gu

function plain(text: string): string {
  const line = text.replace(control, ' ').trim()
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

/** What was found of each document, and what of each article, looked up in one step. */
interface Findings {
  readonly documents: ReadonlyMap<string, readonly Article[]>
  readonly dropped: ReadonlyMap<string, readonly Dropped[]>
  readonly passages: ReadonlyMap<string, readonly unknown[]>
  readonly statements: ReadonlyMap<string, readonly unknown[]>
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function findingsOf({ articles, dropped, problems, passages, statements }: Contents): Findings {
  const documents = groupBy(articles.values(), article => article.document)
  for (const { document } of [...dropped, ...problems]) if (!documents.has(document)) documents.set(document, [])
  return {
    documents,
    dropped: groupBy(dropped, block => block.document),
    passages: groupBy(passages, passage => passage.article),
    statements: groupBy(statements, statement => statement.article),
  }
}

function factsOf(article: Article, { locale }: TerminalStyle): readonly (readonly [keyof Origins, string])[] {
  const { outlet, carrier, authors, published, precision, url, section } = article
  return [
    ['outlet', outlet ?? wordsOf(locale).unknownOutlet],
    ['carrier', carrier ?? ''],
    ['authors', authors.join('、') || '—'],
    ['published', published ? `${formatDate(published, locale)} (${precision})` : '—'],
    ['url', url ?? '—'],
    ['section', section ?? ''],
  ]
}

function* articleLines(article: Article, findings: Findings, style: TerminalStyle & { paint: Paint }) {
  const { paint } = style
  const from = (fact: keyof Origins) => {
    const origin = article.origins[fact]
    return origin ? paint('dim', `  ‹${plain(origin)}›`) : ''
  }
  const title = plain(article.title ?? wordsOf(style.locale).untitled)
  yield `  ${paint('cyan', title)}${from('title')}`
  for (const [fact, told] of factsOf(article, style))
    if (told !== '') yield `    ${fact.padEnd(10)}${plain(told)}${from(fact)}`
  const sizes = [
    count(article.body.length, 'character'),
    count(findings.passages.get(article.id)?.length ?? 0, 'passage'),
    count(findings.statements.get(article.id)?.length ?? 0, 'statement'),
    count(article.references.length, 'reference'),
  ]
  yield paint('dim', `    ${article.id}${article.kind === 'brief' ? ' (brief)' : ''} · ${sizes.join(', ')}`)
}

function* droppedLines(dropped: readonly Dropped[], style: InspectionStyle & { paint: Paint }): Generator<string> {
  if (dropped.length === 0) return
  const { paint } = style
  const reasons = [...groupBy(dropped, block => block.reason)].map(([reason, blocks]) => `${reason} ${blocks.length}`)
  const blocks = `${count(dropped.length, 'block')} dropped as not part of an article`
  yield paint('dim', `  ${blocks}${style.dropped ? ':' : ` (--dropped shows them): ${reasons.join(', ')}`}`)
  if (!style.dropped) return
  for (const { reason, text } of dropped) {
    yield paint('yellow', `    [${reason}]`)
    for (const line of text.split('\n')) yield paint('dim', `      ${line.replace(control, ' ')}`)
  }
}

/** Documents that no article came from. One that holds a copy of another's article is not among them. */
export function barrenDocuments(contents: Contents): string[] {
  const { documents, dropped } = findingsOf(contents)
  const isCopy = (document: string) => dropped.get(document)?.some(({ reason }) => reason.startsWith('same article as'))
  return [...documents].flatMap(([document, articles]) => (articles.length > 0 || isCopy(document) ? [] : [document]))
}

/** What was understood of the documents, for people: each document with its articles, what was dropped of it, and problems. */
export function* inspectionText(contents: Contents, style: InspectionStyle): Generator<string> {
  const paint: Paint = (format, text) => (style.colour ? styleText(format, text) : text)
  const findings = findingsOf(contents)
  const problems = groupBy(contents.problems, problem => problem.document)
  for (const [document, articles] of findings.documents) {
    yield `${paint('bold', plain(document))} ${paint('dim', `· ${count(articles.length, 'article')}`)}`
    for (const article of articles) yield* articleLines(article, findings, { ...style, paint })
    yield* droppedLines(findings.dropped.get(document) ?? [], { ...style, paint })
    for (const problem of problems.get(document) ?? [])
      yield paint('red', `  ! ${sentenceOf(problem, style.locale).replace(control, ' ')}`)
    yield ''
  }
  const barren = barrenDocuments(contents)
  if (barren.length > 0) yield paint('red', `No article was found in ${barren.map(plain).join(', ')}.`)
  const counted = { documents: findings.documents.size, unread: barren.length }
  yield* inspectionSummary(contents, counted, style.locale)
}
