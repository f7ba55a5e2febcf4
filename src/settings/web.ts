import { join } from 'node:path'
import * as v from 'valibot'
import { fault, wholeNumber } from './values.ts'

/** What is fetched from the web, for whom, and how often. */
export interface WebSettings {
  /** An address of the operator, for the sites whose pages are fetched. */
  readonly contact: string | null
  /** Hosts that pages are fetched from although they are not of the public web: `wiki.local`, `127.0.0.1:8080`. */
  readonly openHosts: readonly string[]
  /** Ids of servers that may change what all servers are answered from; null: the one server of the bot. */
  readonly editServers: readonly string[] | null
  readonly feeds: {
    /** Minutes between two looks at a feed. */
    readonly minutes: number
    /** Articles that come by feeds in a day, at most. */
    readonly aDay: number
    /** Days after which an article from a feed is removed; null keeps it. */
    readonly keepDays: number | null
    /** Maximum number of articles from feeds; the oldest are removed. */
    readonly keepArticles: number
    /** A list of feeds by the operator. */
    readonly file: string
  }
}

/** The settings that say so, by their names. */
export const webEntries = {
  OPERATOR_CONTACT: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^(?:https?:\/\/|mailto:)\S{3,200}$/,
        fault(
          'is not a contact address: it must begin with https:// or mailto: and lead to whoever runs the bot',
          'は連絡先ではありません。https:// か mailto: で始まる、運用者に届くアドレスを書いてください',
        ),
      ),
    ),
  ),
  OPEN_HOSTS: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[\w.:-]+(?:,\s*[\w.:-]+)*$/,
        fault(
          'is not a list of hosts: write wiki.local or 127.0.0.1:8080, separated by commas',
          'はホストの一覧ではありません。wiki.local や 127.0.0.1:8080 のように書き、コンマで区切ってください',
        ),
      ),
    ),
  ),
  EDIT_SERVERS: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\d{17,20}(?:,\s*\d{17,20})*$/,
        fault(
          'is not a list of server ids: each has 17 to 20 digits; separate them by commas',
          'はサーバーIDの一覧ではありません。17〜20桁の数字をコンマで区切ってください',
        ),
      ),
    ),
  ),
  FEED_MINUTES: v.optional(wholeNumber(5, 1440), '30'),
  FEED_ARTICLES_A_DAY: v.optional(wholeNumber(1, 10_000), '200'),
  FEED_KEEP_DAYS: v.optional(wholeNumber(1, 36_500)),
  FEED_KEEP_ARTICLES: v.optional(wholeNumber(1, 100_000), '5000'),
  FEEDS_FILE: v.optional(v.string()),
}

const entries = v.object(webEntries)

const listOf = (list: string | undefined) => list?.split(',').map(entry => entry.trim())

interface Around {
  readonly dataDir: string
  readonly guildId: string | undefined
  /** One process has all servers of the bot. */
  readonly isAlone: boolean
}

export function webSettings(read: v.InferOutput<typeof entries>, { dataDir, guildId, isAlone }: Around): WebSettings {
  // A shard knows only its own servers, and not whether there are others.
  const everybody = isAlone ? null : []
  return {
    contact: read.OPERATOR_CONTACT ?? null,
    openHosts: listOf(read.OPEN_HOSTS) ?? [],
    feeds: {
      minutes: Number(read.FEED_MINUTES),
      aDay: Number(read.FEED_ARTICLES_A_DAY),
      keepDays: read.FEED_KEEP_DAYS === undefined ? null : Number(read.FEED_KEEP_DAYS),
      keepArticles: Number(read.FEED_KEEP_ARTICLES),
      file: read.FEEDS_FILE ?? join(dataDir, 'feeds.yaml'),
    },
    editServers: listOf(read.EDIT_SERVERS) ?? (guildId === undefined ? everybody : [guildId]),
  }
}
