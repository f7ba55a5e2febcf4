import { hash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { type ParseFile, parseSurveyed } from '../../documents/folder.ts'
import { type Survey, surveyFolder } from '../../documents/survey.ts'
import type { Morphology } from '../../language/analyzer.ts'
import type { Article, Lexicon, Parsed } from '../../model.ts'
import { type Desk, type KeptReadings, keepNothing, readArticles } from './articles.ts'
import { Budgets } from './budgets.ts'
import { CoverageBuilder, type CoverageContents } from './contents.ts'
import { Ledger } from './ledger.ts'
import { defaultLimits, type Limits, timeToParse } from './limits.ts'
import { Losses } from './losses.ts'
import { openReaderPool } from './reader-pool.ts'
import type { Outcome, Readers } from './readers.ts'

/** Bytes of documents: fewer are read before a second thread is ready. */
const enoughForThreads = 1_000_000

export interface ReadingOptions {
  /** One that is being opened already. */
  readonly morphology: Promise<Morphology>
  readonly lexicon: Lexicon
  readonly limits?: Limits
  readonly kept?: KeptReadings
  /** SHA-256 of files by path: without them, what was given up is tried again. */
  readonly hashes?: ReadonlyMap<string, string>
  /** Reads elsewhere than on threads of their own. */
  readonly readers?: Readers
}

export type ParseOptions = Omit<ReadingOptions, 'morphology'>

export function openReaders({ files }: Survey, { lexicon, limits = defaultLimits, readers }: ParseOptions): Readers {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  return readers ?? openReaderPool({ lexicon, limits, ...(size < enoughForThreads && { count: 1 }) })
}

/** Parses with a reader; what was parsed before is not parsed again, and what is given up is a loss. */
export function parseBy(readers: Readers, losses: Losses, options: ParseOptions): ParseFile {
  const { limits = defaultLimits, kept = keepNothing, hashes } = options
  const ledger = new Ledger(kept, limits)
  return async file => {
    const { path, size, told } = file
    const content = hashes?.get(path)
    const ask = () => readers.ask('parse', file, timeToParse(limits, size))
    if (content === undefined) return parsedOr(await ask(), path, losses)
    const key = hash('sha256', JSON.stringify(['parsed', path, content, told]), 'base64')
    const before = kept.find(key)
    const parsed: Parsed =
      before === undefined
        ? parsedOr(await ledger.unlessGivenUp(() => ['parse', path, content, told], ask), path, losses)
        : deserialize(before)
    if (parsed.articles.length > 0) kept.keep(key, before ?? serialize(parsed))
    return parsed
  }
}

function parsedOr(outcome: Outcome<Parsed>, path: string, losses: Losses): Parsed {
  if (outcome.kind === 'done') return outcome.value
  losses.add(path, 'parse', { title: null, givenUp: outcome })
  return { articles: [], dropped: [], problems: [] }
}

/** Reads parsed articles and joins them; articles that had to be given up are left out. */
async function readParsed(parsed: Parsed, desk: Desk): Promise<CoverageContents> {
  const { losses } = desk
  const builder = new CoverageBuilder()
  const articles: Article[] = []
  for await (const [article, reading] of readArticles(parsed.articles, desk)) {
    if ('kind' in reading) losses.add(article.document, 'read', { title: article.title, givenUp: reading })
    else {
      articles.push(article)
      builder.add(article, reading)
    }
  }
  const { parsed: found, ...contents } = await builder.done({ ...parsed, articles }, desk)
  return { ...contents, parsed: { ...found, problems: [...found.problems, ...losses.problems] } }
}

/**
 * Finds out what surveyed documents contain, on threads of their own.
 * @throws Error if the dictionary cannot be read, or threads cannot be started
 */
export async function readFolder(survey: Survey, options: ReadingOptions): Promise<CoverageContents> {
  const { morphology, limits = defaultLimits, kept = keepNothing } = options
  const readers = openReaders(survey, options)
  try {
    const losses = new Losses(limits)
    // Documents are parsed while the dictionary is opened.
    const opening = morphology.then(({ dictionary }) => readers.tell('open', dictionary))
    const [parsed] = await Promise.all([parseSurveyed(survey, parseBy(readers, losses, options)), opening])
    const budgets = new Budgets(limits, parsed.articles)
    return await readParsed(parsed, { readers, budgets, limits, kept, losses })
  } finally {
    if (options.readers === undefined) readers.close()
  }
}

/**
 * Parses documents on threads of their own, and reads nothing of their articles.
 * @throws Error if the folder is missing or no folder, or threads cannot be started
 */
export async function parseDocuments(folder: string, options: ParseOptions): Promise<Parsed> {
  const survey = await surveyFolder({ folder })
  const readers = openReaders(survey, options)
  try {
    const losses = new Losses(options.limits ?? defaultLimits)
    const parsed = await parseSurveyed(survey, parseBy(readers, losses, options))
    return { ...parsed, problems: [...parsed.problems, ...losses.problems] }
  } finally {
    readers.close()
  }
}
