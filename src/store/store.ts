import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Correction, Feed } from '../model/curation.ts'
import { type AbsencesTable, absencesTable } from './absences-table.ts'
import { type CorrectionsTable, correctionsTable, type ReportsTable, reportsTable } from './corrections-table.ts'
import { type Connection, databaseFile, inTransaction, openDatabase } from './database.ts'
import { type DocumentsTable, documentsTable } from './documents-table.ts'
import { type FeedsTable, feedsTable } from './feeds-table.ts'
import { type FollowsTable, followsTable, type NoticesTable, noticesTable } from './follows-table.ts'
import { Rows, text, write } from './rows.ts'
import { type SettingsTable, settingsTable } from './settings-store.ts'

/** Everything stored except the bytes of documents. A write that has returned survives kill -9. */
export interface Store {
  readonly settings: SettingsTable
  readonly documents: DocumentsTable
  readonly corrections: CorrectionsTable
  readonly reports: ReportsTable
  readonly feeds: FeedsTable
  readonly follows: FollowsTable
  readonly notices: NoticesTable
  readonly absences: AbsencesTable
  /** Ids of all servers with stored data. */
  readonly servers: () => readonly string[]
  /** Does several writes, all or none. */
  readonly together: <T>(write: () => T) => T
  /** Deletes everything stored for a server except the bytes of its documents, which the caller deletes. */
  readonly forgetServer: (server: string) => void
  /** Clears a user's id wherever that user brought in, added, reported or corrected something. */
  readonly forgetUser: (user: string) => void
  /** Writes a consistent copy of everything into a new file. @throws Error if the file exists */
  readonly backup: (file: string) => void
  readonly close: () => void
}

/** Reads from an existing database; returns nothing, and creates nothing, if there is none. */
function readKept<T>(folder: string, read: (database: Connection) => readonly T[]): readonly T[] {
  if (!existsSync(join(folder, databaseFile))) return []
  const database = openDatabase(folder)
  try {
    return read(database)
  } finally {
    database.close()
  }
}

export const readCorrections = (folder: string): readonly Correction[] =>
  readKept(folder, database => correctionsTable(database).all())

export const readFeeds = (folder: string): readonly Feed[] => readKept(folder, database => feedsTable(database).all())

/** The tables with rows that belong to a server, apart from its settings. */
const ofServers = ['documents', 'corrections', 'reports', 'feeds', 'follows', 'absences'] as const
/** Columns with the user who did something, which can be cleared. */
const userColumns = {
  documents: 'brought_by',
  corrections: 'corrected_by',
  reports: 'reported_by',
  feeds: 'added_by',
} as const
const SERVERS = [
  'SELECT id AS server FROM servers',
  ...ofServers.map(table => `SELECT server FROM ${table} WHERE server IS NOT NULL`),
].join(' UNION ')
const CHANNELS = 'SELECT DISTINCT channel FROM follows WHERE channel IS NOT NULL AND server = ?'

/** Opens the store in the data folder. @throws as openDatabase does */
export function openStore(folder: string): Store {
  const database = openDatabase(folder)
  const settings = settingsTable(database)
  const channels = new Rows(database, v.object({ channel: text }))
  const servers = new Rows(database, v.object({ server: text }))
  return {
    settings,
    documents: documentsTable(database),
    corrections: correctionsTable(database),
    reports: reportsTable(database),
    feeds: feedsTable(database),
    follows: followsTable(database),
    notices: noticesTable(database),
    absences: absencesTable(database),
    servers: () => servers.all(SERVERS).map(({ server }) => server),
    together: writes => inTransaction(database, writes),
    forgetServer: server =>
      inTransaction(database, () => {
        settings.forget(server)
        write(database, 'DELETE FROM feed_items WHERE feed IN (SELECT id FROM feeds WHERE server = ?)', server)
        for (const { channel } of channels.all(CHANNELS, server))
          for (const table of ['notices', 'targets'])
            write(database, `DELETE FROM ${table} WHERE target = ?`, `c${channel}`)
        write(database, 'DELETE FROM notices WHERE follow IN (SELECT id FROM follows WHERE server = ?)', server)
        for (const table of ofServers) write(database, `DELETE FROM ${table} WHERE server = ?`, server)
      }),
    forgetUser: user =>
      inTransaction(database, () => {
        for (const [table, column] of Object.entries(userColumns))
          write(database, `UPDATE ${table} SET ${column} = NULL WHERE ${column} = ?`, user)
      }),
    // https://sqlite.org/lang_vacuum.html#vacuuminto: consistent while others write.
    backup: file => void database.prepare('VACUUM INTO ?').run(file),
    close: () => database.close(),
  }
}
