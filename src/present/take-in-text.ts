import type { TakenIn } from '../model/curation.ts'
import type { Article } from '../model.ts'
import type { Locale } from './page.ts'
import { factsOf, titleOf } from './source.ts'
import { outcomeOf } from './take-in-pages.ts'

export interface AddedSource {
  readonly source: string
  readonly taken: TakenIn
  readonly articles: readonly Article[]
}

/** What became of what an operator added, for a terminal. */
export function takeInText({ source, taken, articles }: AddedSource, locale: Locale): string {
  const problems = taken.kind === 'no-article' ? taken.problems.map(told => told[locale]) : []
  const lines = [...articles.map(article => `${titleOf(article, locale)} · ${factsOf(article, locale)}`), ...problems]
  return [`${source}: ${outcomeOf(taken, locale)}`, ...lines.map(text => `  ${text}`)].join('\n')
}
