import { authorsIn, mayBeName, opensWithWriter, signedBy, standingNames } from '../facts/authors.ts'
import { besideDate } from '../facts/byline.ts'
import type { Place } from '../lines/place.ts'
import type { TextLine } from '../lines/text-lines.ts'
import { isDayOnly, tellsDay } from './day.ts'

const above = 4
/** A list of one is no list. */
const isAlone = (lines: readonly TextLine[], i: number) => !lines[i - 1]?.item && !lines[i + 1]?.item
const mayName = (line: TextLine) =>
  !line.item && line.kind !== 'aside' && line.kind !== 'prose' && (line.kind !== 'credit' || opensWithWriter(line.text))

/** Who wrote it, from the lines about the title, the line after the text and the end of the text. */
export function pageAuthors(lines: readonly TextLine[], { at, first, end }: Place): string[] {
  const below = lines.slice(at + 1, Math.min(end, first + above)).filter(mayName)
  const over = lines.slice(Math.max(0, at - above), at).filter(mayName)
  for (const { text } of [...below, ...over]) {
    const told = [...authorsIn(text), ...besideDate(text)]
    if (told.length > 0) return [...new Set(told)]
  }
  const head = lines.slice(at + 1, first).filter((line, i) => !line.item || isAlone(lines, at + 1 + i))
  const days = head.flatMap((line, i) => (tellsDay(line) || isDayOnly(line.text) ? [i] : []))
  const standing = standingNames(
    head.map(({ text }) => text),
    days,
  )
  if (standing.length > 0) return standing
  const tail = lines.slice(Math.max(first, end - 2), end + above)
  for (const [index, line] of tail.entries()) {
    const told = mayName(line) ? authorsIn(line.text) : []
    if (told.length > 0) return told
    if (tail[index + 1]?.kind === 'address' && mayBeName(line.text)) return [line.text]
  }
  const paragraphs = lines.slice(first, end).filter(({ kind }) => kind === 'prose')
  return [...signedBy(paragraphs.map(({ text }) => text))]
}
