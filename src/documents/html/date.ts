import type { Lexicon } from '../../model.ts'
import { writersOf } from '../facts/authors.ts'
import { type Published, unknownDate } from '../facts/date.ts'
import type { FoundDate } from '../facts/day-line.ts'
import { pageDate } from '../facts/page-date.ts'
import { toldDate } from '../facts/told-date.ts'
import { dateInAddress, yearless } from './address-date.ts'
import type { PageView } from './facts.ts'
import type { TimeElement } from './meta.ts'

const publishedKeys = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'creation_date',
  'dc.date.issued',
  'dcterms.issued',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'ob:published_time',
  'date',
]
const above = 4

/** `time` elements from right above the title down to the text, those that are marked first. */
function timesNear({ meta, at, words }: PageView): readonly TimeElement[] {
  const marked = meta.times.filter(({ published }) => published)
  const near = meta.times.filter(time => at >= 0 && time.at >= at - above && time.at <= words.first)
  return marked.length > 0 ? marked : near
}

type Told = readonly (string | null | undefined)[]

/** Where mark-up tells the day of publication, the most exact first. */
const order: readonly (readonly [origin: string, find: (view: PageView) => Told])[] = [
  ['JSON-LD', ({ structured }) => [structured?.published]],
  ['meta element', ({ meta }) => publishedKeys.map(key => meta.properties.get(key))],
  ['time element', view => timesNear(view).map(({ datetime }) => datetime)],
]

const hour = 3_600_000
const japan = 9 * hour
const isUtc = (published: string) => published.endsWith('Z') || /[+-]00:?00$/.test(published)

/** The clock times that the lines about the title show: `12:05`. */
function shownTimes({ lines, at, words }: PageView): Set<string> {
  const near = lines.slice(Math.max(0, at - above), words.first).map(({ text }) => text.slice(0, 200).normalize('NFKC'))
  const times = near.flatMap(text => [...text.matchAll(/(?<!\d)(\d{1,2})(?::|時)(\d\d)(?!\d)/g)])
  return new Set(times.map(([, hours = '', minutes = '']) => `${hours.padStart(2, '0')}:${minutes}`))
}

/**
 * A moment in the time of its page. Japanese pages are dated where they are read: UTC becomes Japanese time, unless
 * the page shows the same clock, which then was local and marked wrongly; a moment without a zone is local.
 */
function inZone(date: Published, view: PageView): Published {
  const { published } = date
  if (date.precision !== 'minute' || published === null || !isJapanese(view)) return date
  const local = published.slice(0, 19)
  if (/T\d\d:\d\d(?::\d\d)?$/.test(published)) return { ...date, published: `${local}+09:00` }
  if (!isUtc(published)) return date
  const moved = new Date(Date.parse(published) + japan).toISOString().slice(0, 19)
  const shown = shownTimes(view)
  const isLocal = shown.has(local.slice(11, 16)) && !shown.has(moved.slice(11, 16))
  return { published: `${isLocal ? local : moved}+09:00`, precision: 'minute' }
}

function isJapanese({ meta, words }: PageView): boolean {
  return /^ja/i.test(meta.lang ?? '') || /[ぁ-ん]/.test(words.paragraphs[0] ?? '')
}

const isDay = ({ precision }: Published) => precision === 'day' || precision === 'minute'

/** When the page says that its article appeared: mark-up first, then the lines around the text, then its address. */
export function dateOf(view: PageView, url: string | null, lexicon: Lexicon): FoundDate {
  const told = order.flatMap(([from, find]) =>
    find(view).flatMap(value => (value ? [{ ...inZone(toldDate(value), view), from }] : [])),
  )
  const days = told.filter(isDay)
  const [first] = days
  if (first) {
    const sameDay = days.find(
      other => other.precision === 'minute' && other.published?.slice(0, 10) === first.published?.slice(0, 10),
    )
    return sameDay ?? first
  }
  const { lines, at, words } = view
  return (
    pageDate(lines, { at, first: words.first, end: words.end }, writersOf(lexicon)) ??
    yearless(view, url) ??
    dateInAddress(url) ?? { ...unknownDate, from: '' }
  )
}
