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
  const paragraphs: string[][] = []
  let open = false
  let before = ''
  for (const line of lines) {
    const words = line.trim()
    const last = paragraphs.at(-1)
    if (open && last && words !== '' && !opens.test(line)) {
      if (latinEnd.test(before) && latinStart.test(words)) last.push(' ')
      last.push(words)
    } else paragraphs.push([line])
    open = words !== '' && words.length >= fullShare * width && !ends.test(words)
    before = words
  }
  return paragraphs.map(parts => parts.join('')).join('\n')
}

const longestParticle = 24
/** 市長は昨日、／市役所で: a comma, or a particle at the end of a line that is no heading. */
const breaksOff = /[、，]$/
const particle = /[はがをにのとでてもへや]$/
const startsAnew = /^(?:[■◆●○◇□▼▽★・•※①-⑳【［[]|\d{1,2}[.．)）]|https?:)/

/** Paragraphs whose line was broken within a sentence are one. */
export function rejoined(paragraphs: readonly string[]): string[] {
  const joined: string[][] = []
  let before = ''
  for (const paragraph of paragraphs) {
    const open = breaksOff.test(before) || (before.length >= longestParticle && particle.test(before))
    if (open && !startsAnew.test(paragraph)) joined.at(-1)?.push(paragraph)
    else joined.push([paragraph])
    before = paragraph
  }
  return joined.map(parts => parts.join(''))
}

const wrappedShare = 0.5
const tolerance = 0.12

/** Whether most lines of a text have the width of a page: 35 characters in mails, again and again. */
export function isWrapped(text: string): boolean {
  const lengths = text
    .split('\n')
    .map(line => line.trim().length)
    .filter(length => length >= shortestLine)
  if (lengths.length < 2 * fewestLines) return false
  const widest = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0
  return (
    widest <= 90 &&
    lengths.filter(length => Math.abs(length - widest) <= tolerance * widest).length >= wrappedShare * lengths.length
  )
}
