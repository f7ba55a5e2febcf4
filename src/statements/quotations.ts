import type { Quotation } from '../language/token.ts'

const closerOf: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '〝': '〟', '｢': '｣' }
const marks = /[「『“〝｢」』”〟｣]/g
// A quotation of several paragraphs is seldom longer; past this an opening mark without its partner is a slip.
const longest = 4000
const deepest = 32

/** Where the mark that opens at `from` closes: nested pairs are skipped, a new paragraph may repeat the opening mark. */
function closingOf(text: string, from: number): number {
  const open: string[] = []
  const limit = Math.min(text.length, from + longest)
  marks.lastIndex = from
  for (let found = marks.exec(text); found !== null && found.index < limit; found = marks.exec(text)) {
    const { 0: mark, index: at } = found
    if (mark in closerOf) {
      const repeated = at > from && text.charAt(at - 1) === '\n' && open[0] === mark && open.length === 1
      if (!repeated) open.push(mark)
      if (open.length > deepest) return -1
    } else {
      const partner = open.findLastIndex(opening => closerOf[opening] === mark)
      if (partner >= 0) open.length = partner
      if (open.length === 0) return at
    }
  }
  return -1
}

/** An unclosed quotation ends with its line. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function endOf(text: string, start: number): { end: number; closed: boolean } {
  const closing = closingOf(text, start)
  return closing >= 0 ? { end: closing + 1, closed: true } : { end: lineEnd(text, start), closed: false }
}

function straightPairs(line: string, offset: number): Map<number, number> {
  const marks = [...line.matchAll(/["＂]/g)].map(({ index }) => offset + index)
  const pairs = new Map<number, number>()
  if (marks.length % 2 === 0) for (let i = 0; i + 1 < marks.length; i += 2) pairs.set(marks[i] ?? 0, marks[i + 1] ?? 0)
  return pairs
}

function straight(text: string): Map<number, number> {
  const pairs = new Map<number, number>()
  let offset = 0
  for (const line of text.split('\n')) {
    if (/["＂]/.test(line)) for (const [open, close] of straightPairs(line, offset)) pairs.set(open, close)
    offset += line.length + 1
  }
  return pairs
}

/** All quotations of a text, outer before inner, in order of their opening marks. */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = []
  const ascii = straight(text)
  const ends: number[] = []
  for (const { index: start } of text.matchAll(/[「『“〝｢"＂]/g)) {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= start) ends.pop()
    const partner = ascii.get(start)
    if (/["＂]/.test(text.charAt(start)) && partner === undefined) continue
    const { end, closed } = partner === undefined ? endOf(text, start) : { end: partner + 1, closed: true }
    const inner = { start: start + 1, end: closed ? end - 1 : end }
    const outside = ends.at(-1) ?? Number.POSITIVE_INFINITY
    if (inner.start >= inner.end || end > outside || ends.length >= deepest) continue
    found.push({ start, end, inner, depth: ends.length, closed })
    ends.push(end)
  }
  return found
}
