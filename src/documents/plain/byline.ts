import { authorsIn, mayBeName } from '../facts/authors.ts'
import { besideDate, signatureOf } from '../facts/byline.ts'
import type { Judged } from './judged.ts'
import type { Place } from './page-date.ts'

/** Who wrote it, from the lines about the title and the line after the text. */
export function pageAuthors(lines: readonly Judged[], { at, first, end }: Place): string[] {
  const head = [...lines.slice(at + 1, Math.min(end, first + 4)), ...lines.slice(Math.max(0, at - 4), at)].filter(
    line => !line.item && line.kind !== 'credit' && line.kind !== 'aside',
  )
  for (const line of head) {
    const told = line.kind === 'prose' ? [] : [...authorsIn(line.text), ...besideDate(line.text)]
    if (told.length > 0) return [...new Set(told)]
  }
  const tail = lines.slice(Math.max(first, end - 2), end + 4)
  for (const [index, line] of tail.entries()) {
    const told = ['prose', 'credit', 'aside'].includes(line.kind) || line.item ? [] : authorsIn(line.text)
    if (told.length > 0) return told
    if (tail[index + 1]?.kind === 'address' && mayBeName(line.text)) return [line.text]
  }
  const paragraphs = lines.slice(first, end).filter(({ kind }) => kind === 'prose')
  return paragraphs.slice(-2).flatMap(({ text }) => signatureOf(text)?.names ?? [])
}
