/** A line of a text that holds words, as it stands there. */
export interface RawLine {
  /** Without bullets and the white space around it. */
  readonly text: string
  /** Blank lines before it. */
  readonly gap: number
  /** It stands in a list. */
  readonly item: boolean
  /** A bullet stands alone before the blank lines above it. */
  readonly loose: boolean
}

const bullet = /^\s*(?:[•◦‣▪▸►◆◇●○★☆✓·・]|[-*]\s)\s*/
const mark = /^\s*(?:[•◦‣▪·]|[-*])\s*$/

/** The lines of a text. A bullet that stands alone makes the lines right after it items of a list. */
export function linesOf(text: string): RawLine[] {
  const lines: RawLine[] = []
  let gap = 0
  let marked = false
  let loose = false
  for (const raw of text.split('\n')) {
    const words = raw.trim()
    if (words === '') {
      gap++
      loose ||= marked
      marked = false
    } else if (mark.test(words)) {
      marked = true
    } else {
      const begun = /^[•◦‣▪·・]|^[-*]\s/.test(words)
      lines.push({ text: begun ? words.replace(bullet, '').trim() || words : words, gap, item: begun || marked, loose })
      gap = 0
      loose = false
    }
  }
  return lines
}
