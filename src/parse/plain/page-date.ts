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
const zone = '+09:00'

interface Told {
  readonly date: Published
  readonly points: number
}

function toldBy(line: Judged, near: number): Told[] {
  const text = line.text.normalize('NFKC')
  if (line.item || line.kind === 'prose' || line.kind === 'credit' || notPublished.test(text)) return []
  const dates = datesIn(text.slice(0, 300)).filter(date => date.year !== null)
  return dates.flatMap((date, index) => {
    const beside = text.length - (date.end - date.start)
    if (beside > mostBeside && !(line.kind === 'short' && date.start < 30)) return []
    const label = text.slice(Math.max(0, date.start - 12), date.start) + text.slice(date.end, date.end + 8)
    const updated = /更新|修正|updated|modified/i.test(label) && !/公開|配信|掲載|投稿|published/i.test(label)
    const points = near - index + (date.time ? 2 : 0) + (line.kind === 'date' ? 3 : 0) - (updated ? 4 : 0)
    return { date: publishedOn(date, { zone }), points }
  })
}

/**
 * When the page says that its article appeared: a date near the title, or right after the text.
 * Dates of pictures, lists and paragraphs are not the article's.
 */
export function pageDate(lines: readonly Judged[], { at, first, end }: Place): Published {
  const heading = lines.slice(Math.max(0, at - before), at).flatMap((line, i) => toldBy(line, i - 3))
  const head = lines.slice(at + 1, first).flatMap((line, i) => toldBy(line, 4 - Math.min(4, i / 4)))
  const body = lines.slice(first, Math.min(first + 4, end)).flatMap(line => toldBy(line, 0))
  const tail = lines.slice(Math.max(first, end - 3), end + after).flatMap(line => toldBy(line, -2))
  const groups = [head, heading, body, tail]
  const told = groups.find(group => group.length > 0) ?? []
  const best = [...told].sort((a, b) => b.points - a.points)[0]
  return best?.date ?? unknownDate
}
