import type { Line } from '../lines/line.ts'

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/^[\s\d.．・■◆●▼#＃-]+/, '')
    .replace(/\s+/g, '')

/** The lines of tables of contents within an article: after the heading of one, what is told again as a heading below. */
export function contentsOf(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  if (!lines.some(({ kind }) => kind === 'contents')) return found
  const last = new Map(lines.map(({ text }, at) => [fold(text), at]))
  lines.forEach((heading, start) => {
    if (heading.kind !== 'contents') return
    found.add(start)
    for (let at = start + 1; at < lines.length; at++) {
      const line = lines[at]
      if (!line || line.kind === 'prose' || (last.get(fold(line.text)) ?? at) <= at) break
      found.add(at)
    }
  })
  return found
}
