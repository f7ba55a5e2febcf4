import * as v from 'valibot'
import type { KeptDocument } from '../model/curation.ts'
import type { Connection } from './database.ts'
import { integer, integerOrNull, Rows, text, textOrNull, write } from './rows.ts'

/** Documents that were brought in. */
export interface DocumentsTable {
  readonly all: () => readonly KeptDocument[]
  readonly of: (server: string) => readonly KeptDocument[]
  readonly count: () => number
  /** Those that came by feeds between two moments, ISO 8601. */
  readonly countFedBetween: (from: string, to: string) => number
  /** Those that came by feeds, the oldest first. */
  readonly fed: () => readonly KeptDocument[]
  readonly find: (id: string) => KeptDocument | null
  readonly byName: (name: string) => KeptDocument | null
  /** The document that came from an address, or was led there by redirects. */
  readonly byAddress: (address: string) => KeptDocument | null
  readonly byHash: (hash: string) => KeptDocument | null
  /** Keeps a document, in the place of the one with its id. */
  readonly save: (document: KeptDocument) => void
  readonly remove: (id: string) => void
}

const row = v.pipe(
  v.object({
    id: text,
    server: textOrNull,
    address: textOrNull,
    final_address: textOrNull,
    name: text,
    hash: text,
    bytes: integer,
    at: text,
    first_at: text,
    brought_by: textOrNull,
    facts: v.pipe(text, v.parseJson(), v.record(v.string(), v.string())),
    feed: integerOrNull,
  }),
  v.transform(
    ({ final_address, first_at, brought_by, ...same }): KeptDocument => ({
      ...same,
      finalAddress: final_address,
      firstAt: first_at,
      by: brought_by,
    }),
  ),
)

const UPSERT = `INSERT OR REPLACE INTO documents
  (id, server, address, final_address, name, hash, bytes, at, first_at, brought_by, facts, feed)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

export function documentsTable(database: Connection): DocumentsTable {
  const rows = new Rows(database, row)
  const counts = new Rows(database, v.object({ count: integer }))
  const where = (condition: string, ...values: readonly string[]) =>
    rows.first(`SELECT * FROM documents WHERE ${condition} LIMIT 1`, ...values)
  return {
    all: () => rows.all('SELECT * FROM documents ORDER BY first_at, id'),
    of: server => rows.all('SELECT * FROM documents WHERE server = ? ORDER BY first_at, id', server),
    count: () => counts.first('SELECT count(*) AS count FROM documents')?.count ?? 0,
    countFedBetween: (from, to) => {
      const sql = 'SELECT count(*) AS count FROM documents WHERE feed IS NOT NULL AND at BETWEEN ? AND ?'
      return counts.first(sql, from, to)?.count ?? 0
    },
    fed: () => rows.all('SELECT * FROM documents WHERE feed IS NOT NULL ORDER BY at, id'),
    find: id => where('id = ?', id),
    byName: name => where('name = ?', name),
    byAddress: address => where('address = ? OR final_address = ?', address, address),
    byHash: hash => where('hash = ?', hash),
    save: one => {
      const { id, server, address, finalAddress, name, hash, bytes, at, firstAt, by, feed } = one
      const facts = JSON.stringify(one.facts)
      const values = [id, server, address, finalAddress, name, hash, bytes, at, firstAt, by, facts, feed]
      write(database, UPSERT, ...values)
    },
    remove: id => void write(database, 'DELETE FROM documents WHERE id = ?', id),
  }
}
