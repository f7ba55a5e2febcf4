import * as v from 'valibot'
import type { NoticeTimes } from '../model/follow.ts'
import { type Connection, databaseFile, openDatabase } from './database.ts'
import { integer, Rows, text, textOrNull, write } from './rows.ts'

/** A server's settings; the shape of `ServerSettings` in src/command.ts. */
export interface StoredSettings {
  readonly private: boolean
  readonly publicChannels: readonly string[]
  /** The id of the role whose members may bring in and correct articles. */
  readonly editorRole?: string
  /** When it wants news of what is followed. */
  readonly notices?: NoticeTimes
}

export interface SettingsTable {
  /** Returns a server's settings, or the defaults. */
  readonly of: (server: string) => StoredSettings
  /** Kept once this returns, also if the process is killed right after. */
  readonly save: (server: string, settings: StoredSettings) => void
  readonly forget: (server: string) => void
}

export interface SettingsStore extends SettingsTable {
  readonly close: () => void
}

const DEFAULTS = { private: false, publicChannels: [] } as const satisfies StoredSettings

/** The file of settings below the data folder. */
export const settingsFile = databaseFile

const SELECT = 'SELECT private, public_channels, editor_role, notices FROM servers WHERE id = ?'
const UPSERT = `INSERT INTO servers (id, private, public_channels, editor_role, notices) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET private = excluded.private, public_channels = excluded.public_channels,
  editor_role = excluded.editor_role, notices = excluded.notices`

const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))
const times = v.object({
  minutes: v.number(),
  zone: v.string(),
  quiet: v.nullable(v.object({ from: hour, to: hour })),
})

const row = v.pipe(
  v.object({
    private: integer,
    public_channels: v.pipe(text, v.parseJson(), v.array(v.string())),
    editor_role: textOrNull,
    notices: v.nullable(v.pipe(text, v.parseJson(), times)),
  }),
  v.transform(
    (found): StoredSettings => ({
      private: found.private === 1,
      publicChannels: found.public_channels,
      ...(found.editor_role !== null && { editorRole: found.editor_role }),
      ...(found.notices !== null && { notices: found.notices }),
    }),
  ),
)

/** A server's settings are written by one process, the shard that has the server, and remembered there. */
export function settingsTable(database: Connection): SettingsTable {
  const rows = new Rows(database, row)
  const known = new Map<string, StoredSettings>()
  return {
    of: server => {
      const settings = known.get(server) ?? rows.first(SELECT, server) ?? DEFAULTS
      known.set(server, settings)
      return settings
    },
    save: (server, settings) => {
      const channels = JSON.stringify(settings.publicChannels)
      const notices = settings.notices === undefined ? null : JSON.stringify(settings.notices)
      write(database, UPSERT, server, settings.private ? 1 : 0, channels, settings.editorRole ?? null, notices)
      known.set(server, settings)
    },
    forget: server => {
      write(database, 'DELETE FROM servers WHERE id = ?', server)
      known.delete(server)
    },
  }
}

/**
 * Opens the server settings, an SQLite file in `folder`, which is created if it does not exist.
 * @throws Error that names the file, if it cannot be opened or was written by a newer version
 */
export function openSettingsStore(folder: string): SettingsStore {
  const database = openDatabase(folder)
  return { ...settingsTable(database), close: () => database.close() }
}
