import { tells } from '../body/stretch.ts'
import { closest, isBelow } from './element.ts'
import { type HomeStretch, homeOf, homeStretch } from './home.ts'
import type { PageLine } from './lines.ts'
import type { Witness } from './witness.ts'

/** Characters of prose: less is a caption or a notice. */
const leastProse = 20
const startsTried = 8
/** A later start is better only if it holds so many times more: the first line of prose may be a notice. */
const clearlyMore = 2
/** Characters: so much text that nothing marks as the article is one even if the page shows no title above it. */
const leastUnmarked = 200

/** Heaviest first; of those that are near each other the first. */
function bestOf(stretches: readonly HomeStretch[]): HomeStretch | null {
  return stretches.reduce<HomeStretch | null>(
    (best, next) => (next.sum >= leastProse && (!best || next.sum > best.sum * clearlyMore) ? next : best),
    null,
  )
}

const fewestLinks = 2
const longestList = 12

/** A heading that leads to other pieces: links follow it. 有料記事 and the like stand above a text, too. */
function opensList(lines: readonly PageLine[], at: number): boolean {
  const { kind } = lines[at] ?? {}
  if (kind === 'form' || kind === 'rights') return true
  if (kind !== 'related') return false
  const after = lines.slice(at + 1, at + 1 + longestList)
  const prose = after.findIndex(tells)
  const own = prose < 0 ? after : after.slice(0, prose)
  return prose < 0 || own.filter(line => line.kind === 'link' || line.kind === 'aside').length >= fewestLinks
}

/** The first lines of prose below the title, before what leads to other pieces. */
function startsBelow(lines: readonly PageLine[], title: number, may: (line: PageLine) => boolean): number[] {
  const starts: number[] = []
  for (let at = title + 1; at < lines.length && starts.length < startsTried; at++) {
    const line = lines[at]
    if (!line || opensList(lines, at)) break
    const next = lines[at + 1]
    // A subtitle parts from the text by who wrote and when.
    const isSubtitle = line.heading && (next === undefined || !tells(next))
    if (tells(line) && !isSubtitle && may(line)) starts.push(at)
  }
  return starts
}

const anyStarts = (lines: readonly PageLine[], title: number, may: (line: PageLine) => boolean) =>
  lines.flatMap((line, at) => (at > title && tells(line) && may(line) ? [at] : [])).slice(0, 5 * startsTried)

/** The page up to the next article's title: pages that load the next piece below have its heading as their own. */
function upToNext(lines: readonly PageLine[], title: number): readonly PageLine[] {
  const own = lines[title]
  const hasKind = own?.heading === true && (own.within.name === 'h1' || own.within.key.trim() !== own.within.name)
  if (!hasKind) return lines
  const first = lines.findIndex((line, at) => at > title && tells(line))
  const home = homeOf(lines, first)
  // A crosshead may be of the same rank, but it stands among the paragraphs.
  const isNext = ({ heading, within, text }: PageLine) =>
    heading && within.key === own.within.key && text !== own.text && home !== null && !isBelow(within, home)
  const next = lines.findIndex((line, at) => at > first && isNext(line))
  return first < 0 || next < 0 ? lines : lines.slice(0, next)
}

/**
 * Where the article's text is. Below the title in the title's own article or main element; where the page's data say
 * that it begins; right below the title; in an element that is marked as the text. Elsewhere is another piece's.
 */
export function findWords(all: readonly PageLine[], title: number, witness: Witness): HomeStretch | null {
  const lines = upToNext(all, title)
  const of = (starts: readonly number[]) => starts.map(start => homeStretch(lines, start))
  const shown = lines[title]
  const scope = shown ? closest(shown.within, element => element.article) : null
  const told = lines.flatMap((line, at) =>
    at > title && tells(line) && (witness.begins(line.text) || witness.holds(line.text)) ? [at] : [],
  )
  const places: readonly (() => readonly number[])[] = [
    () => told.slice(0, 2),
    () => (scope ? startsBelow(lines, title, line => isBelow(line.within, scope)) : []),
    () => (shown ? startsBelow(lines, title, () => true) : []),
    () => anyStarts(lines, title, line => closest(line.within, element => element.body) !== null),
    () => (scope ? anyStarts(lines, title, line => isBelow(line.within, scope)) : []),
    () => (shown ? [] : anyStarts(lines, title, line => closest(line.within, element => element.article) !== null)),
  ]
  for (const starts of places) {
    const found = bestOf(of(starts()))
    if (found) return found
  }
  if (shown) return null
  const rest = bestOf(of(anyStarts(lines, title, () => true)))
  return rest && rest.sum >= leastUnmarked ? rest : null
}
