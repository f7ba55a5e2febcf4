import type { Line } from '../lines/line.ts'
import type { Place } from '../lines/place.ts'
import type { Writers } from './authors.ts'
import type { Published } from './date.ts'
import { type DayTold, daysTold, type FoundDate, labelOf } from './day-line.ts'

const before = 4
const after = 5
/** Lines above a title that may be passed to its day if they are short or tell a part of it. */
const farthest = 8
const shortestOther = 12

function reachAbove(lines: readonly Line[], at: number): number {
  const title = lines[at]?.text ?? ''
  const isPart = ({ text }: Line) => text.length < shortestOther || title.includes(text)
  let from = Math.max(0, at - before)
  while (from > Math.max(0, at - farthest) && lines.slice(from, at).every(isPart)) from--
  return from
}

const parts = new Set(['path', 'furniture', 'related', 'aside', 'link'])
const beside = new Set(['furniture', 'date', 'short'])

/** The lines above a title that are its own: the day in a page's head is today's, and menus part it from the title. */
function above(lines: readonly Line[], at: number): readonly Line[] {
  const near = lines.slice(reachAbove(lines, at), Math.max(0, at))
  const parted = near.findLastIndex(line => line.item || parts.has(line.kind))
  const labelled = (line: Line, i: number) =>
    line.kind === 'date' &&
    labelOf(line.text) !== null &&
    near.slice(i + 1).every(other => !other.item && beside.has(other.kind))
  return near.filter((line, i) => i > parted || labelled(line, i))
}

const leading = new Set(['related', 'form', 'link', 'path', 'aside', 'members'])
const shortestTitle = 10

/** The lines right after the text, up to what leads to other pieces: their days are not the article's. */
function below(lines: readonly Line[], { first, end }: Place): readonly Line[] {
  const near = lines.slice(Math.max(first, end - 3), end + after)
  const stop = near.findIndex((line, i) => i >= Math.min(3, end - first) && (line.item || leading.has(line.kind)))
  const own = stop < 0 ? near : near.slice(0, stop)
  const isTeaser = (line: Line, next: Line | undefined) =>
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
 * When the lines of a page say that its article appeared: a date near the title, or right after the text.
 * Dates of pictures, lists and paragraphs are not the article's.
 */
export function pageDate(lines: readonly Line[], place: Place, writers: Writers): FoundDate | null {
  const days = (line: Line, near: number, from: Parameters<typeof daysTold>[1]['from']) =>
    daysTold(line, { near, from }, writers)
  const { at, first, end } = place
  const head = lines.slice(at + 1, first).flatMap((line, i) => days(line, -Math.min(4, i / 4), 'date below the title'))
  const over = above(lines, at).flatMap((line, i) => days(line, i - 3, 'date above the title'))
  const between = lines.slice(first, Math.min(first + 4, end)).flatMap(line => days(line, 0, 'date between paragraphs'))
  const tail = below(lines, place).flatMap(line => days(line, 0, 'date after the text'))
  const groups: readonly DayTold[][] = [head, over, between, tail].map(group =>
    group.sort((a, b) => b.points - a.points),
  )
  const best = groups.find(group => group.length > 0)?.[0]
  if (best?.says !== 'updated') return best?.date ?? null
  // A change is told beside the title, the first report above or below: 最終更新 … 公開 …
  const others = groups.flat().filter(({ date, says }) => says !== 'updated' && isNotLater(date, best.date))
  return (others.find(({ says }) => says === 'published') ?? others[0] ?? best).date
}
