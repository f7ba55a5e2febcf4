import type { Lexicon } from '../../model.ts'
import { removedBlocks } from '../body/keep.ts'
import { type OwnWords, ownWords } from '../body/own-words.ts'
import type { ReadWords } from '../body/read-one.ts'
import { tells } from '../body/stretch.ts'
import { brokenLine } from './cut.ts'
import { type Element, isBelow } from './element.ts'
import { findWords } from './find-words.ts'
import { type HomeStretch, isAtHome } from './home.ts'
import type { PageLine } from './lines.ts'
import type { Witness } from './witness.ts'

export interface Words extends ReadWords {
  /** The lines among which they were found. */
  readonly own: readonly PageLine[]
  /** Index of the first line of the text, and one past its last; equal if there are none. */
  readonly first: number
  readonly end: number
}

/** An element with this share of a stretch's prose holds the article. */
const holds = 0.92

/** The deepest element that holds nearly all prose of a stretch of lines. */
function holderOf(lines: readonly PageLine[]): Element | null {
  const lengths = new Map<Element, number>()
  let all = 0
  for (const { within, text } of lines.filter(tells)) {
    all += text.length
    for (let at: Element | null = within; at; at = at.parent) lengths.set(at, (lengths.get(at) ?? 0) + text.length)
  }
  const whole = [...lengths].filter(([, length]) => length >= holds * all).map(([element]) => element)
  const holder = whole.reduce<Element | null>(
    (deepest, next) => (next.depth > (deepest?.depth ?? -1) ? next : deepest),
    null,
  )
  // A lone paragraph holds its own words: the article goes on beside it.
  return holder?.name === 'p' ? holder.parent : holder
}

/** Lines. A single line after the text is a byline, a button, a mark of the end. */
const fewestTail = 3

/** A table or a list after the last paragraph belongs to the article while its element goes on and nothing leads away. */
function tailEnd(lines: readonly PageLine[], end: number, holder: Element): number {
  let at = end
  for (let line = lines[at]; line; line = lines[at]) {
    if ((line.kind !== 'short' && line.kind !== 'item') || !isBelow(line.within, holder)) break
    at++
  }
  return at - end >= fewestTail ? at : end
}

const turns = new Set(['related', 'form', 'rights', 'members', 'path'])

/** Up from where the text was found, over paragraphs before it, to its first line or the heading right above. */
function firstOf(lines: readonly PageLine[], { start, home }: HomeStretch, title: number): number {
  let first = start
  for (let at = start - 1; home && at > title; at--) {
    const line = lines[at]
    if (!line || turns.has(line.kind)) break
    if (tells(line) && isAtHome(line.within, home)) first = at
  }
  const above = lines[first - 1]
  return first - 1 > title && above?.heading && above.kind === 'short' ? first - 1 : first
}

/** Of the paragraphs up to the end that the data tell, so many have to stand in the data. */
const leastHeld = 0.7
/** The data's text is no summary if it has this share of the characters that the page shows. */
const leastTold = 0.6

/** What stands below the last paragraph of the text in the page's data is a notice or a blurb, if that text agrees with the page. */
function endedBy(witness: Witness, kept: OwnWords<PageLine>): ReadWords {
  const last = kept.lines.findLastIndex(({ text }) => witness.ends(text))
  const prose = kept.lines.slice(0, last + 1).filter(tells)
  const held = prose.filter(({ text }) => witness.holds(text))
  const shown = kept.lines.reduce((sum, { text }) => sum + text.length, 0)
  if (last < 0 || held.length < leastHeld * prose.length || witness.length < leastTold * shown) return kept
  const after = kept.lines.slice(last + 1).map(({ text }) => ({ reason: 'after the text', text }))
  return {
    ...kept,
    paragraphs: kept.paragraphs.slice(0, last + 1),
    dropped: [...kept.dropped, ...removedBlocks(after)],
  }
}

export interface Told {
  readonly lines: readonly PageLine[]
  /** Index of the line of the title, or -1. */
  readonly title: number
  readonly witness: Witness
}

/** Cuts an article's text out of its page, below the line of its title; null if there is none. */
export function wordsOf({ lines, title, witness }: Told, lexicon: Lexicon): Words | null {
  const found = findWords(lines, title, witness)
  if (!found?.home) return null
  const broken = brokenLine(lines, found, witness.restricted)
  const { home } = found
  const end = broken ? found.end + 1 : found.end
  const first = firstOf(lines, found, title)
  const holder = holderOf(lines.slice(first, end)) ?? home
  const tail = tailEnd(lines, end, holder)
  const begun = lines.findIndex((line, at) => at >= first && isBelow(line.within, holder))
  const isOwn = ({ within }: PageLine, at: number) =>
    first + at < begun || isBelow(within, holder) || isAtHome(within, holder)
  const told = lines.slice(first, found.end).filter(isOwn)
  // A sentence that a paywall cuts, and a table at the end, are judged by their place.
  const results = lines.slice(found.end, tail)
  const own = [...told, ...results]
  const held = new Set(own)
  const words = ownWords({ words: told, results, elsewhere: lines.filter(line => !held.has(line)) }, lexicon)
  return words.lines.length === 0 ? null : { ...endedBy(witness, words), own, first, end }
}
