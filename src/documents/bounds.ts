import type { Article, Parsed } from '../model.ts'

/** The longest article that is read; a novel has 100,000 characters in 5,000 sentences. */
const largest = { characters: 2_000_000, sentences: 100_000 } as const

const isBoundless = ({ body, sentences }: Article): boolean =>
  body.length > largest.characters || sentences.length > largest.sentences

/** Leaves out articles that are too long to be ones, with a problem for each. */
export function withoutBoundless(parsed: Parsed): Parsed {
  const boundless = parsed.articles.filter(isBoundless)
  if (boundless.length === 0) return parsed
  const problems = boundless.map(({ document, title, body, sentences }) => ({
    document,
    reason:
      `“${title ?? 'An article without a title'}” has ${body.length} characters in ${sentences.length} sentences, and no more than ` +
      `${largest.characters} in ${largest.sentences} are read. Split it into its articles.`,
  }))
  return {
    ...parsed,
    articles: parsed.articles.filter(article => !isBoundless(article)),
    problems: [...parsed.problems, ...problems],
  }
}
