import type { Cues } from '../cues.ts'
import type { TextLine } from '../lines/text-lines.ts'

/** One part of a newsletter under its heading. */
export interface Section {
  readonly title: string
  readonly lines: readonly TextLine[]
}

export interface Sections {
  /** What stands before the first section: the title of the whole, a greeting, the contents. */
  readonly before: readonly TextLine[]
  readonly sections: readonly Section[]
  /** The document lists its sections before they come. */
  readonly listed: boolean
}

const marks = ['■', '◆', '●', '▼', '◎', '★', '▽', '◇', '□']

const titleAfter = (line: TextLine, mark: string) =>
  line.text.startsWith(mark) && !line.text.endsWith(mark) ? line.text.slice(mark.length).trim() : ''

/** The mark that opens most lines with words after it. */
function markOf(lines: readonly TextLine[]): string | null {
  const counted = marks.map(mark => ({ mark, count: lines.filter(line => titleAfter(line, mark).length >= 4).length }))
  const best = counted.sort((a, b) => b.count - a.count)[0]
  return best && best.count >= 2 ? best.mark : null
}

/** Where the table of contents ends: at its closing rule, or where the first of its titles comes again. */
function contentsEnd(lines: readonly TextLine[], start: number, mark: string): number {
  const seen = new Set<string>()
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const title = titleAfter(line, mark)
    if (title && seen.has(title)) return at
    if (title) seen.add(title)
    if (line.kind === 'rule' && seen.size > 0) return at + 1
    if (line.kind === 'prose' && !title && seen.size > 1 && line.gap > 0) return at
  }
  return start + 1
}

/** Parts a newsletter at its marked headings; null where it has none. */
export function sectionsOf(lines: readonly TextLine[], cues: Cues): Sections | null {
  const mark = markOf(lines)
  if (mark === null) return null
  const contents = lines.findIndex(line => cues.isContents(line.text))
  const body = contents < 0 ? 0 : contentsEnd(lines, contents, mark)
  const starts = lines.flatMap((line, at) => (at >= body && titleAfter(line, mark).length >= 4 ? [at] : []))
  const [first] = starts
  if (first === undefined) return null
  const sections = starts.map((start, index) => ({
    title: lines[start]?.text.slice(mark.length).trim() ?? '',
    lines: lines.slice(start + 1, starts[index + 1] ?? lines.length),
  }))
  return { before: lines.slice(0, first), sections, listed: contents >= 0 }
}
