import * as v from 'valibot'
import { fault, wholeNumber } from './values.ts'

/** Which search engine the coverage is in, if it is in one. */
export interface SearchSettings {
  /** Null if every process keeps the coverage in memory. */
  readonly search: {
    /** Addresses of its nodes. */
    readonly nodes: readonly string[]
    readonly login: { readonly user: string; readonly password: string } | { readonly token: string } | null
    /** A file with certificates that the engine's own is checked against. */
    readonly ca: string | null
    /** What the names of its indexes begin with. */
    readonly prefix: string
    /** Seconds between two looks for a new generation of the coverage. */
    readonly seconds: number
  } | null
}

function isNode(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

const listOf = (list: string): string[] => list.split(',').map(entry => entry.trim())

/** The settings that say so, by their names. */
export const searchEntries = {
  SEARCH_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(
        list => listOf(list).every(isNode),
        fault(
          'is not a list of addresses: separate them by commas; each begins with https:// or http:// and contains no password',
          'はアドレスの一覧ではありません。https:// か http:// で始まる、パスワードを含まないアドレスをコンマで区切ってください',
        ),
      ),
    ),
  ),
  SEARCH_USER: v.optional(v.string()),
  SEARCH_PASSWORD: v.optional(v.string()),
  SEARCH_TOKEN: v.optional(v.string()),
  SEARCH_CA: v.optional(v.string()),
  SEARCH_PREFIX: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^[a-z][a-z0-9-]{0,40}$/,
        fault(
          'cannot begin an index name: use lower-case letters, digits and hyphens, beginning with a letter',
          'はインデックス名の先頭に使えません。英小文字で始め、英小文字・数字・ハイフンだけにしてください',
        ),
      ),
    ),
    'dedokoro',
  ),
  SEARCH_SECONDS: v.optional(wholeNumber(1, 3600), '10'),
}

/** Settings that are never shown. */
export const secretEntries: readonly string[] = ['SEARCH_PASSWORD', 'SEARCH_TOKEN']

const entries = v.object(searchEntries)

export function searchSettings(read: v.InferOutput<typeof entries>): SearchSettings {
  const { SEARCH_URL: url, SEARCH_USER: user, SEARCH_PASSWORD: password = '', SEARCH_TOKEN: token } = read
  if (url === undefined) return { search: null }
  return {
    search: {
      nodes: listOf(url),
      login: user !== undefined ? { user, password } : token !== undefined ? { token } : null,
      ca: read.SEARCH_CA ?? null,
      prefix: read.SEARCH_PREFIX,
      seconds: Number(read.SEARCH_SECONDS),
    },
  }
}
