import { join } from 'node:path'
import type { Lexicon, Parsed, Problem } from '../model.ts'
import { withoutBoundless } from './bounds.ts'
import { withoutCopies } from './copies.ts'
import type { ToldFacts } from './facts/told-facts.ts'
import { withJoinedPages } from './joined-pages.ts'
import { largestDocument, parseWith } from './parse.ts'
import { readRegularFile } from './regular-file.ts'
import { withoutRepeats } from './repeats.ts'
import { openSidecars } from './sidecar.ts'
import { type Survey, surveyFolder } from './survey.ts'

/** Files that are parsed at the same time: more would only take memory. */
const readAhead = 16

/** A file, and the facts that its sidecar tells. */
export interface DocumentFile {
  readonly folder: string
  readonly path: string
  readonly told: ToldFacts | null
}

/** Parses a file, wherever; what cannot be read is a problem. */
export type ParseFile = (file: DocumentFile) => Promise<Parsed>

/** Reads and parses one file on this thread. */
export async function parseFile({ folder, path, told }: DocumentFile, lexicon: Lexicon): Promise<Parsed> {
  let bytes: Buffer
  try {
    bytes = await readRegularFile(join(folder, path), largestDocument)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const reason = `The file cannot be read (${why}). Give the bot the right to read it, or remove it.`
    return { articles: [], dropped: [], problems: [{ document: path, reason }] }
  }
  return withoutBoundless(await parseWith({ path, bytes }, lexicon, told))
}

/** The results in the order of the files; so many files ahead are under way. */
async function parseAll(files: readonly DocumentFile[], parse: ParseFile): Promise<Parsed[]> {
  const parsed: Parsed[] = []
  let next = 0
  const work = async () => {
    for (let file = files[next]; file !== undefined; file = files[next]) {
      const at = next++
      parsed[at] = await parse(file)
    }
  }
  await Promise.all(Array.from({ length: readAhead }, work))
  return parsed
}

/** Parses what a survey found. One document that cannot be read is a problem and stops no other. */
export async function parseSurveyed({ folder, files, problems }: Survey, parse: ParseFile): Promise<Parsed> {
  const sidecars = await openSidecars(
    files.map(({ path }) => path),
    path => join(folder, path),
  )
  const parsed = await parseAll(
    sidecars.documents.map(path => ({ folder, path, told: sidecars.factsOf(path) })),
    parse,
  )
  const reason = 'The folder holds no documents. Put text, Markdown, HTML or JSON Lines files into it.'
  const empty: readonly Problem[] = sidecars.documents.length === 0 ? [{ document: folder, reason }] : []
  const whole: Parsed = {
    articles: parsed.flatMap(({ articles }) => articles),
    dropped: parsed.flatMap(({ dropped }) => dropped),
    problems: [...problems, ...empty, ...sidecars.problems, ...parsed.flatMap(({ problems: told }) => told)],
  }
  return withoutRepeats(withoutCopies(withJoinedPages(whole)))
}

/**
 * Reads all documents below a folder on this thread.
 * @throws Error if the folder is missing or no folder
 */
export const parseFolder = async (folder: string, lexicon: Lexicon): Promise<Parsed> =>
  parseSurveyed(await surveyFolder(folder), file => parseFile(file, lexicon))
