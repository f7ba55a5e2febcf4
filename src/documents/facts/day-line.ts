import type { Line } from '../lines/line.ts'
import type { Bylines } from './byline.ts'
import { datesIn, type Published, publishedOn } from './date.ts'
import { isOfPeriod } from './period-date.ts'

/** A date with where on the page it stands. */
export interface FoundDate extends Published {
  readonly from: string
}

export interface DayTold {
  readonly date: FoundDate
  readonly points: number
  /** What stands beside the date says that it is the day of publication, or that of a change. */
  readonly says: 'published' | 'updated' | null
}

/** How much a line in each place has to look like the article's date: between and after paragraphs it is nothing else. */
const places = {
  'date below the title': { points: 4, strict: false },
  'date above the title': { points: 0, strict: false },
  'date between paragraphs': { points: 0, strict: true },
  'date after the text': { points: -2, strict: true },
} as const

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

/** What a label says of the day that stands beside it. */
export function labelOf(around: string): DayTold['says'] {
  if (publishing.test(around)) return 'published'
  return updating.test(around) ? 'updated' : null
}

const charactersBefore = 12
const charactersBehind = 6

/** What the words before a date say of it, back to the date before; else the word right behind it: 5月1日配信. */
function saysOf(text: string, from: number, { start, end }: { start: number; end: number }): DayTold['says'] {
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
  // Sections before a day that closes its line: 本・映画 社会 歴史 2023.03.31
  if (text.slice(end).trim() === '' && beside <= mostBeside && !/[、。]/.test(text.slice(0, start))) return true
  return start <= longestName || label.test(text.slice(0, start))
}

const noDates = new Set(['prose', 'credit', 'link'])
/** 2026.1.20 文＝山本一　写真＝木下二郎 is about the text, 2026.1.20 写真＝木下二郎 about a picture. */
const isOfText = (text: string, { besideDate }: Bylines): boolean => /^\d/.test(text) && besideDate(text).length > 0

/** Where a line stands, and how near it is to the title. */
interface Standing {
  readonly near: number
  readonly from: keyof typeof places
}

/** The days that a line tells for the article if it stands in `from`; `near` counts for it, the nearer the more. */
export function daysTold(line: Line, { near, from }: Standing, bylines: Bylines): DayTold[] {
  const text = line.text.slice(0, longestLine).normalize('NFKC')
  const { points, strict } = places[from]
  if ((noDates.has(line.kind) || notPublished.test(text)) && !(line.kind === 'credit' && isOfText(text, bylines)))
    return []
  if ((line.kind !== 'date' && (line.item || strict)) || (line.item && strict)) return []
  const dates = datesIn(text).filter(date => date.year !== null && !isOfPeriod(text, date))
  return dates.flatMap((date, index) => {
    if (line.kind !== 'date' && !isAbout(text, date.start, date.end)) return []
    const says = saysOf(text, dates[index - 1]?.end ?? 0, date)
    const own = (date.time ? 2 : 0) + (line.kind === 'date' ? 3 : 0) - (says === 'updated' ? 4 : 0)
    return { date: { ...publishedOn(date, { zone }), from }, points: points + near - index + own, says }
  })
}
