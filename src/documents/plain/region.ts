import type { LineKind } from '../lines/line.ts'
import type { TextLine } from '../lines/text-lines.ts'

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

/** 津波の心配はない。 and 「まだ秘密です」: too short to be prose, but said in full. */
export const isShortSentence = (line: TextLine) =>
  line.kind === 'short' && !line.item && (/[ぁ-ん]。$/.test(line.text) || /^「.{6,}」$/.test(line.text))

export function weightOf(line: TextLine): number {
  if (isShortSentence(line)) return line.text.length
  if (line.kind !== 'prose') return weights[line.kind]
  if (/(?:…|\.\.\.|・・・)$/.test(line.text)) return line.item ? -20 : -4
  const counted = Math.min(line.text.length, longestCounted)
  return line.item ? counted / 8 : counted
}

export interface Region {
  /** One past the last line. */
  readonly end: number
  readonly sum: number
}

/** Lines that a list within an article has at most. */
const longestList = 12
const bridged = -20
const leadingAway: ReadonlySet<LineKind> = new Set(['form', 'rights', 'members', 'date', 'path'])
const openers: ReadonlySet<LineKind> = new Set(['related', 'item'])

interface Weighed {
  readonly weights: readonly number[]
  /** For each line that opens a list where the text goes on after it, -1 where it does not, null where not looked yet. */
  readonly resumed: (number | null)[]
}

const weighed = new WeakMap<readonly TextLine[], Weighed>()

/** Many stretches of the same lines are compared: each line is weighed once. */
function weigh(lines: readonly TextLine[]): Weighed {
  const known = weighed.get(lines)
  if (known) return known
  const made = { weights: lines.map(weightOf), resumed: lines.map(() => null) }
  weighed.set(lines, made)
  return made
}

/**
 * Where the text goes on after a list that begins at `at`: at two paragraphs that follow each other, which lists of
 * teasers do not have; after the items of a list of its own one is enough. -1 where it does not.
 */
function resumes(lines: readonly TextLine[], { weights }: Weighed, at: number): number {
  const own = lines[at]?.kind === 'item'
  const isParagraph = (i: number) => lines[i]?.kind === 'prose' && !lines[i]?.item && (weights[i] ?? 0) > 0
  for (let next = at + 1; next <= at + longestList; next++) {
    const line = lines[next]
    if (!line || leadingAway.has(line.kind) || (own && line.kind === 'related')) return -1
    if (isParagraph(next)) return own || isParagraph(next + 1) ? next : -1
    if (own && line.kind !== 'item') return -1
  }
  return -1
}

/** The best stretch of lines that begins at `start`, found as sequence alignments are: extended until it fell by `drop`. */
export function regionFrom(lines: readonly TextLine[], start: number): Region {
  const known = weigh(lines)
  let sum = 0
  let best: Region = { end: start, sum: 0 }
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (best.sum > 0 && openers.has(line.kind)) {
      known.resumed[at] ??= resumes(lines, known, at)
      const on = known.resumed[at] ?? -1
      if (on > 0) {
        sum += bridged
        at = on - 1
        continue
      }
    }
    const weight = line.kind === 'date' && best.sum > 0 ? datedTeaser : (known.weights[at] ?? 0)
    sum += best.sum > 0 ? weight : Math.max(weight, worstBefore)
    if (sum > best.sum) best = { end: at + 1, sum }
    if (sum < best.sum - drop) break
  }
  return best
}
