import { datesIn, type Published, publishedOn } from '../facts/date.ts'
import { isOfPeriod } from '../facts/period-date.ts'
import type { TextLine } from '../lines/text-lines.ts'

/** Where an article stands among the lines of its page. */
export interface Place {
  /** Its title. */
  readonly at: number
  /** Its first paragraph. */
  readonly first: number
  /** One past its last line. */
  readonly end: number
}

const before = 4
const after = 5
/** Other words in a line that is still about the date: who, category. */
const mostBeside = 70
const notPublished = /撮影|写真|画像|発売|開催|開始|締切|募集|イベント|予定|まで$|現在$|閲覧|[=＝]\s*(?:19|20)\d\d/
const longestLine = 300
const zone = '+09:00'

/** A date with where on the page it stands. */
export interface FoundDate extends Published {
  readonly from: string
}

interface Told {
  readonly date: FoundDate
  readonly points: number
  /** What stands beside the date says that it is the day of publication, or that of a change. */
  readonly says: 'published' | 'updated' | null
}

const publishing = /公開|配信|掲載|投稿|published|posted/i
const updating = /更新|修正|改訂|改定|updated|modified/i

function labelOf(around: string): Told['says'] {
  if (publishing.test(around)) return 'published'
  return updating.test(around) ? 'updated' : null
}

/** What may stand before a date that is the article's: a label, or a name of a few characters. */
const label = /公開|配信|掲載|投稿|発行|発表|作成|更新|日付|日時|date|posted|published|updated|by|on/i
const longestName = 16
/** 2024年8月1日から受け付け, 2024年8月1日、東京都内 */
const goesOn = /^\s*(?:[のにでからまはをがも、,]|午[前後]、)/

/** Whether a line is about its date: it tells little else, or opens with it. */
function isAbout(text: string, start: number, end: number): boolean {
  const beside = text.length - (end - start)
  if (beside > mostBeside && start > longestName) return false
  if (goesOn.test(text.slice(end))) return false
  // Sections before a day that closes its line: 本・映画 社会 歴史 2023.03.31
  if (text.slice(end).trim() === '' && beside <= mostBeside && !/[、。]/.test(text.slice(0, start))) return true
  return start <= longestName || label.test(text.slice(0, start))
}

/** How much a line in each place has to look like the article's date. */
const places = {
  'date above the title': 'head',
  'date below the title': 'head',
  'date between paragraphs': 'beside',
  'date after the text': 'beside',
} as const

function toldBy(line: TextLine, near: number, from: keyof typeof places): Told[] {
  const place = places[from]
  const text = line.text.normalize('NFKC').slice(0, longestLine)
  if (line.kind === 'prose' || line.kind === 'credit' || notPublished.test(text)) return []
  if (line.kind !== 'date' && (line.item || place === 'beside')) return []
  if (line.item && place === 'beside') return []
  const dates = datesIn(text).filter(date => date.year !== null && !isOfPeriod(text, date))
  return dates.flatMap((date, index) => {
    if (line.kind !== 'date' && !isAbout(text, date.start, date.end)) return []
    const around = text.slice(Math.max(0, date.start - 12), date.start) + text.slice(date.end, date.end + 8)
    const says = labelOf(around)
    const points = near - index + (date.time ? 2 : 0) + (line.kind === 'date' ? 3 : 0) - (says === 'updated' ? 4 : 0)
    return { date: { ...publishedOn(date, { zone }), from }, points, says }
  })
}

/** Lines above a title that may be passed to its day if they are short or tell a part of it. */
const farthest = 8
const shortestOther = 12

function reachAbove(lines: readonly TextLine[], at: number): number {
  const title = lines[at]?.text ?? ''
  const isPart = ({ text }: TextLine) => text.length < shortestOther || title.includes(text)
  let from = Math.max(0, at - before)
  while (from > Math.max(0, at - farthest) && lines.slice(from, at).every(isPart)) from--
  return from
}

/** The lines above a title that are its own: the day in a page's head is today's, and menus part it from the title. */
function above(lines: readonly TextLine[], at: number): readonly TextLine[] {
  const near = lines.slice(reachAbove(lines, at), at)
  const parted = near.findLastIndex(
    line => line.item || ['path', 'furniture', 'related', 'aside', 'link'].includes(line.kind),
  )
  const labelled = (line: TextLine, i: number) =>
    line.kind === 'date' &&
    labelOf(line.text) !== null &&
    near.slice(i + 1).every(other => !other.item && ['furniture', 'date', 'short'].includes(other.kind))
  return near.filter((line, i) => i > parted || labelled(line, i))
}

const leadsOn = (line: TextLine | undefined) =>
  line !== undefined && (line.item || ['related', 'form', 'link', 'path', 'aside', 'members'].includes(line.kind))
const shortestTitle = 10

/** The lines right after the text, up to what leads to other pieces: their days are not the article's. */
function below(lines: readonly TextLine[], { first, end }: Place): readonly TextLine[] {
  const near = lines.slice(Math.max(first, end - 3), end + after)
  const stop = near.findIndex((line, i) => i >= Math.min(3, end - first) && leadsOn(line))
  const own = stop < 0 ? near : near.slice(0, stop)
  const isTeaser = (line: TextLine, next: TextLine | undefined) =>
    line.kind === 'date' &&
    labelOf(line.text) === null &&
    next?.kind === 'short' &&
    !next.item &&
    next.text.length >= shortestTitle
  return own.filter((line, i) => !isTeaser(line, own[i + 1]))
}

const isNotLater = (date: Published, other: Published) =>
  (date.published?.slice(0, 10) ?? '9') <= (other.published?.slice(0, 10) ?? '')

/**
 * When the page says that its article appeared: a date near the title, or right after the text.
 * Dates of pictures, lists and paragraphs are not the article's.
 */
export function pageDate(lines: readonly TextLine[], place: Place): FoundDate | null {
  const { at, first, end } = place
  const heading = above(lines, at).flatMap((line, i) => toldBy(line, i - 3, 'date above the title'))
  const head = lines
    .slice(at + 1, first)
    .flatMap((line, i) => toldBy(line, 4 - Math.min(4, i / 4), 'date below the title'))
  const body = lines.slice(first, Math.min(first + 4, end)).flatMap(line => toldBy(line, 0, 'date between paragraphs'))
  const tail = below(lines, place).flatMap(line => toldBy(line, -2, 'date after the text'))
  const groups = [head, heading, body, tail].map(group => [...group].sort((a, b) => b.points - a.points))
  const best = groups.find(group => group.length > 0)?.[0]
  if (best?.says !== 'updated') return best?.date ?? null
  // A change is told beside the title where the first report is told above or below: 最終更新 … 公開 …
  const others = groups.flat().filter(({ date, says }) => says !== 'updated' && isNotLater(date, best.date))
  return (others.find(({ says }) => says === 'published') ?? others[0] ?? best).date
}
