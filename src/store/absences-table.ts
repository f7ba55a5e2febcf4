import * as v from 'valibot'
import type { Connection } from './database.ts'
import { integer, Rows, write } from './rows.ts'

/** Since when the bot has been absent from a server with stored data. */
export interface AbsencesTable {
  /** Milliseconds since 1970; null if it was there when it was last looked for. */
  readonly since: (server: string) => number | null
  /** Keeps only the first time. */
  readonly begin: (server: string, at: number) => void
  readonly end: (server: string) => void
}

export function absencesTable(database: Connection): AbsencesTable {
  const rows = new Rows(database, v.object({ since: integer }))
  return {
    since: server => rows.first('SELECT since FROM absences WHERE server = ?', server)?.since ?? null,
    begin: (server, at) =>
      void write(database, 'INSERT OR IGNORE INTO absences (server, since) VALUES (?, ?)', server, Math.round(at)),
    end: server => void write(database, 'DELETE FROM absences WHERE server = ?', server),
  }
}
