import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { databaseFile } from './database.ts'
import { keptFolderIn } from './kept-files.ts'
import type { Store } from './store.ts'

/**
 * Copies all state into a new folder, while the bot may go on: the database as it is at this moment, and the documents that
 * were brought in. To restore it, stop the bot and put the copy in the place of the data folder.
 * @throws Error if the folder exists
 */
export function backUp(dataDir: string, store: Store, folder: string): void {
  if (existsSync(folder)) throw new Error(`${folder} already exists. Give a folder that does not.`)
  mkdirSync(folder, { recursive: true })
  store.backup(join(folder, databaseFile))
  const kept = keptFolderIn(dataDir)
  // Documents that came in between are in no row of the copy, and are swept from it at its first start.
  if (existsSync(kept)) cpSync(kept, join(folder, basename(kept)), { recursive: true })
}
