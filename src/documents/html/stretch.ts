import type { LineKind } from '../lines/line.ts'
import { isSaidInFull } from '../lines/prose.ts'
import { branchOf, commonElement, type Element, isBelow } from './element.ts'
import type { PageLine } from './lines.ts'

/** What a line says for (+) or against (−) its standing in the article, in characters of prose. */
const weights: Readonly<Record<LineKind, number>> = {
  prose: 0,
  short: -6,
  date: -80,
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
/** An article ends where this much speaks against it since its last good line: a list between paragraphs is bridged. */
const drop = 400
/** Prose outside the element that holds the first paragraphs has to outweigh this, and this share of the text so far. */
const leaving = { least: 60, share: 0.3 }

/** Lines of the article's text: prose, and short sentences that are no items. */
export const tells = (line: PageLine): boolean =>
  line.kind === 'prose' || (line.kind === 'short' && !line.item && isSaidInFull(line.text))

function weightOf(line: PageLine): number {
  if (line.kind !== 'prose') return tells(line) ? line.text.length : weights[line.kind]
  if (/(?:…|\.\.\.|・・・)$/.test(line.text.slice(-3)) && line.item) return -20
  const counted = Math.min(line.text.length, longestCounted)
  return line.item ? counted / 8 : counted
}

const firsts = { paragraphs: 3, characters: 250, apart: 12 }
const turns: ReadonlySet<LineKind> = new Set(['related', 'form', 'rights', 'members'])

/** The element that holds the first paragraphs from `start` on. */
export function homeOf(lines: readonly PageLine[], start: number): Element | null {
  let home: Element | null = null
  let count = 0
  let length = 0
  for (let at = start, last = start; at < lines.length && at - last <= firsts.apart; at++) {
    const line = lines[at]
    if (!line || (home && turns.has(line.kind))) break
    if (!tells(line) || line.item) continue
    home = home ? commonElement(home, line.within) : line.within
    last = at
    length += line.text.length
    if (++count >= firsts.paragraphs || length >= firsts.characters) break
  }
  // A paragraph holds its own words: the article goes on beside it.
  const isOne = home && (home.name === 'p' || home.name === 'span' || home.name === 'font')
  return isOne ? (home?.parent ?? home) : home
}

/** Whether a line stands in the home of the article's text, or in an element of the same kind beside it. */
export function isAtHome(within: Element, home: Element): boolean {
  if (isBelow(within, home)) return true
  const common = commonElement(within, home)
  return common.body || branchOf(within, common).key === branchOf(home, common).key
}

export interface Stretch {
  readonly start: number
  /** One past the last line. */
  readonly end: number
  readonly sum: number
  readonly home: Element | null
}

/** Lines that a list within an article has at most. */
const longestList = 12
const bridged = -20
const endings: ReadonlySet<LineKind> = new Set(['form', 'rights', 'members', 'date', 'path'])

/**
 * Where the text goes on after a list that begins at `at`: at two paragraphs that follow each other, which lists of
 * teasers do not have; beside the first paragraphs, or after items of the text's own, one is enough. -1 if it does not.
 */
function resumes(lines: readonly PageLine[], at: number, home: Element): number {
  const own = lines[at]?.kind === 'item'
  const isParagraph = (i: number) => lines[i]?.kind === 'prose' && !lines[i]?.item
  for (let next = at + 1; next <= at + longestList; next++) {
    const line = lines[next]
    if (!line || endings.has(line.kind) || (own && line.kind === 'related')) return -1
    if (isParagraph(next)) {
      const beside = line.within.name === 'p' && line.within.parent === home
      return own || beside || isParagraph(next + 1) ? next : -1
    }
    if (own && line.kind !== 'item') return -1
  }
  return -1
}

/** The best stretch of lines that begins at `start`, found as sequence alignments are: extended until it fell by `drop`. */
export function stretchFrom(lines: readonly PageLine[], start: number): Stretch {
  const home = homeOf(lines, start)
  let sum = 0
  let away = false
  let best: Stretch = { start, end: start, sum: 0, home }
  if (!home) return best
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (best.sum > 0 && (line.kind === 'related' || line.kind === 'item')) {
      const on = resumes(lines, at, home)
      if (on > 0) {
        sum += bridged
        at = on - 1
        continue
      }
    }
    if (tells(line)) {
      const left = !isAtHome(line.within, home)
      if (left && !away) sum -= leaving.least + leaving.share * best.sum
      away = left
    }
    sum += best.sum > 0 || line.kind === 'prose' ? weightOf(line) : Math.max(weightOf(line), -20)
    if (sum > best.sum) best = { start, end: at + 1, sum, home }
    if (sum < best.sum - drop) break
  }
  return best
}
