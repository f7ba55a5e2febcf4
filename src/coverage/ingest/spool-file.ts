import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize } from 'node:v8'
import Database from 'libsql'
import * as v from 'valibot'

/**
 * What an ingestion found out so far, in a file of SQLite: whatever is in it is whole, also after kill -9. `readings` are kept for the
 * next ingestion by the same program, the rest belongs to one key: what is ingested, and with which program.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS readings (key TEXT PRIMARY KEY, run INTEGER NOT NULL, value BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS articles (number INTEGER PRIMARY KEY, value BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS parsed (number INTEGER PRIMARY KEY, value BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS attributable (number INTEGER PRIMARY KEY, value BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS told (round INTEGER NOT NULL, number INTEGER NOT NULL, value BLOB NOT NULL, PRIMARY KEY (round, number));
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value BLOB NOT NULL);`

// libsql hands out a Buffer for one row, and an ArrayBuffer for each of many.
const bytes = v.union([
  v.instance(Uint8Array),
  v.pipe(
    v.instance(ArrayBuffer),
    v.transform(buffer => new Uint8Array(buffer)),
  ),
])
const blob = v.object({ value: bytes })
const numbered = v.object({ number: v.number(), value: bytes })
type Row = v.InferOutput<typeof numbered>

/** Rows that are in memory at the same time. */
const step = 500

/** A file of SQLite that holds values serialized by V8. */
export class SpoolFile {
  readonly #database: Database.Database
  /** By their text. New ones for each article took 12 KB of memory outside of the heap that did not come back. */
  readonly #statements = new Map<string, Database.Statement>()

  /** @throws Error that names the file if it cannot be opened */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true })
    try {
      this.#database = new Database(file)
      this.#database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
      this.#database.exec(tables)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`${file} cannot be opened: ${reason}`, { cause: error })
    }
  }

  exec(sql: string): void {
    this.#database.exec(sql)
  }

  prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  /** The bytes in the column `value` of the first row. */
  bytes(sql: string, ...parameters: readonly (string | number)[]): Uint8Array | undefined {
    const row = this.prepare(sql).get(...parameters)
    return row === undefined ? undefined : v.parse(blob, row).value
  }

  value(sql: string, ...parameters: readonly (string | number)[]): unknown {
    const found = this.bytes(sql, ...parameters)
    return found === undefined ? undefined : deserialize(found)
  }

  /** All rows of a table in order, some at a time. */
  *parts(table: 'articles' | 'attributable'): Generator<readonly Row[]> {
    const next = this.prepare(`SELECT * FROM ${table} WHERE number > ? ORDER BY number LIMIT ${step}`)
    for (let last = -1; ; ) {
      const rows = v.parse(v.array(numbered), next.all(last))
      if (rows.length === 0) return
      last = rows.at(-1)?.number ?? last
      yield rows
    }
  }

  close(): void {
    this.#database.close()
  }
}
