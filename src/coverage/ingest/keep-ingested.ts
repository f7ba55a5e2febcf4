import { type DocumentFolders, surveyFolder } from '../../documents/survey.ts'
import { changesBetween, isSame } from '../changes.ts'
import { watchFolder } from '../watch.ts'

export interface Keeping {
  /** Ingests; must not reject. */
  readonly run: () => Promise<void>
  /** Called when every later change will be noticed. */
  readonly ready: () => void
}

/** Ingests folders now and after each change. Returns, after the first run, how to stop. */
export async function keepIngested(folders: DocumentFolders, { run, ready }: Keeping): Promise<() => Promise<void>> {
  const survey = () => surveyFolder(folders).catch(() => null)
  // Before the first run: whatever changes during the run has not been ingested for sure.
  const before = await survey()
  await run()
  const missed = async () => {
    const now = await survey()
    ready()
    return now !== null && (before === null || !isSame(changesBetween(before, now)))
  }
  const { folder, beside } = folders
  return watchFolder([folder, ...(beside === undefined ? [] : [beside])], { changed: run, missed })
}
