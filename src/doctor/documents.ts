import type { Parsed } from '../model.ts'
import { fault, ok, type Told, warning } from './check.ts'

const MOST_PROBLEMS = 5

/** What was read of the folder of documents. */
export function checkDocuments({ articles, problems }: Parsed, folder: string): readonly Told[] {
  const documents = new Set([...articles, ...problems].map(({ document }) => document))
  const told = problems.slice(0, MOST_PROBLEMS).map(({ document, reason }) => warning(`${document}: ${reason}`))
  const more = problems.length - told.length
  if (more > 0) told.push(warning(`${more} more could not be read: npm run inspect -- --seeds ${folder} lists them.`))
  if (articles.length === 0) return [fault(`There is no article in ${folder} to answer from.`), ...told]
  return [ok(`${documents.size} documents in ${folder} hold ${articles.length} articles.`), ...told]
}
