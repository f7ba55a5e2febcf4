import { readFile } from 'node:fs/promises'
import type { Problem } from '../model.ts'
import type { ToldFacts } from './facts/told-facts.ts'

const ending = '.meta.json'

/** Facts of documents by path, from the files `NAME.meta.json` beside them; NAME with or without its own ending. */
export interface Sidecars {
  /** The paths that are documents. */
  readonly documents: readonly string[]
  readonly factsOf: (document: string) => ToldFacts | null
  readonly problems: readonly Problem[]
}

async function readFacts(file: string): Promise<ToldFacts | string> {
  try {
    const told: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''))
    return typeof told === 'object' && told !== null && !Array.isArray(told)
      ? (told as ToldFacts)
      : 'it holds no JSON object'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

export async function openSidecars(paths: readonly string[], fileOf: (path: string) => string): Promise<Sidecars> {
  const documents = paths.filter(path => !path.endsWith(ending))
  const byName = new Map<string, string>()
  for (const path of documents) for (const name of [path.replace(/\.[^./]+$/, ''), path]) byName.set(name, path)
  const facts = new Map<string, ToldFacts>()
  const problems: Problem[] = []
  for (const path of paths.filter(candidate => candidate.endsWith(ending))) {
    const document = byName.get(path.slice(0, -ending.length))
    const told = await readFacts(fileOf(path))
    if (typeof told === 'string')
      problems.push({ document: path, reason: `The facts in it cannot be read: ${told}. Correct it as JSON.` })
    else if (document === undefined)
      problems.push({ document: path, reason: 'There is no document of that name beside it. Rename or remove it.' })
    else facts.set(document, told)
  }
  return { documents, factsOf: document => facts.get(document) ?? null, problems }
}
