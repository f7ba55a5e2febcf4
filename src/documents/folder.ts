import { join } from 'node:path'
import { readRegularFile } from '../files/regular-file.ts'
import type { Lexicon, Parsed, Problem } from '../model.ts'
import { tooManyLines, withoutBoundless } from './bounds.ts'
import { withoutCopies } from './copies.ts'
import type { ToldFacts } from './facts/told-facts.ts'
import { withJoinedPages } from './joined-pages.ts'
import { largestDocument, parseWith } from './parse.ts'
import { type Trouble, trouble } from './problems.ts'
import { withoutRepeats } from './repeats.ts'
import { openSidecars } from './sidecar.ts'
import { type Survey, type SurveyedFile, surveyFolder } from './survey.ts'

/** Files that are parsed at the same time: more would only take memory. */
const readAhead = 16

/** A file, and the facts that its sidecar tells. */
export interface DocumentFile extends Omit<SurveyedFile, 'modified'> {
  readonly told: ToldFacts | null
}

/** Parses a file, wherever; what cannot be read is a problem. */
export type ParseFile = (file: DocumentFile) => Promise<Parsed>

/** Reads and parses one file on this thread. */
export async function parseFile({ file, path, told }: DocumentFile, lexicon: Lexicon): Promise<Parsed> {
  const refused = (told: Trouble): Parsed => ({ articles: [], dropped: [], problems: [{ document: path, ...told }] })
  let bytes: Buffer
  try {
    bytes = await readRegularFile(file, largestDocument)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused(trouble('unreadable-file', { code }))
  }
  const lines = tooManyLines(bytes)
  if (lines !== null) return refused(lines)
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
  const places = new Map(files.map(({ path, file }) => [path, file]))
  const fileOf = (path: string) => places.get(path) ?? join(folder, path)
  const sidecars = await openSidecars(
    files.map(({ path }) => path),
    fileOf,
  )
  const isDocument = new Set(sidecars.documents)
  const documents = files.filter(({ path }) => isDocument.has(path))
  const parsed = await parseAll(
    documents.map(file => ({ ...file, told: sidecars.factsOf(file.path) })),
    parse,
  )
  const empty: readonly Problem[] = documents.length === 0 ? [{ document: folder, ...trouble('empty-folder') }] : []
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
  parseSurveyed(await surveyFolder({ folder }), file => parseFile(file, lexicon))
