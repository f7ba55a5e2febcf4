import { datesIn } from '../facts/date.ts'
import { dateOfLine, isDateLine } from '../facts/date-line.ts'
import type { TextLine } from '../lines/text-lines.ts'

/** The lines that head one piece of a digest: `start..url`, the link being the last of them. */
export interface PieceHeader {
  readonly start: number
  readonly url: number
}

const mostLines = 9
const dateReach = 4

/** A day, with or without a year, that fills its line or stands in brackets at its end. */
export function isDay(line: TextLine): boolean {
  if (line.kind === 'date' || isDateLine(line.text)) return true
  const plain = line.text.normalize('NFKC')
  if (plain.length > 60 || line.kind === 'prose') return false
  const date = datesIn(plain)[0]
  return date !== undefined && (plain.length - (date.end - date.start) <= 3 || dateOfLine(plain) !== null)
}

/** Back from a link over title, author and date, to a wide gap, a separator or the piece before. */
function startOf(lines: readonly TextLine[], url: number): number {
  let afterProse = -1
  let start = url
  for (let at = url - 1; at >= Math.max(0, url - mostLines); at--) {
    const line = lines[at]
    if (!line || line.kind === 'rule' || line.kind === 'url') break
    if (line.kind === 'prose' && afterProse < 0) afterProse = at + 1
    start = at
    if (line.gap >= 2) return start
  }
  const stopped = start === 0 || ['rule', 'url'].includes(lines[start - 1]?.kind ?? '')
  return stopped || afterProse < 0 ? start : afterProse
}

/** Headers of pieces: a line that is a link, with a date among the few lines before it. */
export function pieceHeaders(lines: readonly TextLine[]): PieceHeader[] {
  const headers: PieceHeader[] = []
  lines.forEach((line, url) => {
    if (line.kind !== 'url') return
    const dated = lines.slice(Math.max(0, url - dateReach), url).findLastIndex(isDay)
    if (dated < 0) return
    const date = Math.max(0, url - dateReach) + dated
    const between = lines.slice(date + 1, url)
    if (between.some(other => other.kind === 'prose' || other.kind === 'url')) return
    const start = startOf(lines, url)
    if (date >= start) headers.push({ start, url })
  })
  return headers
}
