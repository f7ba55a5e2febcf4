import { styleText } from 'node:util'
import type { Explained, ExplainedStatement, RejectedWords } from '../model/explained.ts'
import type { Article, Span } from '../model.ts'
import { candidateRecord } from './record.ts'
import type { TerminalStyle } from './terminal.ts'

const control = /\p{Cc}+/gu
const longestShown = 80

/** Words that look like a statement and were not taken for one, as records. */
export function* candidateRecords(explained: readonly Explained[]): Generator<object> {
  for (const { candidates } of explained) for (const candidate of candidates) yield candidateRecord(candidate)
}

/** Marks what is kept short, so that it is not taken for the whole. */
function slice({ body }: Article, { start, end }: Span): string {
  const text = body.slice(start, end).replace(control, ' ').trim()
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}

const headings = {
  ja: { evidence: '根拠', passedOver: '見送り', candidates: '発言としなかった語句', unknown: '（話者不明）' },
  en: { evidence: 'evidence', passedOver: 'passed over', candidates: 'not taken for statements', unknown: '(nobody)' },
} as const

type Style = TerminalStyle & { readonly paint: (format: Parameters<typeof styleText>[0], text: string) => string }

function* statementLines(statement: ExplainedStatement, article: Article, { locale, paint }: Style): Generator<string> {
  const words = headings[locale]
  const { speaker, rule, evidence, passedOver, via, when } = statement
  const facts = [rule, via === null ? '' : `via ${via}`, when ?? ''].filter(fact => fact !== '').join(' · ')
  yield `  ${paint('bold', speaker ?? words.unknown)}: ${slice(article, statement)}  ${paint('dim', `‹${facts}›`)}`
  const shown = evidence.map(span => paint('underline', slice(article, span))).join(' … ')
  if (shown !== '') yield `    ${words.evidence}: ${shown}`
  for (const { why, ...span } of passedOver)
    yield paint('dim', `    ${words.passedOver}: ${slice(article, span)} (${why})`)
}

const candidateLine = (candidate: RejectedWords, article: Article, { paint }: Style) =>
  paint('dim', `    [${candidate.reason}] ${slice(article, candidate)}`)

/** For each statement the sieve that decided, on what words, and whom it passed over; then what was not taken for one. */
export function* explanationText(
  explained: readonly Explained[],
  articles: ReadonlyMap<string, Article>,
  style: TerminalStyle,
): Generator<string> {
  const paint: Style['paint'] = (format, text) => (style.colour ? styleText(format, text) : text)
  for (const { article: id, statements, candidates } of explained) {
    const article = articles.get(id)
    if (article === undefined || statements.length + candidates.length === 0) continue
    yield paint('cyan', article.title?.replace(control, ' ') ?? id)
    for (const statement of statements) yield* statementLines(statement, article, { ...style, paint })
    if (candidates.length > 0) yield paint('dim', `  ${headings[style.locale].candidates}:`)
    for (const candidate of candidates) yield candidateLine(candidate, article, { ...style, paint })
    yield ''
  }
}
