import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

/** What a server has set; the shape of `ServerSettings` in src/command.ts. */
export interface StoredSettings {
  readonly private: boolean
  readonly publicChannels: readonly string[]
}

export interface SettingsStore {
  /** What a server has set, or the defaults. */
  readonly of: (server: string) => StoredSettings
  /** Kept once this returns, also where the process is killed right after. */
  readonly save: (server: string, settings: StoredSettings) => void
  readonly close: () => void
}

const DEFAULTS = { private: false, publicChannels: [] } as const satisfies StoredSettings

/** The file of settings below the data folder. */
export const settingsFile = 'servers.sqlite'
const VERSION = 1

const TABLE = `CREATE TABLE IF NOT EXISTS servers (
  id TEXT PRIMARY KEY,
  private INTEGER NOT NULL,
  public_channels TEXT NOT NULL
) STRICT`
const SELECT = 'SELECT private, public_channels FROM servers WHERE id = ?'
const UPSERT = `INSERT INTO servers (id, private, public_channels) VALUES (?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET private = excluded.private, public_channels = excluded.public_channels`

/**
 * Opens the settings of servers, kept in a file of SQLite in `folder`, which is made where it is not there.
 * @throws Error that names the file, where it cannot be opened or was written by a newer version
 */
export function openSettingsStore(folder: string): SettingsStore {
  const file = join(folder, settingsFile)
  const database = open(folder, file)
  const select = database.prepare(SELECT)
  const upsert = database.prepare(UPSERT)
  const known = new Map<string, StoredSettings>()
  return {
    of: server => {
      const settings = known.get(server) ?? read(select.get(server))
      known.set(server, settings)
      return settings
    },
    save: (server, settings) => {
      upsert.run(server, settings.private ? 1 : 0, JSON.stringify(settings.publicChannels))
      known.set(server, settings)
    },
    close: () => database.close(),
  }
}

function open(folder: string, file: string): Database.Database {
  try {
    mkdirSync(folder, { recursive: true })
    const database = new Database(file)
    // The log makes a write one append; FULL syncs it before a write returns (https://sqlite.org/pragma.html#pragma_synchronous).
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    demandVersion(database)
    database.exec(TABLE)
    database.exec(`PRAGMA user_version = ${VERSION}`)
    return database
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The settings of servers in ${file} cannot be opened: ${reason}`, { cause: error })
  }
}

function demandVersion(database: Database.Database): void {
  const row: unknown = database.prepare('PRAGMA user_version').get()
  const version = typeof row === 'object' && row !== null && 'user_version' in row ? Number(row.user_version) : 0
  if (version <= VERSION) return
  throw new Error(`it was written by a newer version (${version}, this one knows ${VERSION}): update the bot.`)
}

function read(row: unknown): StoredSettings {
  if (typeof row !== 'object' || row === null) return DEFAULTS
  const channels: unknown = 'public_channels' in row ? JSON.parse(String(row.public_channels)) : []
  return {
    private: 'private' in row && row.private === 1,
    publicChannels: Array.isArray(channels) ? channels.filter(id => typeof id === 'string') : [],
  }
}
