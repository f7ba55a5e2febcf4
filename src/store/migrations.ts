/** The SQL that leads from each version to the next; the first creates version 1. Never change a released migration. */
export const migrations: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS servers (
    id TEXT PRIMARY KEY,
    private INTEGER NOT NULL,
    public_channels TEXT NOT NULL
  ) STRICT`,
  `ALTER TABLE servers ADD COLUMN editor_role TEXT;
  CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    server TEXT,
    address TEXT,
    final_address TEXT,
    name TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    at TEXT NOT NULL,
    first_at TEXT NOT NULL,
    brought_by TEXT,
    facts TEXT NOT NULL,
    feed INTEGER
  ) STRICT;
  CREATE INDEX documents_by_hash ON documents (hash);
  CREATE INDEX documents_by_address ON documents (address);
  CREATE INDEX documents_by_final_address ON documents (final_address);
  CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    server TEXT,
    article TEXT NOT NULL,
    url TEXT,
    title TEXT,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    words TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT,
    value_before TEXT,
    corrected_by TEXT,
    at TEXT NOT NULL,
    UNIQUE (article, span_start, span_end, field)
  ) STRICT;
  CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    server TEXT NOT NULL,
    article TEXT NOT NULL,
    url TEXT,
    title TEXT,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    words TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    reported_by TEXT,
    at TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    server TEXT,
    address TEXT NOT NULL,
    source TEXT,
    title TEXT,
    etag TEXT,
    last_modified TEXT,
    next_at INTEGER NOT NULL,
    read_at INTEGER,
    failures INTEGER NOT NULL,
    fault TEXT,
    added_by TEXT
  ) STRICT;
  CREATE TABLE feed_items (
    feed INTEGER NOT NULL REFERENCES feeds (id),
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (feed, key)
  ) STRICT, WITHOUT ROWID`,
  `ALTER TABLE servers ADD COLUMN notices TEXT;
  CREATE TABLE follows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    server TEXT,
    channel TEXT,
    member TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    terms TEXT NOT NULL,
    locale TEXT NOT NULL,
    paused INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE seen (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE notices (
    target TEXT NOT NULL,
    key TEXT NOT NULL,
    follow INTEGER NOT NULL,
    at INTEGER NOT NULL,
    batch TEXT,
    PRIMARY KEY (target, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE targets (target TEXT PRIMARY KEY, last_at INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE absences (server TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
]
