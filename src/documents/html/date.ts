import { type Published, unknownDate } from '../facts/date.ts'
import { toldDate } from '../facts/told-date.ts'
import { type FoundDate, pageDate } from '../plain/page-date.ts'
import type { PageView } from './facts.ts'

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

/** When the page says that its article appeared: mark-up first, then the lines around the words. */
export function dateOf(view: PageView): FoundDate {
  const { meta, structured, lines, at, words } = view
  const candidates: readonly (readonly [string | null | undefined, string])[] = [
    [structured?.published, 'JSON-LD'],
    ...publishedKeys.map(key => [meta.properties.get(key), 'meta element'] as const),
    [meta.times[0], 'time element'],
  ]
  for (const [candidate, from] of candidates) {
    const date = toldDate(candidate)
    if (candidate && (date.precision === 'day' || date.precision === 'minute'))
      return { ...(japanese(view) ? inJapan(date) : date), from }
  }
  return pageDate(lines, { at, first: words.first, end: words.end }) ?? { ...unknownDate, from: '' }
}

function japanese({ meta, words }: PageView): boolean {
  return /^ja/i.test(meta.lang ?? '') || /[ぁ-ん]/.test(words.paragraphs[0] ?? '')
}
