import type { Judged } from './judged.ts'
import { dateOfLine } from './judged.ts'
import { type Region, regionFrom } from './region.ts'

export interface Headline {
  /** Index of the title's line, or -1 where the page has none. */
  readonly at: number
  readonly region: Region
}

const longestTitle = 220
const candidatesTried = 400

const spaceless = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

function mayBeTitle(line: Judged): boolean {
  const { text } = line
  if (line.item || text.length < 5 || text.length > longestTitle) return false
  if (line.kind !== 'short' && !(line.kind === 'prose' && !/[。.]$/.test(text))) return false
  return /\p{L}{2}/u.test(text) && !/^[「『（(].*[。]/.test(text)
}

/** How often a line of the page stands there, alone or as the end of a path. */
function countLines(lines: readonly Judged[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const words = line.kind === 'path' ? (line.text.split(/[›>»＞≫]/).at(-1) ?? '') : line.text
    const key = spaceless(words)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** A line with a date and a year, within a few lines that are no list. */
function hasDateNear(lines: readonly Judged[], at: number): boolean {
  const near = (step: number, most: number) => {
    for (let i = at + step, seen = 0; i >= 0 && i < lines.length && seen < most; i += step) {
      const line = lines[i]
      if (!line) return false
      if (line.item || line.kind === 'furniture') continue
      seen++
      if (line.kind !== 'prose' && dateOfLine(line.text)) return true
    }
    return false
  }
  return near(1, 5) || near(-1, 3)
}

function merit(lines: readonly Judged[], at: number, counts: Map<string, number>): number {
  const line = lines[at]
  if (!line) return 0
  const { text } = line
  let points = 0
  if (text.length >= 10) points += 1
  if (text.length >= 15 && text.length <= 110) points += 1
  if (line.gap > 0) points += 0.5
  if ((lines[at + 1]?.gap ?? 1) > 0) points += 0.5
  if ((counts.get(spaceless(text)) ?? 0) > 1) points += 2
  if (hasDateNear(lines, at)) points += 3
  if (/[、，!?！？「」]/.test(text)) points += 0.5
  return points - at / lines.length
}

/** The line that heads the page's main text: near a date, told twice, with much prose after it. */
export function headlineOf(lines: readonly Judged[]): Headline {
  const counts = countLines(lines)
  const candidates = lines.flatMap((line, at) => (mayBeTitle(line) ? [at] : [])).slice(0, candidatesTried)
  const tried = candidates.map(at => ({ at, region: regionFrom(lines, at + 1) }))
  const most = Math.max(1, ...tried.map(({ region }) => region.sum))
  let best: Headline = { at: -1, region: regionFrom(lines, 0) }
  let bestPoints = Number.NEGATIVE_INFINITY
  for (const { at, region } of tried) {
    const points = merit(lines, at, counts) + (6 * region.sum) / most
    if (region.sum > 0 && points > bestPoints) {
      best = { at, region }
      bestPoints = points
    }
  }
  return best
}
