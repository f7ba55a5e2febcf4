import type { Span } from '../../model.ts'
import type { Party } from '../entities/resolve-speaker.ts'
import type { Line } from '../lines.ts'

/** A paragraph that is one speaker's turn, with the words that show it. */
export interface SpokenParagraph extends Span {
  readonly line: Line
  readonly party: Party
  readonly evidence: Span
  readonly rule: 'label of a paragraph' | 'answer in an interview'
}

export const heading = /^[\s　]*(?:[■●◆▼▽◇□・※＊*]|【|関連(?:記事|情報|リンク)|https?:)/

export interface Paragraph {
  readonly start: number
  readonly text: string
}

/** Where a page has lost the line breaks of an interview: before a question, an answer in quotation marks, a heading. */
const lost = /[\s　](?=――|──|——|ーー)|(?<=[。？?か…])[\s　](?=[「『])|(?<=[」』。])[\s　](?=[■●◆▼▽◇□※【])/g
const questions = /[\s　](?:――|──|——|ーー)/g

/** The paragraphs of a line, which has several if questions stand in it. */
function paragraphsIn(line: string, at: number): Paragraph[] {
  if ((line.match(questions)?.length ?? 0) < 2) return [{ start: at, text: line }]
  const cuts = [...line.matchAll(lost)].map(({ index }) => index + 1)
  return [0, ...cuts].map((from, n) => ({ start: at + from, text: line.slice(from, cuts[n]) }))
}

export function paragraphsOf(body: string): Paragraph[] {
  const found: Paragraph[] = []
  let start = 0
  for (const text of body.split('\n')) {
    if (text.trim() !== '') found.push(...paragraphsIn(text, start))
    start += text.length + 1
  }
  return found
}

/** The line outside quotations that holds the place. Lines come in the order of their ends. */
export function lineAt(lines: readonly Line[], at: number): Line | undefined {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  const line = lines.slice(low, low + 40).find(({ within }) => within === null)
  return line !== undefined && line.start <= at + 1 ? line : undefined
}
