import { datesIn, type Published, publishedOn, unknownDate } from '../facts/date.ts'
import type { Judged } from './judged.ts'

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

interface Told {
  readonly date: Published
  readonly points: number
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
  return start <= longestName || label.test(text.slice(0, start))
}

function toldBy(line: Judged, near: number, place: 'head' | 'beside'): Told[] {
  const text = line.text.normalize('NFKC').slice(0, longestLine)
  if (line.kind === 'prose' || line.kind === 'credit' || notPublished.test(text)) return []
  if (line.kind !== 'date' && (line.item || place === 'beside')) return []
  if (line.item && place === 'beside') return []
  const dates = datesIn(text).filter(date => date.year !== null)
  return dates.flatMap((date, index) => {
    if (line.kind !== 'date' && !isAbout(text, date.start, date.end)) return []
    const around = text.slice(Math.max(0, date.start - 12), date.start) + text.slice(date.end, date.end + 8)
    const updated = /更新|修正|updated|modified/i.test(around) && !/公開|配信|掲載|投稿|published/i.test(around)
    const points = near - index + (date.time ? 2 : 0) + (line.kind === 'date' ? 3 : 0) - (updated ? 4 : 0)
    return { date: publishedOn(date, { zone }), points }
  })
}

/**
 * When the page says that its article appeared: a date near the title, or right after the text.
 * Dates of pictures, lists and paragraphs are not the article's.
 */
export function pageDate(lines: readonly Judged[], { at, first, end }: Place): Published {
  const above = lines.slice(Math.max(0, at - before), at)
  // The day in a page's head is today's: menus part it from the title.
  const parted = above.findLastIndex(
    line => line.item || ['path', 'furniture', 'related', 'aside', 'link'].includes(line.kind),
  )
  const heading = above.slice(parted + 1).flatMap((line, i) => toldBy(line, i - 3, 'head'))
  const head = lines.slice(at + 1, first).flatMap((line, i) => toldBy(line, 4 - Math.min(4, i / 4), 'head'))
  const body = lines.slice(first, Math.min(first + 4, end)).flatMap(line => toldBy(line, 0, 'beside'))
  const tail = lines.slice(Math.max(first, end - 3), end + after).flatMap(line => toldBy(line, -2, 'beside'))
  const groups = [head, heading, body, tail]
  const told = groups.find(group => group.length > 0) ?? []
  const best = [...told].sort((a, b) => b.points - a.points)[0]
  return best?.date ?? unknownDate
}
