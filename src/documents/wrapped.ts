/** Lines at least as full as this share of the longest usual one were broken by the page's width. */
const fullShare = 0.82
const fewestLines = 4
const shortestLine = 12
const ends = /[。！？!?」』）)】:：]$/
const opens = /^(?:[　■◆●○◇□▼▽★・•※①-⑳]|[（(]?\d{1,2}[.．)）、])/
const latinEnd = /[A-Za-z,;]$/
const latinStart = /^[A-Za-z]/

/** The width that most full lines of a text have. */
function usualWidth(lines: readonly string[]): number {
  const lengths = lines
    .map(line => line.length)
    .filter(length => length >= shortestLine)
    .sort((a, b) => a - b)
  return lengths.length < fewestLines ? Number.POSITIVE_INFINITY : (lengths[Math.floor(lengths.length * 0.75)] ?? 0)
}

/** Joins lines that were broken by the width of a page, as in PDF: full ones that end no sentence go on in the next. */
export function unwrapped(text: string): string {
  const lines = text.split('\n').map(line => line.trimEnd())
  const width = usualWidth(lines)
  const joined: string[] = []
  let open = false
  for (const line of lines) {
    const words = line.trim()
    const last = joined.at(-1)
    if (open && last !== undefined && words !== '' && !opens.test(line)) {
      const space = latinEnd.test(last) && latinStart.test(words) ? ' ' : ''
      joined[joined.length - 1] = last + space + words
    } else joined.push(line)
    open = words !== '' && words.length >= fullShare * width && !ends.test(words)
  }
  return joined.join('\n')
}
