import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Correction } from '../curation-model.ts'
import { type CorrectionsTable, correctionsTable, type ReportsTable, reportsTable } from './corrections-table.ts'
import { databaseFile, inTransaction, openDatabase } from './database.ts'
import { type DocumentsTable, documentsTable } from './documents-table.ts'
import { type FeedsTable, feedsTable } from './feeds-table.ts'
import { write } from './rows.ts'
import { type SettingsTable, settingsTable } from './settings-store.ts'

/** All that is kept besides documents' bytes. A write that returned is there after kill -9. */
export interface Store {
  readonly settings: SettingsTable
  readonly documents: DocumentsTable
  readonly corrections: CorrectionsTable
  readonly reports: ReportsTable
  readonly feeds: FeedsTable
  /** Does all of some writes, or nothing of them. */
  readonly together: <T>(write: () => T) => T
  /** Deletes all that is kept of a server. The bytes of its documents are the caller's. */
  readonly forgetServer: (server: string) => void
  /** Writes all of it, as it is at this moment, into a new file. @throws Error if there is a file already */
  readonly backup: (file: string) => void
  readonly close: () => void
}

/** The corrections that are kept, without making anything if nothing is. */
export function readCorrections(folder: string): readonly Correction[] {
  if (!existsSync(join(folder, databaseFile))) return []
  const database = openDatabase(folder)
  try {
    return correctionsTable(database).all()
  } finally {
    database.close()
  }
}

/** The tables with rows of a server, beside its settings. */
const ofServers = ['documents', 'corrections', 'reports', 'feeds'] as const

/** Opens what is kept in the data folder. @throws as openDatabase does */
export function openStore(folder: string): Store {
  const database = openDatabase(folder)
  const settings = settingsTable(database)
  return {
    settings,
    documents: documentsTable(database),
    corrections: correctionsTable(database),
    reports: reportsTable(database),
    feeds: feedsTable(database),
    together: writes => inTransaction(database, writes),
    forgetServer: server =>
      inTransaction(database, () => {
        settings.forget(server)
        write(database, 'DELETE FROM feed_items WHERE feed IN (SELECT id FROM feeds WHERE server = ?)', server)
        for (const table of ofServers) write(database, `DELETE FROM ${table} WHERE server = ?`, server)
      }),
    // https://sqlite.org/lang_vacuum.html#vacuuminto: consistent while others write.
    backup: file => void database.prepare('VACUUM INTO ?').run(file),
    close: () => database.close(),
  }
}
