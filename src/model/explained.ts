/** The nouns of explanations: types only. */

import type { Span, Statement } from '../model.ts'

/** Why somebody said something: the statement, and who could have spoken and was not taken. */
export interface ExplainedStatement extends Statement {
  readonly passedOver: readonly (Span & { readonly why: string })[]
}

/** Words that look like a statement and were not taken for one. */
export interface RejectedWords extends Span {
  readonly article: string
  readonly reason: string
}

/** The statements of an article with the reasons for each, and what was not taken for one. */
export interface Explained {
  readonly article: string
  readonly statements: readonly ExplainedStatement[]
  readonly candidates: readonly RejectedWords[]
}
