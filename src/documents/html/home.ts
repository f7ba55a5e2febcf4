import { type Stretch, stretchFrom, tells } from '../body/stretch.ts'
import type { LineKind } from '../lines/line.ts'
import { branchOf, commonElement, type Element, isBelow } from './element.ts'
import type { PageLine } from './lines.ts'

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

/** A stretch of a page's lines with the element that holds its first paragraphs. */
export interface HomeStretch extends Stretch {
  readonly home: Element | null
}

/** The best stretch of a page's lines that begins at `start`; prose outside the element of its first paragraphs counts less. */
export function homeStretch(lines: readonly PageLine[], start: number): HomeStretch {
  const home = homeOf(lines, start)
  if (!home) return { start, end: start, sum: 0, home }
  const placing = {
    isAway: (at: number) => !isAtHome(lines[at]?.within ?? home, home),
    isBeside: (at: number) => lines[at]?.within.name === 'p' && lines[at]?.within.parent === home,
  }
  return { ...stretchFrom(lines, start, placing), home }
}
