import { datesIn, type Published, publishedOn } from '../facts/date.ts'
import { isOfPeriod } from '../facts/period-date.ts'
import type { LineKind } from '../lines/line.ts'
import type { FoundDate } from './date.ts'
import type { PageView } from './facts.ts'
import type { PageLine } from './lines.ts'

const before = 4
const after = 5
const longestLine = 300
/** Other words in a line that is still about the date: who, category. */
const mostBeside = 70
/** Characters before a date: a label, or a name. */
const longestName = 24
const zone = '+09:00'
const notPublished = /撮影|写真|画像|発売|開催|開始|締切|募集|イベント|予定|まで$|現在$|閲覧|[=＝]\s?(?:19|20)\d\d/
const publishing = /公開|配信|掲載|投稿|published|posted/i
const updating = /更新|修正|改訂|改定|updated|modified/i
const label = /公開|配信|掲載|投稿|発行|発表|作成|更新|日付|日時|date|posted|published|updated|by|on/i
/** 2024年8月1日から受け付け, 2024年8月1日、東京都内 */
const goesOn = /^\s*(?:[のにでからまはをがも、,]|午[前後]、)/

interface Told {
  readonly date: FoundDate
  readonly points: number
  /** What stands beside the date says that it is the day of publication, or that of a change. */
  readonly says: 'published' | 'updated' | null
}

function labelOf(around: string): Told['says'] {
  if (publishing.test(around)) return 'published'
  return updating.test(around) ? 'updated' : null
}

const charactersBefore = 12
const charactersBehind = 6

/** What the words before a date say of it, back to the date before; else the word right behind it: 5月1日配信. */
function saysOf(text: string, from: number, { start, end }: { start: number; end: number }): Told['says'] {
  const behind = text.slice(end, end + charactersBehind)
  return (
    labelOf(text.slice(Math.max(from, start - charactersBefore), start)) ??
    (/[:：]/.test(behind) ? null : labelOf(behind))
  )
}

/** Whether a line is about its date: it tells little else, or opens with it. */
function isAbout(text: string, start: number, end: number): boolean {
  const beside = text.length - (end - start)
  if ((beside > mostBeside && start > longestName) || goesOn.test(text.slice(end))) return false
  return start <= longestName || label.test(text.slice(0, start))
}

/** Only lines that are nothing but a date count between and after paragraphs. */
const places = {
  'date below the title': { points: 4, strict: false },
  'date above the title': { points: 0, strict: false },
  'date between paragraphs': { points: 0, strict: true },
  'date after the text': { points: -2, strict: true },
} as const

const noDates: ReadonlySet<LineKind> = new Set(['prose', 'credit', 'link'])

function toldBy(line: PageLine, near: number, from: keyof typeof places): Told[] {
  const text = line.text.slice(0, longestLine).normalize('NFKC')
  if (noDates.has(line.kind) || notPublished.test(text)) return []
  if (line.kind !== 'date' && (line.item || places[from].strict)) return []
  if (line.item && places[from].strict) return []
  const dates = datesIn(text).filter(date => date.year !== null && !isOfPeriod(text, date))
  return dates.flatMap((date, index) => {
    if (line.kind !== 'date' && !isAbout(text, date.start, date.end)) return []
    const says = saysOf(text, dates[index - 1]?.end ?? 0, date)
    const points =
      places[from].points +
      near -
      index +
      (date.time ? 2 : 0) +
      (line.kind === 'date' ? 3 : 0) -
      (says === 'updated' ? 4 : 0)
    return { date: { ...publishedOn(date, { zone }), from }, points, says }
  })
}

const parts: ReadonlySet<LineKind> = new Set(['path', 'furniture', 'related', 'aside', 'link'])
const beside: ReadonlySet<LineKind> = new Set(['furniture', 'date', 'short'])

/** The lines above a title that are its own: the day in a page's head is today's, and menus part it from the title. */
function above(lines: readonly PageLine[], at: number): readonly PageLine[] {
  const near = lines.slice(Math.max(0, at - before), Math.max(0, at))
  const parted = near.findLastIndex(line => line.item || parts.has(line.kind))
  const labelled = (line: PageLine, i: number) =>
    line.kind === 'date' &&
    labelOf(line.text) !== null &&
    near.slice(i + 1).every(other => !other.item && beside.has(other.kind))
  return near.filter((line, i) => i > parted || labelled(line, i))
}

const leading: ReadonlySet<LineKind> = new Set(['related', 'form', 'link', 'path', 'aside', 'members'])
const shortestTitle = 10

/** The lines right after the text, up to what leads to other pieces: their days are not the article's. */
function below(lines: readonly PageLine[], first: number, end: number): readonly PageLine[] {
  const near = lines.slice(Math.max(first, end - 3), end + after)
  const stop = near.findIndex((line, i) => i >= Math.min(3, end - first) && (line.item || leading.has(line.kind)))
  const own = stop < 0 ? near : near.slice(0, stop)
  const isTeaser = (line: PageLine, next: PageLine | undefined) =>
    line.kind === 'date' &&
    labelOf(line.text) === null &&
    next?.kind === 'short' &&
    !next.item &&
    next.text.length >= shortestTitle
  return own.filter((line, i) => !isTeaser(line, own[i + 1]))
}

const isNotLater = (date: Published, other: Published) =>
  (date.published?.slice(0, 10) ?? '9') <= (other.published?.slice(0, 10) ?? '')

/** The date in the lines near the title, or right after the text. Dates of pictures, lists and paragraphs are not the article's. */
export function linesDate({ lines, at, words: { first, end } }: PageView): FoundDate | null {
  const head = lines
    .slice(at + 1, first)
    .flatMap((line, i) => toldBy(line, -Math.min(4, i / 4), 'date below the title'))
  const over = above(lines, at).flatMap((line, i) => toldBy(line, i - 3, 'date above the title'))
  const between = lines
    .slice(first, Math.min(first + 4, end))
    .flatMap(line => toldBy(line, 0, 'date between paragraphs'))
  const tail = below(lines, first, end).flatMap(line => toldBy(line, 0, 'date after the text'))
  const groups = [head, over, between, tail].map(group => group.sort((a, b) => b.points - a.points))
  const best = groups.find(group => group.length > 0)?.[0]
  if (best?.says !== 'updated') return best?.date ?? null
  // A change is told beside the title, the first report above or below: 最終更新 … 公開 …
  const others = groups.flat().filter(({ date, says }) => says !== 'updated' && isNotLater(date, best.date))
  return (others.find(({ says }) => says === 'published') ?? others[0] ?? best).date
}
