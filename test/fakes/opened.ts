import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { OpenCoverage } from '../../src/coverage/assemble.ts'
import { contentsOf } from '../../src/coverage/contents-of.ts'
import { openCoverage } from '../../src/coverage/open-coverage.ts'
import type { CoverageContents } from '../../src/coverage/reading/contents.ts'
import { readFolder } from '../../src/coverage/reading/folder.ts'
import { openLocalReaders } from '../../src/coverage/reading/local-readers.ts'
import { surveyFolder } from '../../src/documents/survey.ts'
import { openMorphology } from '../../src/language/analyzer.ts'
import { readLexicon } from '../../src/lexicon/read-lexicon.ts'
import type { Contents } from '../../src/model/contents.ts'
import type { Coverage } from '../../src/model/coverage.ts'
import type { Locale } from '../../src/present/page.ts'
import { answerLine } from '../../src/transport/console/answer.ts'
import { repository } from './repository.ts'

export { repository }
export const bundledFolder = join(repository, 'seeds')

/** The moment that 先週 and its kin count from in tests. */
export const now = new Date('2025-04-02T03:00:00Z')

const dictionary = openMorphology()

/** Opens a folder on this thread, which is quicker for a few documents; the whole program reads on others. */
export async function openHere(folder: string, beside?: string): Promise<OpenCoverage> {
  const [morphology, lexicon] = await Promise.all([dictionary, readLexicon()])
  const readers = openLocalReaders(morphology, lexicon)
  return openCoverage(folder, { dictionary, readers, ...(beside !== undefined && { beside }) })
}

/** All that is found out of documents, before an engine keeps it. */
export async function readContents(files: Files): Promise<CoverageContents> {
  const [folder, morphology, lexicon] = await Promise.all([makeFolder(files), dictionary, readLexicon()])
  const readers = openLocalReaders(morphology, lexicon)
  const options = { lexicon, morphology: dictionary, readers }
  return readFolder(await surveyFolder({ folder }), options).finally(() => remove(folder))
}

const opened = new Map<string, Promise<OpenCoverage>>()

/** Opens a folder once for all test files of a worker. */
export function openOnce(folder: string): Promise<OpenCoverage> {
  const known = opened.get(folder) ?? openHere(folder)
  opened.set(folder, known)
  return known
}

/** The bundled coverage. */
export const openBundled = (): Promise<OpenCoverage> => openOnce(bundledFolder)

/** Contents by path below the folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder with these files, for whoever removes it. */
export async function makeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dedokoro-'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true })

/** A folder with these files that is removed when the test is over. */
export async function writeFolder(files: Files): Promise<string> {
  const folder = await makeFolder(files)
  onTestFinished(() => remove(folder))
  return folder
}

async function openFiles(files: Files): Promise<OpenCoverage> {
  const folder = await makeFolder(files)
  return openHere(folder).finally(() => remove(folder))
}

const openedFiles = new WeakMap<Files, Promise<OpenCoverage>>()

/** The coverage of these documents, opened once for each object that holds them. */
export function openDocuments(files: Files): Promise<OpenCoverage> {
  const known = openedFiles.get(files) ?? openFiles(files)
  openedFiles.set(files, known)
  return known
}

/** All of a folder at once, and the bundled one's. */
export const openAll = async (folder: string): Promise<Contents> => contentsOf(await openOnce(folder))
export const openAllBundled = (): Promise<Contents> => openAll(bundledFolder)

/** Types a line as in the terminal. */
export const type = (coverage: Coverage, line: string, locale: Locale = 'ja') =>
  answerLine(line, commands, { coverage, locale, now })

/** The reply to a line that a command answers. @throws Error where the terminal answers in its place */
export async function reply(coverage: Coverage, line: string, locale: Locale = 'ja') {
  const answered = await type(coverage, line, locale)
  if (answered.kind === 'fault')
    throw new Error(`“${line}” was not answered: ${answered.message}`, { cause: answered.error })
  return answered.reply
}
