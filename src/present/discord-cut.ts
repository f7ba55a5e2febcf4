import { renderLine } from './markdown.ts'
import type { Line, Locale, Run } from './page.ts'

const CUT = { ja: '（…以下略）', en: '(…cut)' } as const satisfies Record<Locale, string>

const OPENING = '「『（(【〈《'
const CLOSING = '」』）)】〉》'

/** Offsets behind the sentences of a text: brackets stay whole, and a line's end is a sentence's end. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = []
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (OPENING.includes(char)) depth++
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1)
    if (char === '\n') depth = 0
    if (char === '\n' || (depth === 0 && endsSentence(text, i))) ends.push(i + 1)
  }
  return ends
}

/**
 * True for the last character of a sentence: `。`, `！`, `？` where no other follows; `.`, `!`, `?` before white space;
 * a bracket closed behind one of them, unless the sentence goes on (「…。」と述べた).
 */
function endsSentence(text: string, at: number): boolean {
  const char = text.charAt(at)
  const next = text.charAt(at + 1)
  // ！ with a mark of its own behind it is one character.
  if (/^\p{M}$/u.test(next)) return false
  if (CLOSING.includes(char))
    return /[。！？]/.test(text.charAt(at - 1)) && (/^\s?$/.test(next) || OPENING.includes(next))
  return /[。！？]/.test(char) ? !/[。！？]/.test(next) : /[.!?]/.test(char) && /^\s?$/.test(next)
}

export interface CutRequest {
  readonly lines: readonly Line[]
  /** Characters of the rendered text, at most. */
  readonly room: number
  readonly locale: Locale
  /** Lines that must not be cut nor left out, such as those that say where words come from. */
  readonly keeps: (line: Line) => boolean
}

/**
 * The lines as Markdown in at most `room` characters: cut behind a sentence, the cut marked, the lines that must stay
 * kept; null where not one sentence fits beside those.
 */
export function cutLines(request: CutRequest): string | null {
  const { lines, keeps, locale } = request
  const marker = renderLine({ as: 'small', runs: [{ text: CUT[locale] }] })
  let room = request.room - marker.length - 1
  for (const line of lines.filter(keeps)) room -= cost(renderLine(line))
  const shown: string[] = []
  let cut = false
  let sentences = 0
  for (const line of lines) {
    if (cut && !keeps(line)) continue
    const text = renderLine(line)
    if (keeps(line)) {
      shown.push(text)
      continue
    }
    cut = cost(text) > room
    const part = cut ? cutLine(line, room) : text
    room -= cost(part)
    if (part !== '') sentences++
    shown.push(part)
    if (cut) shown.push(marker)
  }
  return room < 0 || sentences === 0 ? null : shown.filter(text => text !== '').join('\n')
}

function cost(rendered: string): number {
  return rendered === '' ? 0 : rendered.length + 1
}

/** The longest part of a line that ends with a sentence and fits, as Markdown; `''` where not one sentence fits. */
function cutLine(line: Line, room: number): string {
  const ends = sentenceEnds(line.runs.map(run => run.text).join(''))
  let fits = ''
  let [low, high] = [0, ends.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const part = renderLine({ as: line.as, runs: runsUntil(line.runs, ends[middle] ?? 0) })
    if (cost(part) <= room) {
      fits = part
      low = middle + 1
    } else {
      high = middle - 1
    }
  }
  return fits
}

function runsUntil(runs: readonly Run[], end: number): readonly Run[] {
  const kept: Run[] = []
  let start = 0
  for (const run of runs) {
    if (start < end) kept.push({ ...run, text: run.text.slice(0, end - start) })
    start += run.text.length
  }
  return kept
}
