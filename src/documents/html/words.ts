import type { Removed } from '../draft.ts'
import { keep, removedBlocks } from '../plain/keep.ts'
import { isShortSentence, regionFrom } from '../plain/region.ts'
import type { Element } from './element.ts'
import type { PageLine } from './lines.ts'

export interface Words {
  readonly paragraphs: readonly string[]
  readonly dropped: readonly Removed[]
  /** Index of the first line of the words, and one past the last; equal where there are none. */
  readonly first: number
  readonly end: number
}

/** An element with this share of a stretch's prose holds the article. */
const holds = 0.92

const tells = (line: PageLine) => line.kind === 'prose' || isShortSentence(line)

/** The deepest element that holds nearly all prose of a stretch of lines. */
function holderOf(lines: readonly PageLine[]): Element | null {
  const weights = new Map<Element, number>()
  let all = 0
  for (const line of lines) {
    if (!tells(line)) continue
    all += line.text.length
    for (let at: Element | null = line.within; at; at = at.parent)
      weights.set(at, (weights.get(at) ?? 0) + line.text.length)
  }
  // Ancestors enter the map after their first descendant: the last that qualifies by depth is found by walking up.
  let holder: Element | null = null
  let deepest = -1
  for (const [element, weight] of weights) {
    if (weight < holds * all) continue
    const depth = depthOf(element)
    if (depth > deepest) {
      holder = element
      deepest = depth
    }
  }
  // A lone paragraph holds its own words: the article goes on beside it.
  return holder?.name === 'p' ? holder.parent : holder
}

function depthOf(element: Element): number {
  let depth = 0
  for (let at = element.parent; at; at = at.parent) depth++
  return depth
}

function isBelow(within: Element, holder: Element): boolean {
  for (let at: Element | null = within; at; at = at.parent) if (at === holder) return true
  return false
}

/** Lines. A single line after the text is a byline, a button, a mark of the end. */
const fewestTail = 3
const startsTried = 60
/** Characters. Less prose than this after the title: menus part it from the text. */
const leastProse = 40

/** Where the article's words are: from the title on, or the page's heaviest stretch. */
function stretchOf(lines: readonly PageLine[], title: number): { start: number; end: number } {
  const afterTitle = regionFrom(lines, title + 1)
  if (title >= 0 && afterTitle.sum >= leastProse) return { start: title + 1, end: afterTitle.end }
  const starts = lines.flatMap((line, at) => (tells(line) && at > title ? [at] : [])).slice(0, startsTried)
  const regions = starts.map(start => ({ start, region: regionFrom(lines, start) }))
  const best = regions.sort((a, b) => b.region.sum - a.region.sum)[0]
  return best ? { start: best.start, end: best.region.end } : { start: title + 1, end: afterTitle.end }
}

/** The first paragraph, or the heading right above it. */
function firstOf(stretch: readonly PageLine[]): number {
  const prose = stretch.findIndex(tells)
  const above = stretch[prose - 1]
  return above?.heading && above.kind === 'short' ? prose - 1 : prose
}

/** A table or a list after the last paragraph belongs to the article while its element goes on and nothing leads away. */
function tailEnd(lines: readonly PageLine[], end: number, holder: Element): number {
  let at = end
  for (let line = lines[at]; line; line = lines[at]) {
    if ((line.kind !== 'short' && line.kind !== 'item') || !isBelow(line.within, holder)) break
    at++
  }
  return at - end >= fewestTail ? at : end
}

/** Cuts an article's words out of its page. */
export function wordsOf(lines: readonly PageLine[], title: number): Words {
  const { start, end } = stretchOf(lines, title)
  const holder = holderOf(lines.slice(start, end))
  const tail = holder ? tailEnd(lines, end, holder) : end
  const stretch = lines.slice(start, tail)
  const first = firstOf(stretch)
  if (!holder || first < 0) return { paragraphs: [], dropped: [], first: start, end: start }
  const begun = stretch.findIndex(line => isBelow(line.within, holder))
  const inside = stretch.filter((line, at) => at >= first && (at < begun || isBelow(line.within, holder)))
  const kept = keep(inside)
  const held = new Set(inside)
  const outside = lines.filter(line => !held.has(line))
  const dropped = outside.map(line => ({ reason: line.hint ?? 'outside the article', text: line.text }))
  return {
    paragraphs: kept.paragraphs,
    dropped: [...kept.dropped, ...removedBlocks(dropped)],
    first: start + first,
    end,
  }
}
