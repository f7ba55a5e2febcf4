import { tells } from '../body/stretch.ts'
import { dateOfLine } from '../facts/date-line.ts'
import type { Outlets } from '../facts/outlet.ts'
import { siteName } from '../facts/site-name.ts'
import { plainTitle, shownTitle } from '../facts/title.ts'
import { homeStretch } from './home.ts'
import type { PageLine } from './lines.ts'
import type { Meta } from './meta.ts'
import type { StructuredArticle } from './structured.ts'

/** What the head of a page tells. */
export interface Head {
  readonly meta: Meta
  readonly structured: StructuredArticle | null
}

export interface PageTitle {
  readonly title: string | null
  /** Index of the line that shows it, or -1. */
  readonly at: number
}

/** The letters and digits of a title: brackets about a series and marks before it differ between head and heading. */
export const foldTitle = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

/** Characters. What is longer is compared by its opening: it is refused as a title. */
const longestCompared = 2001

/** What the page's head calls the article, the most exact first. */
export function toldTitles({ meta, structured }: Head): string[] {
  const { properties } = meta
  const titles = [properties.get('og:title'), structured?.headline, properties.get('twitter:title'), meta.title]
  return titles.flatMap(title => title?.trim() || [])
}

const shortest = 4
/** Of the longer of two titles that are the same but for a series before it or a site behind it. */
const leastShared = 0.5
const bonus = { first: 0.25, heading: 0.15, edge: 0.1, linked: -0.4, item: -0.3 }

/** Of the pairs of letters of two titles, so many are shared if they are two wordings of one. */
const leastAlike = 0.6

/** Sørensen–Dice coefficient over pairs of characters (Dice 1945). */
function sharedPairs(one: string, other: string): number {
  const pairs = new Set(Array.from({ length: one.length - 1 }, (_, at) => one.slice(at, at + 2)))
  let both = 0
  for (let at = 0; at + 2 <= other.length; at++) if (pairs.has(other.slice(at, at + 2))) both++
  return (2 * both) / (one.length + other.length - 2)
}

interface Shown extends PageTitle {
  readonly points: number
}

/** How much of a told title a line shows, or of a line the told title is. */
function likeness(shown: string, told: string, mayDiffer: boolean): number {
  if (shown === told) return 1
  const [long, short] = shown.length > told.length ? [shown, told] : [told, shown]
  if (short.length < shortest) return 0
  if (!long.includes(short)) {
    if (!mayDiffer) return 0
    const dice = sharedPairs(long, short)
    return dice >= leastAlike ? dice * leastAlike : 0
  }
  const edge = long.startsWith(short) || long.endsWith(short) ? bonus.edge : 0
  const ratio = short.length / long.length
  return ratio > leastShared ? Math.min(0.99, ratio + edge) : 0
}

/** A title as the head tells it, without the site's name, and by its letters. */
interface ToldTitle {
  readonly raw: string
  readonly plain: string
  readonly folded: string
  /** With the site's name. */
  readonly whole: string
}

function shownAt(line: PageLine, at: number, titles: readonly ToldTitle[]): Shown | null {
  const words = foldTitle(line.text)
  if (words.length < shortest) return null
  const likest = titles
    .map(title => ({
      title,
      points: Math.max(likeness(words, title.folded, line.heading), likeness(words, title.whole, false)),
    }))
    .reduce((best, next) => (next.points > best.points ? next : best))
  // What holds more than the told title is a heading with a series in it; another line speaks of the same thing.
  if (likest.points === 0 || (!line.heading && words.length > likest.title.whole.length)) return null
  const rank = line.within.name === 'h1' ? bonus.first : line.heading ? bonus.heading : 0
  const points = likest.points + rank + (line.linked ? bonus.linked : 0) + (line.item ? bonus.item : 0)
  // A series stands before the title in its heading: 第3回…
  const isCut = /(?:…|\.\.\.)$/.test(likest.title.plain)
  const hasSeries = words.length > likest.title.folded.length && words.includes(likest.title.folded)
  const title = hasSeries && !isCut ? likest.title.plain : line.text
  return { title, at, points }
}

const mostShown = 4
const longestShown = 400
/** A line that is so many times as long shares too little with a title, whatever marks it holds. */
const mostTimes = 4

