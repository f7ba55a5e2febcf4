import { readFile } from 'node:fs/promises'
import type { Problem } from '../model.ts'
import type { ToldFacts } from './facts/told-facts.ts'
import { inSidecar, type Place, type Validated, validated } from './operator-facts.ts'
import { type Trouble, trouble, whyOf } from './problems.ts'

const ending = '.meta.json'

/** Whether a file tells facts of the document beside it. */
export const isSidecar = (path: string): boolean => path.endsWith(ending)

/** Facts of documents by path, from the files `NAME.meta.json` beside them; NAME with or without its own ending. */
export interface Sidecars {
  /** The paths that are documents. */
  readonly documents: readonly string[]
  /** What the document's sidecar says: facts, and in `articles` corrections of single articles. */
  readonly factsOf: (document: string) => ToldFacts | null
  readonly problems: readonly Problem[]
}

const articleAt = (number: number): Place => ({
  where: `The sidecar's article ${number}`,
  whereJa: `サイドカーの記事${number}`,
})

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function wrongArticles(value: unknown): Trouble {
  const told = JSON.stringify(value).slice(0, 60)
  const expected = 'a list of objects, each with "article" (a number or a title) and the facts to correct'
  const expectedJa = '「article」（番号か題名）と直す項目を持つオブジェクトの一覧'
  return trouble('wrong-value', { ...inSidecar, key: 'articles', value: told, expected, expectedJa })
}

/** `"articles": [{ "article": 2, "published": "2024-05-01" }, { "article": "橋の名前を募る", "drop": true }]` */
function correctionsIn(value: unknown): { corrections: ToldFacts[]; problems: Trouble[] } {
  if (value === undefined) return { corrections: [], problems: [] }
  if (!Array.isArray(value)) return { corrections: [], problems: [wrongArticles(value)] }
  const corrections: ToldFacts[] = []
  const problems: Trouble[] = []
  for (const [at, entry] of value.entries()) {
    const told = isObject(entry) ? validated(entry, { where: articleAt(at + 1), perArticle: true }) : null
    problems.push(...(told?.problems ?? [wrongArticles(entry)]))
    if (told?.facts.article !== undefined) corrections.push(told.facts)
    else if (told && told.problems.length === 0) problems.push(wrongArticles(entry))
  }
  return { corrections, problems }
}

/** Checks what a sidecar holds: facts of the document, and under `articles` those of single articles. */
export function sidecarFacts(told: Readonly<Record<string, unknown>>): Validated {
  const { articles, ...own } = told
  const { facts, problems } = validated(own, { where: inSidecar })
  const { corrections, problems: wrong } = correctionsIn(articles)
  const all = corrections.length > 0 ? { ...facts, articles: corrections } : facts
  return { facts: all, problems: [...problems, ...wrong] }
}

const brokenFor = (why: string, whyJa: string): Trouble => trouble('broken-sidecar', { why, whyJa })

/** @returns the facts, or why they cannot be read */
async function readFacts(file: string): Promise<Validated | Trouble> {
  try {
    const told: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''))
    return isObject(told) ? sidecarFacts(told) : brokenFor('it is not a JSON object', 'JSONオブジェクトではありません')
  } catch (error) {
    const why = whyOf(error)
    return brokenFor(why, why)
  }
}

export async function openSidecars(paths: readonly string[], fileOf: (path: string) => string): Promise<Sidecars> {
  const documents = paths.filter(path => !isSidecar(path))
  const byName = new Map<string, string>()
  for (const path of documents) for (const name of [path.replace(/\.[^./]+$/, ''), path]) byName.set(name, path)
  const facts = new Map<string, ToldFacts>()
  const problems: Problem[] = []
  for (const path of paths.filter(candidate => candidate.endsWith(ending))) {
    const document = byName.get(path.slice(0, -ending.length))
    const told = await readFacts(fileOf(path))
    if ('code' in told) {
      problems.push({ document: path, ...told })
      continue
    }
    problems.push(...told.problems.map(problem => ({ document: path, ...problem })))
    if (document === undefined) problems.push({ document: path, ...trouble('lone-sidecar') })
    else facts.set(document, told.facts)
  }
  return { documents, factsOf: document => facts.get(document) ?? null, problems }
}
