import { bm25 } from '../../bm25.ts'

const keyword = { type: 'keyword' } as const
const number = { type: 'integer' } as const
/** Only asked whether it is so: no order, no counts. */
const flag = { type: 'boolean' } as const

/** Numbers of terms, with white space between; where they stand is not asked for. */
const terms = { type: 'text', analyzer: 'whitespace', similarity: 'passages', index_options: 'freqs' } as const

/** What filters read of an article, in whatever stands for it or for a part of it. */
const filtered = {
  article: keyword,
  outlets: keyword,
  day: keyword,
  until: keyword,
  speakers: keyword,
  said: flag,
  dated: flag,
} as const

const passages = {
  _source: { enabled: false },
  dynamic: false,
  properties: { ...filtered, row: number, text: terms, title: terms },
} as const

const articles = {
  dynamic: false,
  properties: {
    ...filtered,
    number,
    published: keyword,
    hash: keyword,
    url: keyword,
    titled: keyword,
    document: keyword,
    name: keyword,
    part: { type: 'wildcard' },
  },
} as const

const statements = {
  dynamic: false,
  properties: { ...filtered, number, order: number, speaker: keyword, own: flag, saidOn: keyword },
} as const

const meta = { dynamic: false, properties: {} } as const

/**
 * One shard until size forces more, on as many nodes as there are, three at most: any two may fail. Nothing is refreshed while a
 * generation is written. A filter may name a million articles.
 */
const settings = {
  number_of_shards: 1,
  auto_expand_replicas: '0-2',
  refresh_interval: '-1',
  max_terms_count: 1_000_000,
} as const

const similarity = { passages: { type: 'BM25', k1: bm25.k, b: bm25.b } } as const

/** What the indexes of a generation are made with. */
export const indexBodies = {
  passages: { settings: { index: { ...settings, similarity } }, mappings: passages },
  articles: { settings: { index: settings }, mappings: articles },
  statements: { settings: { index: settings }, mappings: statements },
  meta: { settings: { index: settings }, mappings: meta },
} as const
