import type { Article, Passage } from '../model.ts'

/** A passage below its article's title, in the form that characters are compared in: a text seldom repeats what its title names. */
export const comparable = (passage: Passage, article: Article): string =>
  `${article.title ?? ''}\n${article.body.slice(passage.start, passage.end)}`.normalize('NFKC').toLowerCase()
