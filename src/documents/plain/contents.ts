import type { TextLine } from '../lines/text-lines.ts'

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/^[\s\d.．・■◆●▼#＃-]+/, '')
    .replace(/\s+/g, '')

/** The lines of tables of contents within an article: after the heading of one, what is told again as a heading below. */
export function contentsOf(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [start, heading] of lines.entries()) {
    if (heading.kind !== 'contents') continue
    found.add(start)
    const later = new Map<string, number>()
    for (const [at, line] of lines.entries()) if (at > start) later.set(fold(line.text), at)
    for (let at = start + 1; at < lines.length; at++) {
      const line = lines[at]
      if (!line || line.kind === 'prose' || (later.get(fold(line.text)) ?? at) <= at) break
      found.add(at)
    }
  }
  return found
}