/** The lines that may show the title, the likest first. */
function shownTitles(
  lines: readonly PageLine[],
  titles: readonly ToldTitle[],
  isSiteName: (name: string) => boolean,
): Shown[] {
  const most = Math.min(longestShown, mostTimes * Math.max(...titles.map(({ raw }) => raw.length)) + shortest)
  const shown = lines.flatMap((line, at) => {
    const may = (line.heading || line.kind !== 'link') && line.kind !== 'path' && line.kind !== 'aside'
    return (may && line.text.length < most && !isSiteName(line.text) && shownAt(line, at, titles)) || []
  })
  return shown.sort((a, b) => b.points - a.points).slice(0, mostShown)
}

const isNamed = ({ meta, structured }: Head) => meta.properties.has('og:title') || structured?.headline != null

/** JVN-2019-000120: the number of a notice, whose heading says what it is about. */
const number = /^[A-Z]{2}[A-Z\d_-]*\d$/
const leastHeading = 10

function numbered(lines: readonly PageLine[], plain: string): number {
  if (!number.test(plain.split(/\s[-–|｜]\s/, 1)[0] ?? '')) return -1
  return lines.findIndex(line => line.heading && !line.linked && line.text.length >= leastHeading)
}

/** The linked name of the site, in the head of each of its pages. */
const isSite = (line: PageLine | undefined, head: Head, told: string) =>
  line?.linked === true && !isNamed(head) && foldTitle(line.text) === foldTitle(told)

/** Where the title may be, best first; the last has no line, and the title that the head tells. */
export function pageTitles(lines: readonly PageLine[], head: Head, outlets: Outlets): PageTitle[] {
  const told = toldTitles(head)
  const [first] = told
  if (first === undefined) return []
  const own = foldTitle(siteName(head.meta.properties.get('og:site_name') ?? ''))
  const isSiteName = (name: string) => outlets.named(name) !== null || (own !== '' && foldTitle(name) === own)
  const opening = (raw: string) => raw.slice(0, longestCompared)
  const plainOf = (raw: string) => shownTitle(plainTitle(raw, outlets), isSiteName)
  const plain = plainOf(first)
  const notice = numbered(lines, plain)
  if (notice >= 0) return [{ title: plainTitle(lines[notice]?.text ?? '', outlets), at: notice }]
  const titles = told.map(raw => ({
    raw,
    plain: plainOf(raw),
    folded: foldTitle(plainOf(opening(raw))),
    whole: foldTitle(opening(raw)),
  }))
  const shown = shownTitles(lines, titles, isSiteName)
    .filter(({ at }) => !isSite(lines[at], head, first))
    .map(({ title, at }) => ({ title: shownTitle(title ?? '', isSiteName), at }))
  // A <title> that the page shows nowhere is the site's name as often as not.
  return [...shown, { title: isNamed(head) ? plain : null, at: -1 }]
}

/** The one first-rank heading above a text whose title the head words in another way. */
export function headingBefore(lines: readonly PageLine[], first: number): PageTitle | null {
  const own = lines.flatMap(({ within, linked, kind, text }, at) =>
    at < first && within.name === 'h1' && !linked && kind === 'short' && text.length >= leastHeading ? [at] : [],
  )
  const [at] = own
  return at === undefined || own.length > 1 ? null : { title: lines[at]?.text ?? null, at }
}

const mostTried = 40
const longestTitle = 150
const reach = 12
const isOwn = ({ kind }: PageLine) => kind === 'short' || kind === 'date'

/** Of a page whose head tells no title: the heading with the most text right below it, else the line above the text. */
export function headingOver(lines: readonly PageLine[]): PageTitle {
  const may = (line: PageLine) =>
    !line.linked &&
    !line.item &&
    line.kind === 'short' &&
    line.text.length >= (line.heading ? 2 : 5) &&
    line.text.length <= longestTitle
  const headings = lines.flatMap((line, at) => (line.heading && may(line) ? [at] : [])).slice(0, mostTried)
  const any = lines.flatMap((line, at) => (may(line) ? [at] : [])).slice(0, mostTried)
  const weighed = (headings.length > 0 ? headings : any).flatMap(at => {
    const start = lines.findIndex((line, i) => i > at && tells(line))
    if (start < 0 || lines.slice(at, start).filter(isOwn).length > reach) return []
    const line = lines[at]
    const share = line?.within.name === 'h1' ? 2 : line && dateOfLine(line.text) ? 0.5 : 1
    return [{ at, weight: share * homeStretch(lines, start).sum }]
  })
  // Of headings the first, of other lines the one right above the text.
  const order = headings.length > 0 ? 1 : -1
  const [best] = weighed.sort((a, b) => b.weight - a.weight || order * (a.at - b.at))
  return best && best.weight > 0 ? { title: lines[best.at]?.text ?? null, at: best.at } : { title: null, at: -1 }
}
