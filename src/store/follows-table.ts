import * as v from 'valibot'
import type { Follow, NewFollow, Notice } from '../model/follow.ts'
import { type Connection, inTransaction } from './database.ts'
import { integer, integerOrNull, Rows, text, textOrNull, write } from './rows.ts'

export interface FollowsTable {
  readonly all: () => readonly Follow[]
  readonly of: (user: string, channel: string) => readonly Follow[]
  readonly find: (id: number) => Follow | null
  readonly add: (follow: NewFollow) => void
  readonly pause: (id: number, paused: boolean) => void
  /** Also removes its waiting notices. */
  readonly remove: (id: number) => void
}

/** Which items of the coverage have been seen, and which notices wait to be sent. */
export interface NoticesTable {
  /** Keys of everything seen so far, in memory because every reading looks up every key. */
  readonly seen: () => ReadonlySet<string>
  /** Stores seen keys and their notices, all or nothing. A target gets each piece of news once. */
  readonly record: (keys: readonly string[], notices: readonly Notice[]) => void
  readonly pending: () => readonly Notice[]
  /** Assigns everything that waits for a target to one message; stored before the message is sent. */
  readonly batch: (target: string, batch: string) => void
  /** Removes the notices of a message that was sent. */
  readonly sent: (target: string, batch: string, at: number) => void
  /** When a target was last sent a message, in milliseconds since 1970. */
  readonly lastAt: (target: string) => number | null
  readonly drop: (target: string) => void
}

const term = v.object({ text: v.string(), weight: v.number() })
const followRow = v.pipe(
  v.object({
    id: integer,
    server: textOrNull,
    channel: textOrNull,
    member: text,
    kind: v.picklist(['speaker', 'topic', 'outlet', 'story']),
    name: text,
    terms: v.pipe(text, v.parseJson(), v.array(term)),
    locale: v.picklist(['ja', 'en']),
    paused: integer,
  }),
  v.transform(({ member, paused, ...same }): Follow => ({ ...same, user: member, paused: paused === 1 })),
)

export function followsTable(database: Connection): FollowsTable {
  const rows = new Rows(database, followRow)
  return {
    all: () => rows.all('SELECT * FROM follows ORDER BY id'),
    of: (user, channel) =>
      rows.all(
        'SELECT * FROM follows WHERE (channel IS NULL AND member = ?) OR channel = ? ORDER BY id',
        user,
        channel,
      ),
    find: id => rows.first('SELECT * FROM follows WHERE id = ?', id),
    add: ({ server, channel, user, kind, name, terms, locale }) => {
      const sql = `INSERT INTO follows (server, channel, member, kind, name, terms, locale, paused)
        VALUES (?, ?, ?, ?, ?, ?, ?, 0)`
      write(database, sql, server, channel, user, kind, name, JSON.stringify(terms), locale)
    },
    pause: (id, paused) => void write(database, 'UPDATE follows SET paused = ? WHERE id = ?', paused ? 1 : 0, id),
    remove: id =>
      inTransaction(database, () => {
        write(database, 'DELETE FROM notices WHERE follow = ?', id)
        write(database, 'DELETE FROM follows WHERE id = ?', id)
      }),
  }
}

const noticeRow = v.object({ target: text, key: text, follow: integer, at: integer, batch: textOrNull })

export function noticesTable(database: Connection): NoticesTable {
  const rows = new Rows(database, noticeRow)
  const keys = new Rows(database, v.object({ key: text }))
  const lasts = new Rows(database, v.object({ last_at: integerOrNull }))
  const versions = new Rows(database, v.object({ data_version: integer }))
  let [seen, version]: [Set<string> | null, number] = [null, 0]
  const known = () => {
    // It changes when another process writes (https://sqlite.org/pragma.html#pragma_data_version).
    const current = versions.first('PRAGMA data_version')?.data_version ?? 0
    if (seen === null || current !== version) seen = new Set(keys.all('SELECT key FROM seen').map(({ key }) => key))
    version = current
    return seen
  }
  return {
    seen: known,
    record: (found, notices) => {
      inTransaction(database, () => {
        const insert = database.prepare('INSERT OR IGNORE INTO seen (key) VALUES (?)')
        for (const key of found) insert.run([key])
        const sql = 'INSERT OR IGNORE INTO notices (target, key, follow, at, batch) VALUES (?, ?, ?, ?, NULL)'
        for (const { target, key, follow, at } of notices) write(database, sql, target, key, follow, Math.round(at))
      })
      for (const key of found) known().add(key)
    },
    pending: () => rows.all('SELECT * FROM notices ORDER BY at, key'),
    batch: (target, batch) =>
      void write(database, 'UPDATE notices SET batch = ? WHERE target = ? AND batch IS NULL', batch, target),
    sent: (target, batch, at) =>
      inTransaction(database, () => {
        write(database, 'DELETE FROM notices WHERE target = ? AND batch = ?', target, batch)
        write(database, 'INSERT OR REPLACE INTO targets (target, last_at) VALUES (?, ?)', target, Math.round(at))
      }),
    lastAt: target => lasts.first('SELECT last_at FROM targets WHERE target = ?', target)?.last_at ?? null,
    drop: target => void write(database, 'DELETE FROM notices WHERE target = ?', target),
  }
}
