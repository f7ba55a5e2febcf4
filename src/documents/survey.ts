import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Problem } from '../model.ts'
import { largestDocument, tooLarge } from './parse.ts'
import { Hopeless, type Trouble, trouble } from './problems.ts'

/** A file that can be read as a document or as a sidecar. */
export interface SurveyedFile {
  /** Below the folder, with slashes. */
  readonly path: string
  /** Where it stands on this machine. */
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** When its bytes changed last, in milliseconds since 1970. */
  readonly modified: number
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

/** @throws Hopeless if there is no such folder, with what to do */
async function demandFolder(folder: string): Promise<void> {
  const told = await stat(folder).catch((error: NodeJS.ErrnoException) => error)
  if (told instanceof Error) {
    const code = String(told.code)
    throw new Hopeless(
      code === 'ENOENT' ? trouble('no-folder', { folder }) : trouble('closed-folder', { folder, code }),
    )
  }
  if (!told.isDirectory()) throw new Hopeless(trouble('file-for-folder', { folder }))
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
        this.#refuse(below || this.#folder, trouble('unreadable-folder', { code: String(error.code) }))
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

  #refuse(document: string, told: Trouble): void {
    this.problems.push({ document, ...told })
  }

  async #take(path: string, isLink: boolean): Promise<void> {
    const file = join(this.#folder, path)
    try {
      const stats = await stat(file)
      const leadsOut = isLink && !(await realpath(file)).startsWith(this.#root)
      if (leadsOut) return this.#refuse(path, trouble('link-out'))
      if (stats.isDirectory()) return this.#refuse(path, trouble('link-to-folder'))
      if (!stats.isFile()) return this.#refuse(path, trouble('no-file'))
      if (stats.size > largestDocument) return this.#refuse(path, tooLarge(stats.size))
      this.files.push({ path, file, size: stats.size, modified: stats.mtimeMs })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
      const isDead = isLink && code === 'ENOENT'
      this.#refuse(path, isDead ? trouble('dead-link') : trouble('unreadable-file', { code }))
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
