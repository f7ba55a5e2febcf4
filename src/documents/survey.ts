import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Problem } from '../model.ts'
import { largestDocument, tooLarge } from './parse.ts'

/** A file that can be read as a document or as a sidecar. */
export interface SurveyedFile {
  /** Below the folder, with slashes. */
  readonly path: string
  /** Where it stands on this machine. */
  readonly file: string
  /** Bytes. */
  readonly size: number
}

/** What stands below a folder of documents, in the same order on every machine. */
export interface Survey {
  readonly folder: string
  readonly files: readonly SurveyedFile[]
  /** What will not be read, and why: folders without the right to read them, links that lead out, pipes, files too large. */
  readonly problems: readonly Problem[]
}

const nameOrder = new Intl.Collator('en', { numeric: true })
const inOrder = (a: Dirent, b: Dirent): number => nameOrder.compare(a.name, b.name) || (a.name < b.name ? -1 : 1)

/** @throws Error if there is no such folder, with what to do */
async function demandFolder(folder: string): Promise<void> {
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

class Surveyor {
  readonly files: SurveyedFile[] = []
  readonly problems: Problem[] = []
  readonly #folder: string
  /** The folder's own path without links, with a separator behind it. */
  readonly #root: string

  constructor(folder: string, root: string) {
    this.#folder = folder
    this.#root = root.endsWith(sep) ? root : root + sep
  }

  async walk(below = ''): Promise<void> {
    const entries = await readdir(join(this.#folder, below), { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        const reason = `The folder cannot be read (${error.code}). Give the bot the right to read it, or remove it.`
        this.#refuse(below || this.#folder, reason)
        return []
      },
    )
    // Dot files are the system's, not documents.
    for (const entry of entries.filter(({ name }) => !name.startsWith('.')).sort(inOrder)) {
      const path = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) await this.walk(path)
      else await this.#take(path, entry.isSymbolicLink())
    }
  }

  #refuse(document: string, reason: string): void {
    this.problems.push({ document, reason })
  }

  async #take(path: string, isLink: boolean): Promise<void> {
    const file = join(this.#folder, path)
    try {
      const stats = await stat(file)
      if (isLink && !(await realpath(file)).startsWith(this.#root))
        return this.#refuse(path, 'It is a link that leads out of the folder, and is not followed. Copy the file here.')
      if (stats.isDirectory())
        return this.#refuse(path, 'It is a link to a folder, and is not followed. Put the folder itself here.')
      if (!stats.isFile())
        return this.#refuse(path, 'It is no file with words: a pipe, a socket or a device. Remove it.')
      if (stats.size > largestDocument) return this.#refuse(path, tooLarge(stats.size))
      this.files.push({ path, file, size: stats.size })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      const leads =
        isLink && code === 'ENOENT' ? 'It is a link that leads nowhere' : `The file cannot be read (${code})`
      this.#refuse(path, `${leads}. Give the bot the right to read it, or remove it.`)
    }
  }
}

/** How the paths of documents begin that members brought in; these stand in a folder of their own. */
export const keptPrefix = 'kept/'

/** A folder of documents, and the folder of those that were brought in, which may not be there. */
export interface DocumentFolders {
  readonly folder: string
  readonly beside?: string
}

async function surveyKept(beside: string | undefined): Promise<Pick<Survey, 'files' | 'problems'>> {
  const isThere = beside !== undefined && (await stat(beside).catch(() => null))?.isDirectory()
  if (!isThere) return { files: [], problems: [] }
  const surveyor = new Surveyor(beside, await realpath(beside))
  await surveyor.walk()
  return {
    files: surveyor.files.map(file => ({ ...file, path: `${keptPrefix}${file.path}` })),
    problems: surveyor.problems.map(problem => ({ ...problem, document: `${keptPrefix}${problem.document}` })),
  }
}

/**
 * Lists what stands below a folder, and what was brought in; nothing of it is opened.
 * @throws Error if the folder is missing or no folder
 */
export async function surveyFolder({ folder, beside }: DocumentFolders): Promise<Survey> {
  await demandFolder(folder)
  const surveyor = new Surveyor(folder, await realpath(folder))
  await surveyor.walk()
  const kept = await surveyKept(beside)
  const [files, problems] = [
    [...surveyor.files, ...kept.files],
    [...surveyor.problems, ...kept.problems],
  ]
  return { folder, files, problems }
}
