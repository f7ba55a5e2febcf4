import * as v from 'valibot'
import type { Feed, NewFeed } from '../model/curation.ts'
import { type Connection, inTransaction } from './database.ts'
import { integer, integerOrNull, Rows, text, textOrNull, write } from './rows.ts'

/** Feeds and pages that are looked at again and again. */
export interface FeedsTable {
  readonly all: () => readonly Feed[]
  readonly of: (server: string | null) => readonly Feed[]
  readonly find: (id: number) => Feed | null
  /** Those that are due now, or not before `latest`: nothing waits so long unless the clock was set back. In milliseconds since 1970. */
  readonly due: (now: number, latest: number) => readonly Feed[]
  readonly add: (feed: NewFeed) => void
  /** Stores the state of a feed, unless it was removed in the meantime. */
  readonly save: (feed: Feed) => void
  /** With all that is known of its items; what came by it stays. */
  readonly remove: (id: number) => void
  readonly isKnown: (feed: number, key: string) => boolean
  readonly know: (feed: number, keys: readonly string[], at: number) => void
}

const row = v.pipe(
  v.object({
    id: integer,
    server: textOrNull,
    address: text,
    source: textOrNull,
    title: textOrNull,
    etag: textOrNull,
    last_modified: textOrNull,
    next_at: integer,
    read_at: integerOrNull,
    failures: integer,
    fault: textOrNull,
    added_by: textOrNull,
  }),
  v.transform(
    ({ last_modified: lastModified, next_at: nextAt, read_at: readAt, added_by: by, ...same }): Feed => ({
      ...same,
      ...{ lastModified, nextAt, readAt, by },
    }),
  ),
)

const UPDATE = `UPDATE feeds SET source = ?, title = ?, etag = ?, last_modified = ?, next_at = ?, read_at = ?,
  failures = ?, fault = ? WHERE id = ?`

export function feedsTable(database: Connection): FeedsTable {
  const rows = new Rows(database, row)
  const known = new Rows(database, v.object({ key: text }))
  return {
    all: () => rows.all('SELECT * FROM feeds ORDER BY id'),
    of: server => rows.all('SELECT * FROM feeds WHERE server IS ? ORDER BY id', server),
    find: id => rows.first('SELECT * FROM feeds WHERE id = ?', id),
    due: (now, latest) =>
      rows.all('SELECT * FROM feeds WHERE next_at <= ? OR next_at >= ? ORDER BY next_at, id', now, latest),
    add: ({ server, address, by }) => {
      const values = 'INSERT INTO feeds (server, address, added_by, next_at, failures) VALUES (?, ?, ?, 0, 0)'
      write(database, values, server, address, by)
    },
    save: ({ id, source, title, etag, lastModified, nextAt, readAt, failures, fault }) => {
      const at = readAt === null ? null : Math.round(readAt)
      write(database, UPDATE, source, title, etag, lastModified, Math.round(nextAt), at, failures, fault, id)
    },
    remove: id =>
      inTransaction(database, () => {
        write(database, 'DELETE FROM feed_items WHERE feed = ?', id)
        write(database, 'DELETE FROM feeds WHERE id = ?', id)
      }),
    isKnown: (feed, key) => known.first('SELECT key FROM feed_items WHERE feed = ? AND key = ?', feed, key) !== null,
    know: (feed, keys, at) => {
      if (keys.length === 0) return
      inTransaction(database, () => {
        // A feed that was removed while it was read is not remembered.
        if (rows.first('SELECT * FROM feeds WHERE id = ?', feed) === null) return
        for (const key of keys)
          write(
            database,
            'INSERT OR IGNORE INTO feed_items (feed, key, at) VALUES (?, ?, ?)',
            feed,
            key,
            Math.round(at),
          )
      })
    },
  }
}
