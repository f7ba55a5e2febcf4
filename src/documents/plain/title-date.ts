import type { Writers } from '../facts/authors.ts'
import { tellsDay } from '../lines/day.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { isByline, mayBeTitle, subtitle } from './title-line.ts'

const passedOver = (line: TextLine) => line.item || line.kind === 'furniture' || line.kind === 'members'
/** Shorter lines between a title and its date tell a section, a name, a number of comments. */
const shortestRival = 12
/** A subtitle is shorter than its title. */
const rivalShare = 0.75
const isRival = (line: TextLine, writers: Writers) =>
  mayBeTitle(line) &&
  line.text.length >= shortestRival &&
  !tellsDay(line) &&
  !isByline(line, writers) &&
  !subtitle.test(line.text)

const below = 5
const above = 3

/** Lines down to a date, over a few that are no list: 0 where it follows at once; null where there is none. */
function dateBelow(lines: readonly TextLine[], at: number, writers: Writers): { rivals: number } | null {
  let rivals = 0
  const own = lines[at]?.text.length ?? 0
  for (let i = at + 1, seen = 0; i < lines.length && seen < below; i++) {
    const line = lines[i]
    if (!line || line.kind === 'related') return null
    if (passedOver(line)) continue
    if (tellsDay(line)) return { rivals }
    if (line.kind === 'prose' || (isRival(line, writers) && line.text.length >= rivalShare * own)) rivals++
    seen++
  }
  return null
}

/** Whether a date close above is this line's: another title right above the date has it otherwise. */
function hasDateAbove(lines: readonly TextLine[], at: number, writers: Writers): boolean {
  const own = lines[at]?.text ?? ''
  for (let i = at - 1, seen = 0; i >= 0 && seen < above; i--) {
    const line = lines[i]
    if (!line) return false
    if (passedOver(line)) continue
    if (tellsDay(line)) {
      const owners = lines.slice(Math.max(0, i - above), i).filter(line => !passedOver(line))
      // The title of the window tells it as well, and owns no day.
      return !owners.some(other => isRival(other, writers) && !other.text.startsWith(own))
    }
    if (line.kind === 'prose') return false
    seen++
  }
  return false
}

/** How surely a day close to a title is its own: one right below counts most. */
export function datePoints(lines: readonly TextLine[], at: number, writers: Writers): number {
  const found = dateBelow(lines, at, writers)
  const below = found ? 4 - Math.min(2, found.rivals) : 0
  return Math.max(below, hasDateAbove(lines, at, writers) ? 3 : 0)
}
