import type { Contents } from '../model/contents.ts'
import type { Article, Passage, PlacedStatement } from '../model.ts'
import { passagesOf } from '../search/passages.ts'
import type { OpenCoverage } from './assemble.ts'

/** All of a coverage at once, in its order. */
export async function contentsOf({ all, parts: { facts } }: OpenCoverage): Promise<Contents> {
  const articles = new Map<string, Article>()
  const passages: Passage[] = []
  const statements: PlacedStatement[] = []
  for await (const part of all())
    for (const one of part) {
      articles.set(one.article.id, one.article)
      passages.push(...passagesOf(one.article))
      statements.push(...one.statements)
    }
  return { articles, passages, statements, dropped: facts.dropped, problems: facts.problems }
}
