import { fileURLToPath } from 'node:url'
import * as v from 'valibot'

export interface Settings {
  /** Null: no Discord, the terminal's prompt instead. */
  readonly token: string | null
  /** The one server whose menu is published at once; null publishes for all servers. */
  readonly guildId: string | null
  readonly seedsDir: string
  /** Where what servers have set is kept. */
  readonly dataDir: string
  /** Where people can read what the bot does with their data; null where it is nowhere on the web. */
  readonly privacyUrl: string | null
  readonly logLevel: string
  readonly locale: 'ja' | 'en'
  readonly colour: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

const bundled = fileURLToPath(new URL('../seeds', import.meta.url))
const data = fileURLToPath(new URL('../data', import.meta.url))
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const schema = v.object({
  DISCORD_TOKEN: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$/,
        'is no bot token: copy it whole from the portal (Bot → Reset Token), three parts with dots between them',
      ),
    ),
  ),
  DISCORD_GUILD_ID: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{17,20}$/, 'is no server id: it has 17 to 20 digits (right-click the server → Copy Server ID)'),
    ),
  ),
  SEEDS_DIR: v.optional(v.string(), bundled),
  DATA_DIR: v.optional(v.string(), data),
  PRIVACY_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        url => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
        'is no address on the web: it begins with https:// and leads to your copy of PRIVACY.md',
      ),
    ),
  ),
  LOG_LEVEL: v.optional(v.picklist(levels, `must be one of ${levels.join(', ')}`), 'info'),
})

const fields = Object.keys(schema.entries)
// A token in a message would end up in logs and screenshots.
const shown = (name: string, value: string | undefined): string =>
  name === 'DISCORD_TOKEN' ? `${name} (not shown)` : `${name}=${value}`

/**
 * Reads the settings from environment variables; empty ones count as not set.
 * @throws Error that names every faulty setting at once
 */
export function readSettings(environment: Environment = process.env): Settings {
  const given = Object.fromEntries(
    fields.flatMap(name => (environment[name]?.trim() ? [[name, environment[name]?.trim()]] : [])),
  )
  const parsed = v.safeParse(schema, given)
  if (!parsed.success) {
    const faults = parsed.issues.map(issue => {
      const name = v.getDotPath(issue) ?? ''
      return `  ${shown(name, environment[name])} ${issue.message}.`
    })
    throw new Error(`The settings in .env or the environment need correcting:\n${faults.join('\n')}`)
  }
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, SEEDS_DIR, DATA_DIR, PRIVACY_URL, LOG_LEVEL } = parsed.output
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return Object.freeze({
    token: DISCORD_TOKEN ?? null,
    guildId: DISCORD_GUILD_ID ?? null,
    seedsDir: SEEDS_DIR,
    dataDir: DATA_DIR,
    privacyUrl: PRIVACY_URL ?? null,
    logLevel: LOG_LEVEL,
    locale: language.startsWith('ja') ? 'ja' : 'en',
    colour: !environment.NO_COLOR,
  })
}
