import type { TextLine } from '../lines/text-lines.ts'
import { mayBeTitle } from './title-line.ts'

/** Prose that a story has at least: a teaser in a list has less. */
const leastProse = 100
const leastParagraphs = 2
const dateReach = 3

const ends = (line: TextLine) => line.kind === 'related' || line.kind === 'form' || line.kind === 'rights'

/** A title with a date right below it. */
function begins(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at]
  if (!line || !mayBeTitle(line)) return false
  for (const next of lines.slice(at + 1, at + 1 + dateReach)) {
    if (next.kind === 'date') return true
    if (next.kind === 'prose' || next.item || mayBeTitle(next)) return false
  }
  return false
}

function isStory(lines: readonly TextLine[]): boolean {
  const cut = lines.findIndex(ends)
  const prose = (cut < 0 ? lines : lines.slice(0, cut)).filter(line => line.kind === 'prose' && !line.item)
  return prose.length >= leastParagraphs && prose.reduce((sum, line) => sum + line.text.length, 0) >= leastProse
}

/** The stretches of a page that hold a story each, where it holds several: title, date and paragraphs, again and again. */
export function datedStories(lines: readonly TextLine[]): (readonly TextLine[])[] {
  const starts = lines.flatMap((_, at) => (begins(lines, at) ? [at] : []))
  const stretches = starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length))
  const stories: (readonly TextLine[])[] = []
  for (const stretch of stretches) {
    if (isStory(stretch)) stories.push(stretch)
    if (stretch.some(ends)) break
  }
  return stories.length > 1 ? stories : []
}
