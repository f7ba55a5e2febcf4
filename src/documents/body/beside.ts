import type { Lexicon, Reference } from '../../model.ts'
import { cuesOf } from '../cues.ts'
import type { Line } from '../lines/line.ts'
import { referencesIn } from '../reference-lines.ts'
import { afterWords, callsIn } from './after-words.ts'
import { captionsOf } from './captions-by-words.ts'
import { creditsIn } from './credits.ts'
import { innerLinks } from './inner-links.ts'
import { livesIn } from './profile.ts'
import { isSourceHeading, sourceEntry } from './source-list.ts'

export interface Beside {
  /** Why a line, by its index, is none of the article's words. */
  readonly reasons: ReadonlyMap<number, string>
  readonly references: readonly Reference[]
}

/** Entries of lists of sources with their headings: two of them, or one under a heading. */
function sourcesIn(lines: readonly Line[]): { at: ReadonlySet<number>; references: readonly Reference[] } {
  const entries = lines.flatMap((line, at) => {
    const reference = sourceEntry(line.text)
    return reference ? [{ at, reference }] : []
  })
  const headings = lines.flatMap((line, at) => (isSourceHeading(line.text) ? [at] : []))
  if (entries.length < 2 && headings.length === 0) return { at: new Set(), references: [] }
  const first = entries[0]?.at ?? lines.length
  const heads = headings.filter(at => at < first && first - at <= 2)
  return {
    at: new Set([...heads, ...entries.map(({ at }) => at)]),
    references: entries.map(({ reference }) => reference),
  }
}

/** Share of a text's characters: what makes up more of it is its own. */
const mostPromoted = 0.2

/** What stands under a heading of its own below the life at the end of a text: the latest issue, another book. */
function belowLife(lines: readonly Line[], lives: ReadonlySet<number>): number[] {
  const after = Math.max(-1, ...lives) + 1
  const rest = lines.slice(after)
  const length = (some: readonly Line[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const isPromoted = after > 0 && rest[0]?.kind === 'short' && length(rest) <= mostPromoted * length(lines)
  return isPromoted ? rest.map((_, at) => after + at) : []
}

/** What stands among an article's words and is none of them. `elsewhere` are the other lines of its page. */
export function besideWords(lines: readonly Line[], elsewhere: readonly Line[], lexicon: Lexicon): Beside {
  const reasons = new Map<number, string>()
  const sources = sourcesIn(lines)
  const cues = cuesOf(lexicon)
  const links = innerLinks(lines, elsewhere)
  for (const at of sources.at) reasons.set(at, 'list of sources')
  for (const at of links) reasons.set(at, 'link to another piece')
  const add = (reason: string, found: Iterable<number>) => {
    for (const at of found) if (!reasons.has(at)) reasons.set(at, reason)
  }
  add('caption', captionsOf(lines))
  const lives = livesIn(lines)
  add('about a person', lives)
  add('after the text', belowLife(lines, lives))
  add('call to the reader', callsIn(lines, cues))
  const rest = lines.map((_, at) => at).filter(at => !reasons.has(at))
  for (const index of afterWords(
    rest.flatMap(at => lines[at] ?? []),
    cues,
  )) {
    const at = rest[index]
    if (at !== undefined) reasons.set(at, 'after the text')
  }
  add('credit', creditsIn(lines, lexicon))
  const titles = [...links].sort((a, b) => a - b).map(at => lines[at]?.text ?? '')
  return { reasons, references: [...referencesIn(titles), ...sources.references] }
}
