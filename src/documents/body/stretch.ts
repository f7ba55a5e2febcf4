import type { Line, LineKind } from '../lines/line.ts'
import { endsSentence, isSaidInFull } from '../lines/prose.ts'

/** What a line says for (+) or against (−) its standing in the article, in characters of prose. */
const weights: Readonly<Record<LineKind, number>> = {
  prose: 0,
  short: -6,
  date: -4,
  url: -4,
  rule: -8,
  address: -4,
  item: -14,
  path: -30,
  aside: -14,
  link: -14,
  credit: -2,
  furniture: -10,
  contents: -10,
  members: -90,
  form: -160,
  related: -150,
  rights: -200,
}
const longestCounted = 180
/** Dates between paragraphs are those of a list of teasers. */
const datedTeaser = -80
/** Between a title and its text stand links to the pieces before and after, buttons, the number of comments. */
const worstBefore = -20
/** An article ends where this much speaks against it since its last good line: a list between paragraphs is bridged. */
const drop = 400
/** Lines that a list within an article has at most. */
const longestList = 12
const bridged = -20
const leadingAway: ReadonlySet<LineKind> = new Set(['form', 'rights', 'members', 'date', 'path'])

/** Lines of an article's text: prose, and short sentences that are no items. */
export const tells = (line: Line): boolean =>
  line.kind === 'prose' || (line.kind === 'short' && !line.item && isSaidInFull(line.text))

function weightOf(line: Line): number {
  if (line.kind !== 'prose') return tells(line) ? line.text.length : weights[line.kind]
  if (/(?:…|\.\.\.|・・・)$/.test(line.text.slice(-3))) return line.item ? -20 : -4
  const counted = Math.min(line.text.length, longestCounted)
  return line.item ? counted / 8 : counted
}

/** Where lines stand on a page in HTML. A text without mark-up tells nothing of it. */
export interface Placing {
  /** True if the line stands outside the element that holds the first paragraphs. */
  readonly isAway: (at: number) => boolean
  /** True if the line is a paragraph right beside the first ones. */
  readonly isBeside: (at: number) => boolean
}

/** Prose outside the element that holds the first paragraphs has to outweigh this, and this share of the text so far. */
const leaving = { least: 60, share: 0.3 }

export interface Stretch {
  readonly start: number
  /** One past the last line. */
  readonly end: number
  readonly sum: number
}

interface Weighed {
  readonly weights: readonly number[]
  /** For each line that opens a list where the text goes on after it, -1 if it does not, null if not looked yet. */
  readonly resumed: (number | null)[]
}

const weighed = new WeakMap<readonly Line[], Weighed>()

/** Characters. A longer line with a sentence in it is a paragraph that breaks off. */
const longestStray = 60

const latinSentence = /[a-z][.!?]/

/** A line that reads like prose but ends no sentence, without a paragraph above or below: a headline among others. */
function isStray(lines: readonly Line[], at: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  // The last line of a text has nothing of the page below it.
  if (line?.kind !== 'prose' || !below || latinSentence.test(line.text)) return false
  if (line.text.includes('。') && (line.text.length > longestStray || endsSentence(line.text))) return false
  return !(above && tells(above)) && !tells(below)
}

/** Many stretches of the same lines are compared: each line is weighed once. */
function weigh(lines: readonly Line[]): Weighed {
  const known = weighed.get(lines)
  if (known) return known
  const weightAt = (line: Line, at: number) => (isStray(lines, at) ? weights.short : weightOf(line))
  const made = { weights: lines.map(weightAt), resumed: lines.map(() => null) }
  weighed.set(lines, made)
  return made
}

/** A paragraph of whole sentences, and no item. */
const isParagraph = (line: Line | undefined): boolean =>
  line?.kind === 'prose' && !line.item && weightOf(line) > 0 && endsSentence(line.text)

/**
 * Where the text goes on after a list that begins at `at`: at two paragraphs that follow each other, which lists of
 * teasers do not have; beside the first paragraphs, or after items of the text's own, one is enough. -1 if it does not.
 */
function resumes(lines: readonly Line[], at: number, placing: Placing | null): number {
  const own = lines[at]?.kind === 'item'
  for (let next = at + 1; next <= at + longestList; next++) {
    const line = lines[next]
    if (!line || leadingAway.has(line.kind) || (own && line.kind === 'related')) return -1
    if (line.kind === 'prose' && !line.item && weightOf(line) > 0)
      return own || placing?.isBeside(next) || (isParagraph(line) && isParagraph(lines[next + 1])) ? next : -1
    if (own && line.kind !== 'item') return -1
  }
  return -1
}

function resumesInText(lines: readonly Line[], at: number, { resumed }: Weighed): number {
  const found = resumed[at] ?? resumes(lines, at, null)
  resumed[at] = found
  return found
}

/** Characters, and lines: crossheads are shorter and stand alone, headlines of other pieces follow each other. */
const shortestHeadline = 14
const fewestHeadlines = 3
const isHeadline = (line: Line): boolean =>
  line.kind === 'short' && !line.item && !tells(line) && line.text.length >= shortestHeadline

/**
 * The best stretch of lines that begins at `start`, found as sequence alignments are: extended until it fell by `drop`.
 * Below the heading of a list of other pieces, or a few headlines, only paragraphs that follow each other count: the others are teasers.
 */
export function stretchFrom(lines: readonly Line[], start: number, placing: Placing | null = null): Stretch {
  const known = weigh(lines)
  let sum = 0
  let away = false
  let isTeasing = false
  let headlines = 0
  let best: Stretch = { start, end: start, sum: 0 }
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const begun = best.sum > 0
    if (begun && (line.kind === 'related' || line.kind === 'item')) {
      const on = placing ? resumes(lines, at, placing) : resumesInText(lines, at, known)
      if (on > 0) {
        sum += bridged
        at = on - 1
        continue
      }
      isTeasing ||= line.kind === 'related'
    }
    headlines = isHeadline(line) ? headlines + 1 : 0
    isTeasing ||= begun && headlines >= fewestHeadlines
    if (isTeasing && isParagraph(line) && isParagraph(lines[at + 1])) isTeasing = false
    if (placing && tells(line)) {
      const left = placing.isAway(at)
      if (left && !away) sum -= leaving.least + leaving.share * best.sum
      away = left
    }
    const weight = begun && line.kind === 'date' ? datedTeaser : (known.weights[at] ?? 0)
    const counted = isTeasing && !placing?.isBeside(at) ? Math.min(weight, weights.short) : weight
    sum += begun ? counted : Math.max(weight, worstBefore)
    if (sum > best.sum) best = { start, end: at + 1, sum }
    if (sum < best.sum - drop) break
  }
  return best
}
