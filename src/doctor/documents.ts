import { sentenceOf } from '../documents/problems.ts'
import type { Parsed } from '../model.ts'
import { type CheckResult, fault, ok, warning } from './check.ts'

const MOST_PROBLEMS = 5

/** Reports what was read from the folder of documents. */
export function checkDocuments({ articles, problems }: Parsed, folder: string): readonly CheckResult[] {
  const documents = new Set([...articles, ...problems].map(({ document }) => document))
  const told = problems
    .slice(0, MOST_PROBLEMS)
    .map(problem =>
      warning(`${problem.document}: ${problem.reason}`, `${problem.document}：${sentenceOf(problem, 'ja')}`),
    )
  const more = problems.length - told.length
  if (more > 0)
    told.push(
      warning(
        `${more} more could not be read: npm run inspect -- --seeds ${folder} lists them.`,
        `読めないものが、ほかに${more}件あります。npm run inspect -- --seeds ${folder} で一覧できます。`,
      ),
    )
  if (articles.length === 0)
    return [
      fault(`${folder} contains no articles to answer from.`, `${folder} に、答えのもとになる記事が一つもありません。`),
      ...told,
    ]
  return [
    ok(
      `${documents.size} documents in ${folder} contain ${articles.length} articles.`,
      `${folder} の文書${documents.size}件に、記事が${articles.length}件あります。`,
    ),
    ...told,
  ]
}
