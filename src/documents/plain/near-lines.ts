import type { NearLine } from '../facts/near-line.ts'
import { isLabelled } from '../facts/provider.ts'
import { isDayOnly, tellsDay } from '../lines/day.ts'
import type { Place } from '../lines/place.ts'
import type { TextLine } from '../lines/text-lines.ts'

const headReach = 3
const tailReach = 24
/** 《みなと通信》 on a line of its own signs the text above. */
const signed = /^[《（(【〈［[][^《》（）()【】]{2,30}[》）)】〉］\]]$/
const signatureReach = 16

const isDay = (line: TextLine | undefined) => line !== undefined && (tellsDay(line) || isDayOnly(line.text))
/** ロイター below a day says who supplied the words; elsewhere it says who took the picture. */
const mayTell = ({ item, kind, text }: TextLine, before: TextLine | undefined) =>
  !item && kind !== 'prose' && kind !== 'related' && (kind !== 'credit' || isLabelled(text) || before?.kind === 'date')

/** A line with whether the day is beside it, and whether the page shows it once more. */
function nearAt(lines: readonly TextLine[], at: number): NearLine[] {
  const line = lines[at]
  if (!line || !mayTell(line, lines[at - 1])) return []
  const day = isDay(line) ? 'holds' : isDay(lines[at - 1]) ? 'below' : isDay(lines[at + 1]) ? 'above' : null
  return [{ text: line.text, day, source: false }]
}

/**
 * The lines after the text that may name its provider: right after it, or below a day. Names below the titles of other pieces
 * are those of rankings.
 */
function tail(lines: readonly TextLine[], end: number): number[] {
  return lines.slice(end, end + tailReach).flatMap((line, i) => {
    const before = lines[end + i - 1]
    if (!before) return []
    const signs = signed.test(line.text) && i < signatureReach
    return signs || i === 0 || (!before.item && isDay(before)) || isLabelled(line.text) ? [end + i] : []
  })
}

/** The lines between a title and its text, the few right above the title, and those right after the text. */
export function nearLines(lines: readonly TextLine[], { at, first, end }: Place): NearLine[] {
  const below = Array.from({ length: Math.max(0, first - at - 1) }, (_, i) => at + 1 + i)
  const above = Array.from({ length: Math.min(headReach, Math.max(0, at)) }, (_, i) => at - 1 - i)
  return [...below, ...above, ...tail(lines, end)].flatMap(i => nearAt(lines, i))
}
