import { sentenceOf } from '../documents/problems.ts'
import { onOneLine } from '../language/graphemes.ts'
import type { Problem } from '../model.ts'
import type { Line, Locale } from './page.ts'

/** A document that could not be read, and why, in the reader's language. */
export const problemLine = (problem: Problem, locale: Locale): Line => ({
  as: 'small',
  runs: [{ text: problem.document, style: 'code' }, { text: ` ${onOneLine(sentenceOf(problem, locale))}` }],
})
