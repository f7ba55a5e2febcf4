import type { RejectedWords } from '../model/explained.ts'
import type { Article, Passage, PlacedStatement, Problem, Span } from '../model.ts'

/** The machine-readable faces of articles, passages, statements and hits (shared/contract.md). */

export const articleRecord = ({
  body: _,
  sentences: __,
  references: ___,
  origins: ____,
  corrected: _____,
  ...article
}: Article) => ({
  type: 'article',
  ...article,
})

export const passageRecord = ({ id, article, start, end }: Passage, body: string) => ({
  type: 'passage',
  id,
  article,
  start,
  end,
  text: body.slice(start, end),
})

export function statementRecord(statement: PlacedStatement) {
  const { id, article, passage, speaker, named, aliases, kind, text, cue, when, via, start, end } = statement
  const { rule, evidence } = statement
  const said = { speaker, named, aliases, kind, text, cue, when, via, start, end }
  return { type: 'statement', id, article, passage, ...said, rule, evidence }
}

export const candidateRecord = ({ article, start, end, reason }: RejectedWords) => ({
  type: 'candidate',
  article,
  start,
  end,
  reason,
})

export const problemRecord = ({ document, reason }: Problem) => ({ type: 'problem', document, reason })

export interface RecordedHit extends Span {
  readonly rank: number
  readonly score: number
  readonly article: Article
  readonly passage: Passage
  readonly highlights: readonly Span[]
}

/** A hit; its highlights are pairs of offsets into the text shown. */
export function hitRecord({ rank, score, start, end, article, passage, highlights }: RecordedHit) {
  return {
    rank,
    score,
    text: article.body.slice(start, end),
    passage: article.body.slice(passage.start, passage.end),
    highlights: highlights.map(span => [span.start - start, span.end - start]),
    article: articleRecord(article),
  }
}

export const saidRecord = (statement: PlacedStatement, article: Article) => ({
  ...statementRecord(statement),
  article: articleRecord(article),
})
