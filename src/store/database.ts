import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import * as v from 'valibot'
import { migrations } from './migrations.ts'

/** The file in the data folder that contains all state. */
export const databaseFile = 'servers.sqlite'

/** Milliseconds that a write waits for one of another process: a shard, or `npm run add`. */
const patience = 5000

const versionRow = v.object({ user_version: v.number() })

export type Connection = Database.Database

/**
 * Opens the database in `folder`, which is made if it is not there, and brings it to this version.
 * @throws Error that names the file, if it cannot be opened or was written by a newer version
 */
export function openDatabase(folder: string): Connection {
  const file = join(folder, databaseFile)
  try {
    mkdirSync(folder, { recursive: true })
    const database = new Database(file)
    database.exec(`PRAGMA busy_timeout = ${patience}`)
    // The log makes a write one append; FULL syncs it before a write returns (https://sqlite.org/pragma.html#pragma_synchronous).
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    migrate(database)
    return database
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The server settings in ${file} cannot be opened: ${reason}`, { cause: error })
  }
}

const versionOf = (database: Connection): number =>
  v.parse(versionRow, database.prepare('PRAGMA user_version').get()).user_version

function migrate(database: Connection): void {
  const newest = migrations.length
  const found = versionOf(database)
  if (found > newest)
    throw new Error(`it was written by a newer version (${found}; this one supports ${newest}): update the bot.`)
  if (found === newest) return
  inTransaction(database, () => {
    // Another process may have done it meanwhile.
    for (const step of migrations.slice(versionOf(database))) database.exec(step)
    database.exec(`PRAGMA user_version = ${newest}`)
  })
}

/** Runs `write` in a transaction: all or nothing. Only one transaction writes at a time, across all processes. */
export function inTransaction<T>(database: Connection, write: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = write()
    database.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite may have rolled back by itself, as when the disk is full (https://sqlite.org/lang_transaction.html, section 3).
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}
