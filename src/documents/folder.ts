import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document, Lexicon, Parsed, Problem } from '../model.ts'
import { withoutCopies } from './copies.ts'
import { largestDocument, parseWith, tooLarge } from './parse.ts'
import { withoutRepeats } from './repeats.ts'
import { openSidecars } from './sidecar.ts'

const nameOrder = new Intl.Collator('en', { numeric: true })
/** Files read ahead of the parser: more would only hold memory. */
const readAhead = 16

async function openFolder(folder: string): Promise<void> {
  const told = await stat(folder).catch((error: NodeJS.ErrnoException) => error)
  if (told instanceof Error) {
    const why = told.code === 'ENOENT' ? 'does not exist' : `cannot be opened (${told.code})`
    throw new Error(
      `The folder ${folder} ${why}. Create it, or set SEEDS_DIR or --seeds to the folder with your documents.`,
    )
  }
  if (!told.isDirectory())
    throw new Error(`${folder} is a file, not a folder. Set SEEDS_DIR or --seeds to the folder that holds it.`)
}

/** Paths of all files below a folder, in the same order on every machine. Dot files are the system's, not documents. */
async function filesBelow(folder: string, problems: Problem[], below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    problems.push({
      document: below,
      reason: `The folder cannot be read (${error.code}). Give the bot the right to read it.`,
    })
    return []
  })
  const shown = entries.filter(entry => !entry.name.startsWith('.'))
  const files: string[] = []
  for (const entry of shown.sort((a, b) => nameOrder.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) files.push(...(await filesBelow(folder, problems, path)))
    else if (entry.isFile() || entry.isSymbolicLink()) files.push(path)
  }
  return files
}

async function readDocument(file: string, path: string): Promise<Document | Problem> {
  try {
    const { size } = await stat(file)
    if (size > largestDocument) return { document: path, reason: tooLarge(size) }
    return { path, bytes: await readFile(file) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return {
      document: path,
      reason: `The file cannot be read (${code}). Give the bot the right to read it, or remove it.`,
    }
  }
}

/** How the paths of documents begin that members brought in, and that stand in a folder of their own. */
export const keptPrefix = 'kept/'

/** The files of all documents by their paths; a folder of kept documents that is not there is empty. */
async function filesOf(folder: string, kept: string | undefined, problems: Problem[]): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const path of await filesBelow(folder, problems)) files.set(path, join(folder, path))
  const isThere = kept !== undefined && (await stat(kept).catch(() => null))?.isDirectory()
  if (!isThere) return files
  for (const path of await filesBelow(kept, problems)) files.set(`${keptPrefix}${path}`, join(kept, path))
  return files
}

/**
 * Reads all documents below a folder, and those that were brought in. One that cannot be read is a problem and stops no other.
 * @throws Error where the folder is missing or no folder
 */
export async function parseFolder(folder: string, lexicon: Lexicon, kept?: string): Promise<Parsed> {
  await openFolder(folder)
  const problems: Problem[] = []
  const files = await filesOf(folder, kept, problems)
  const fileOf = (path: string) => files.get(path) ?? join(folder, path)
  const sidecars = await openSidecars([...files.keys()], fileOf)
  const parsed: Parsed[] = []
  for (let at = 0; at < sidecars.documents.length; at += readAhead) {
    const read = await Promise.all(
      sidecars.documents.slice(at, at + readAhead).map(path => readDocument(fileOf(path), path)),
    )
    for (const document of read) {
      if ('reason' in document) problems.push(document)
      else parsed.push(await parseWith(document, lexicon, sidecars.factsOf(document.path)))
    }
  }
  if (sidecars.documents.length === 0) {
    const reason = 'The folder holds no documents. Put text, Markdown, HTML or JSON Lines files into it.'
    problems.push({ document: folder, reason })
  }
  const whole: Parsed = {
    articles: parsed.flatMap(({ articles }) => articles),
    dropped: parsed.flatMap(({ dropped }) => dropped),
    problems: [...problems, ...sidecars.problems, ...parsed.flatMap(({ problems: told }) => told)],
  }
  return withoutRepeats(withoutCopies(whole))
}
