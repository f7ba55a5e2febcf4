import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { type SearchSettings, searchEntries, searchSettings, secretEntries } from './settings/search.ts'
import { fault, faultIn, type Localized, wholeNumber } from './settings/values.ts'
import { type WebSettings, webEntries, webSettings } from './settings/web.ts'

export interface Settings extends WebSettings, SearchSettings {
  /** True in the one process that polls feeds: the first shard's, if there are several. */
  readonly isFirst: boolean
  /** Null: no Discord, the terminal's prompt instead. */
  readonly token: string | null
  /** The one server whose menu is published at once; null publishes for all servers. */
  readonly guildId: string | null
  readonly seedsDir: string
  /** The folder with the settings of servers and everything else that cannot be rebuilt. */
  readonly dataDir: string
  /** The folder for files that can be rebuilt from the documents and make the next start faster. */
  readonly cacheDir: string
  /** Limits for reading one document; beyond them it is given up. */
  readonly limits: { readonly seconds: number; readonly megabytes: number }
  /** The address of the privacy notice; null if it is not on the web. */
  readonly privacyUrl: string | null
  readonly logLevel: string
  /** The address that reports the bot's state over HTTP; null for none. */
  readonly health: { readonly host: string; readonly port: number } | null
  readonly locale: 'ja' | 'en'
  readonly colour: boolean
}

export type Environment = Readonly<Record<string, string | undefined>>

const bundled = fileURLToPath(new URL('../seeds', import.meta.url))
const data = fileURLToPath(new URL('../data', import.meta.url))
const cache = fileURLToPath(new URL('../index-data/cache', import.meta.url))
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const schema = v.object({
  DISCORD_TOKEN: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$/,
        fault(
          'is not a bot token: copy all of it from the portal (Bot → Reset Token), three parts separated by dots',
          'はボットのトークンではありません。開発者ポータル（Bot → Reset Token）から、ピリオドで区切られた3つの部分をすべて写してください',
        ),
      ),
    ),
  ),
  DISCORD_GUILD_ID: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\d{17,20}$/,
        fault(
          'is not a server id: it has 17 to 20 digits (right-click the server → Copy Server ID)',
          'はサーバーIDではありません。17〜20桁の数字です（サーバーを右クリック →「サーバーIDをコピー」）',
        ),
      ),
    ),
  ),
  SEEDS_DIR: v.optional(v.string(), bundled),
  DATA_DIR: v.optional(v.string(), data),
  CACHE_DIR: v.optional(v.string(), cache),
  DOCUMENT_SECONDS: v.optional(wholeNumber(1, 3600), '10'),
  DOCUMENT_MEMORY_MB: v.optional(wholeNumber(256, 65_536), '1024'),
  PRIVACY_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        url => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
        fault(
          'is not a web address: it must begin with https:// and lead to your copy of PRIVACY.md',
          'はウェブのアドレスではありません。https:// で始まる、PRIVACY.md を公開した場所を書いてください',
        ),
      ),
    ),
  ),
  ...webEntries,
  ...searchEntries,
  LOG_LEVEL: v.optional(
    v.picklist(levels, fault(`must be one of ${levels.join(', ')}`, `は ${levels.join('、')} のどれかにしてください`)),
    'info',
  ),
  HEALTH_PORT: v.optional(
    v.pipe(
      v.string(),
      v.check(
        port => /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535,
        fault(
          'is not a port: use a number from 1 to 65535',
          'はポート番号ではありません。1から65535までの数にしてください',
        ),
      ),
    ),
  ),
  HEALTH_HOST: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[\w.:%-]+$/,
        fault(
          'is not an address: use 127.0.0.1 for this machine only, or 0.0.0.0 for the network',
          'はアドレスではありません。このマシンだけなら 127.0.0.1、外からも届くようにするなら 0.0.0.0 です',
        ),
      ),
    ),
    '127.0.0.1',
  ),
})

/** The names of all settings that `.env` may contain. */
export const settingNames: readonly string[] = Object.keys(schema.entries)

// A token in a message would end up in logs and screenshots.
const shown = (name: string, value: string | undefined): string =>
  name === 'DISCORD_TOKEN' || secretEntries.includes(name) ? `${name} (not shown)` : `${name}=${value}`

const trimmed = (environment: Environment): Environment =>
  Object.fromEntries(settingNames.map(name => [name, environment[name]?.trim()]).filter(([, value]) => value))

/**
 * Reads the settings from environment variables; empty ones count as not set.
 * @throws Error that names every faulty setting at once
 */
export function readSettings(environment: Environment = process.env): Settings {
  const { settings, faults } = checkSettings(environment)
  if (faults.length === 0) return settings
  const told = faults.map(sentence => `  ${sentence[settings.locale]}`)
  const opening = {
    en: 'These settings in .env or the environment need correcting:',
    ja: '.env または環境変数の設定に誤りがあります。',
  }
  throw new Error([opening[settings.locale], ...told].join('\n'))
}

/** The settings, with invalid ones treated as unset, and a sentence about each of those. */
export function checkSettings(environment: Environment = process.env): {
  readonly settings: Settings
  readonly faults: readonly Localized[]
} {
  const given = trimmed(environment)
  const { issues = [] } = v.safeParse(schema, given)
  const faulty = issues.map(issue => ({ name: v.getDotPath(issue) ?? '', message: issue.message }))
  const sound = Object.entries(given).filter(([field]) => !faulty.some(({ name }) => name === field))
  return {
    settings: toSettings(v.parse(schema, Object.fromEntries(sound)), environment),
    faults: faulty.map(({ name, message }) => {
      const { en, ja } = faultIn(message)
      const place = shown(name, environment[name])
      return { en: `${place} ${en}.`, ja: `${place} ${ja}。` }
    }),
  }
}

function toSettings(read: v.InferOutput<typeof schema>, environment: Environment): Settings {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  // discord.js passes a shard its number in this variable; each shard listens on its own port.
  const shard = Number.parseInt(environment.SHARDS ?? '', 10) || 0
  const port = read.HEALTH_PORT === undefined ? null : Number(read.HEALTH_PORT) + shard
  return Object.freeze({
    token: read.DISCORD_TOKEN ?? null,
    guildId: read.DISCORD_GUILD_ID ?? null,
    seedsDir: read.SEEDS_DIR,
    dataDir: read.DATA_DIR,
    cacheDir: read.CACHE_DIR,
    limits: { seconds: Number(read.DOCUMENT_SECONDS), megabytes: Number(read.DOCUMENT_MEMORY_MB) },
    privacyUrl: read.PRIVACY_URL ?? null,
    logLevel: read.LOG_LEVEL,
    isFirst: shard === 0,
    ...webSettings(read, {
      dataDir: read.DATA_DIR,
      guildId: read.DISCORD_GUILD_ID,
      isAlone: environment.SHARDS === undefined,
    }),
    ...searchSettings(read),
    health: port === null ? null : { host: read.HEALTH_HOST, port },
    locale: language.startsWith('ja') ? 'ja' : 'en',
    colour: !environment.NO_COLOR,
  })
}
