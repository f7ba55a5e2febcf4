import { type Stretch, stretchFrom, tells } from '../body/stretch.ts'
import { tellsDay } from '../lines/day.ts'
import type { TextLine } from '../lines/text-lines.ts'

/** Lines between an article's opening and the rest of its text. */
export interface Gap {
  readonly start: number
  readonly end: number
}

/** How much more of the page stands after the opening than in it. */
const muchMore = 3
const fewestAdjacent = 3
/** Paragraphs. What has more is an article, and no lead. */
const longestLead = 3
/** Lines above a text among which a title of its own would stand. */
const reach = 8
const longestBefore = 200

const isParagraph = (line: TextLine | undefined) => line?.kind === 'prose' && !line.item

/** Paragraphs that follow each other: lists of teasers put a title before each. */
function adjacent(lines: readonly TextLine[]): number {
  return lines.filter((line, at) => isParagraph(line) && isParagraph(lines[at + 1])).length
}

/** Whether the lines above a text give it a title and a day of its own, or announce other pieces. */
function isHeaded(lines: readonly TextLine[], first: number, from: number): boolean {
  const above = lines.slice(Math.max(from, first - reach), first)
  return above.some(line => tellsDay(line) || line.kind === 'related' || line.kind === 'form')
}

/**
 * The lists between an article's opening paragraphs and the rest of its text, where lists stand after its lead: the heavier
 * stretch below has no day of its own, and its paragraphs follow each other. Null where the text stops with its stretch.
 */
export function gapAfter(lines: readonly TextLine[], stretch: Stretch): Gap | null {
  if (lines.slice(stretch.start, stretch.end).filter(tells).length > longestLead) return null
  const next = lines.findIndex((line, at) => at >= stretch.end && isParagraph(line) && isParagraph(lines[at + 1]))
  if (next < 0 || next - stretch.end > longestBefore) return null
  const rest = stretchFrom(lines, next)
  const between = lines.slice(stretch.end, next)
  if (rest.sum < muchMore * stretch.sum || adjacent(lines.slice(next, rest.end)) < fewestAdjacent) return null
  if (isHeaded(lines, next, stretch.end) || between.some(line => line.kind === 'rights')) return null
  return { start: stretch.end, end: next }
}
