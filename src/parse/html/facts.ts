import type { ArticleFacts, Lexicon } from '../../model.ts'
import type { Published } from '../facts/date.ts'
import { type Outlets, outletsOf } from '../facts/outlet.ts'
import { publisherOf } from '../facts/publisher.ts'
import { toldDate } from '../facts/told-date.ts'
import { pageAuthors } from '../plain/byline.ts'
import { pageDate } from '../plain/page-date.ts'
import type { PageLine } from './lines.ts'
import type { Meta } from './meta.ts'
import type { StructuredArticle } from './structured.ts'
import type { Words } from './words.ts'

export interface PageView {
  readonly lines: readonly PageLine[]
  readonly meta: Meta
  readonly structured: StructuredArticle | null
  readonly words: Words
  /** The title and the index of its line. */
  readonly title: string | null
  readonly at: number
}

const publishedKeys = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'ob:published_time',
]
const hour = 3_600_000
const japan = 9 * hour

/** A moment told in UTC, as the day it was in Japan: pages are dated where they are read. */
function inJapan(date: Published): Published {
  if (!date.published?.endsWith('Z') && !date.published?.endsWith('+00:00')) return date
  const local = new Date(Date.parse(date.published) + japan).toISOString()
  return { published: `${local.slice(0, 19)}+09:00`, precision: 'minute' }
}

function dateOf(view: PageView): Published {
  const { meta, structured, lines, at, words } = view
  const candidates = [structured?.published, ...publishedKeys.map(key => meta.properties.get(key)), meta.times[0]]
  for (const candidate of candidates) {
    const date = toldDate(candidate)
    if (candidate && (date.precision === 'day' || date.precision === 'minute'))
      return japanese(view) ? inJapan(date) : date
  }
  return pageDate(lines, { at, first: words.first, end: words.end })
}

function japanese({ meta, words }: PageView): boolean {
  return /^ja/i.test(meta.lang ?? '') || /[ぁ-ん]/.test(words.paragraphs[0] ?? '')
}

function authorsOf({ meta, structured, lines, at, words }: PageView, lexicon: Lexicon): readonly string[] {
  const outlets = outletsOf(lexicon)
  const shown = pageAuthors(lines, { at, first: words.first, end: words.end })
  if (shown.length > 0) return shown
  const told = structured?.authors.length
    ? structured.authors
    : [meta.properties.get('author') ?? meta.properties.get('article:author') ?? '']
  return told.filter(
    name =>
      name !== '' &&
      !/^https?:/.test(name) &&
      !outlets.mentioned(name) &&
      !/新聞|編集部|株式会社|ニュース|\.com|\.jp/i.test(name),
  )
}

/** The site by its link or by the name it gives itself, where the lexicon knows either; else what it calls itself. */
function siteOf(
  { meta, structured }: PageView,
  url: string | null,
  outlets: Outlets,
): { known: string | null; calls: string | null } {
  const calls = [meta.properties.get('og:site_name'), structured?.publisher].flatMap(name => name ?? [])
  const named = calls.flatMap(name => outlets.named(name) ?? [])[0]
  return { known: (url && outlets.publishing(url)?.name) || named?.name || null, calls: calls[0] ?? null }
}

/** What a page says of its article: mark-up first, then what stands around the words. */
export function htmlFacts(view: PageView, lexicon: Lexicon): ArticleFacts {
  const { meta, structured, lines, words, title } = view
  const link = meta.canonical ?? meta.properties.get('og:url') ?? structured?.url ?? null
  const url = link && /^https?:/.test(link) ? link : null
  const { known, calls } = siteOf(view, url, outletsOf(lexicon))
  const around = [...lines.slice(0, words.first), ...lines.slice(words.end)].flatMap(line =>
    line.text === title ? [] : line.text,
  )
  const told = publisherOf(
    { around: known ? [known] : around, words: words.paragraphs, calls: known ?? calls },
    lexicon,
  )
  return {
    title,
    outlet: told.outlet,
    carrier: told.carrier === told.outlet ? null : told.carrier,
    authors: authorsOf(view, lexicon),
    ...dateOf(view),
    url,
    section: null,
  }
}
