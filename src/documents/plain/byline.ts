import { authorsIn, mayBeName } from '../facts/authors.ts'
import { datesIn } from '../facts/date.ts'
import type { Judged } from './judged.ts'
import type { Place } from './page-date.ts'

/** 松村太郎2019年04月13日 09時00分 and 2019年3月2日09:18 by 深海: a name beside the date. */
function besideDate(text: string): string[] {
  const plain = text.normalize('NFKC')
  const date = datesIn(plain)[0]
  if (!date || plain.length > 120) return []
  const by = /\bby\s+([^\s|｜/]{2,20})/i.exec(plain.slice(date.end))
  if (by?.[1]) return [by[1]]
  const before = plain.slice(0, date.start).trim()
  return mayBeName(before) && before.length >= 3 ? [before] : []
}

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
  return []
}
