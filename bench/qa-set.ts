import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCachedSynonyms, type ReadingTools } from '../src/coverage/open-coverage.ts'
import { analyzeArticle, readAnalyzed } from '../src/coverage/reading/article.ts'
import { CoverageBuilder, type CoverageContents } from '../src/coverage/reading/contents.ts'
import { localDesk } from '../src/coverage/reading/local-readers.ts'
import { parseFolder } from '../src/documents/folder.ts'
import type { AnalyzedArticle } from '../src/language/analyzed-article.ts'
import { type Morphology, openMorphology } from '../src/language/analyzer.ts'
import { readLexicon } from '../src/lexicon/read-lexicon.ts'
import type { Parsed } from '../src/model.ts'
import { vocabularyOf } from '../src/statements/vocabulary.ts'

/** A question with the articles that answer it and the answer's words. */
export interface QaQuestion {
  readonly question: string
  readonly urls: readonly string[]
  readonly answer: string
}

/** Documents as the program reads them, analysed once for as many indexes as a bench needs. */
export interface Analyzed {
  readonly parsed: Parsed
  readonly analyzed: readonly AnalyzedArticle[]
}

const repository = fileURLToPath(new URL('..', import.meta.url))

/** Folders with labels: beside the repository, or where `--qa`, `--gold` and `--seeds` say. */
export function sharedFolder(name: 'qa' | 'gold' | 'seeds'): string {
  const at = process.argv.indexOf(`--${name}`)
  return (at < 0 ? undefined : process.argv[at + 1]) ?? join(repository, '../shared', name)
}

/** Ends the process with a sentence where a folder with labels is not there. */
export function demandFolders(...names: readonly ('qa' | 'gold' | 'seeds')[]): void {
  const missing = names.find(name => !existsSync(sharedFolder(name)))
  if (missing === undefined) return
  console.log(`${sharedFolder(missing)} is not there, so nothing is measured. Name the folder with --${missing}.`)
  process.exit(0)
}

export const linesOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

/** The first questions of the set; a question is one line, as it is typed. */
export const readQuestions = (): QaQuestion[] =>
  linesOf<QaQuestion>(join(sharedFolder('qa'), 'questions.jsonl')).filter(({ question }) => !question.includes('\n'))

/** What documents are read with. */
export type BenchTools = ReadingTools & Morphology

export async function openTools(): Promise<BenchTools> {
  const [morphology, lexicon] = await Promise.all([openMorphology(), readLexicon()])
  return { ...morphology, lexicon, synonyms: await openCachedSynonyms(Promise.resolve(morphology.analyze)) }
}

/** Finds out what articles hold that were analysed already. */
export function buildAnalyzed({ parsed, analyzed }: Analyzed, tools: BenchTools): Promise<CoverageContents> {
  const builder = new CoverageBuilder()
  const vocabulary = vocabularyOf(tools.lexicon, tools.lookUp)
  for (const one of analyzed) builder.add(one.article, readAnalyzed(one, tools.analyze, vocabulary))
  return builder.done(parsed, localDesk(tools, tools.lexicon))
}

export async function analyzeFolder(folder: string, { analyze, lexicon }: BenchTools): Promise<Analyzed> {
  const parsed = await parseFolder(folder, lexicon)
  return { parsed, analyzed: parsed.articles.map(article => analyzeArticle(article, analyze)) }
}

/** The passages of the set; the folder holds other files too, which are no documents. */
export async function analyzeCollection(tools: BenchTools): Promise<Analyzed> {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-bench-'))
  await writeFile(join(folder, 'collection.jsonl'), readFileSync(join(sharedFolder('qa'), 'collection.jsonl')))
  return analyzeFolder(folder, tools).finally(() => rm(folder, { recursive: true }))
}
